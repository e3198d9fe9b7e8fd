package io.github.couplint.facts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.couplint.change.Blobs;
import io.github.couplint.change.RepoPath;
import io.github.couplint.change.UnreadableBlobException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class FactStoreTest {
  private static final RepoPath PATH = new RepoPath("a.txt");

  private final Queue<String> read = new ConcurrentLinkedQueue<>();
  private final Blobs blobs = FactStoreTest::content;

  private static byte[] content(String blob) throws UnreadableBlobException {
    if (blob.equals("gone")) {
      throw new UnreadableBlobException("not there");
    }
    return blob.getBytes(UTF_8);
  }

  /** Says what the content is; overflows the stack of {@code deep}, throws on {@code odd}. */
  private final class Echo implements FactReader {
    @Override
    public boolean reads(RepoPath path) {
      return path.extension().equals("txt");
    }

    @Override
    public Facts read(byte[] content) {
      String text = new String(content, UTF_8);
      read.add(text);
      return switch (text) {
        case "deep" -> read(content, 0);
        case "odd" -> throw new IllegalStateException("odd");
        default -> Facts.unreadable(text);
      };
    }

    private Facts read(byte[] content, int depth) {
      return depth < 0 ? Facts.NONE : read(content, depth + 1);
    }

    @Override
    public String version() {
      return "echo-1";
    }
  }

  /** Keeps all in memory. */
  private static final class Kept implements FactCache {
    private final Map<String, Facts> facts = new ConcurrentHashMap<>();
    private final Map<String, Outline> outlines = new ConcurrentHashMap<>();

    @Override
    public Optional<Outline> findOutline(String key) {
      return Optional.ofNullable(outlines.get(key));
    }

    @Override
    public void keep(String key, Outline outline) {
      outlines.put(key, outline);
    }

    @Override
    public Optional<Facts> findFacts(String key) {
      return Optional.ofNullable(facts.get(key));
    }

    @Override
    public void keep(String key, Facts kept) {
      facts.put(key, kept);
    }
  }

  private FactStore store(FactCache cache, int threads) {
    return new FactStore(
        List.of(new Echo()),
        content ->
            new Outline(
                new String(content, UTF_8), List.of(), List.of(), List.of(), Set.of(), false),
        cache,
        threads);
  }

  @Test
  void aContentIsReadOnce() {
    FactStore store = store(FactCache.NONE, 1);
    assertEquals(Facts.unreadable("x"), store.facts(PATH, "x", blobs));
    assertEquals(Facts.unreadable("x"), store.facts(new RepoPath("b.txt"), "x", blobs));
    assertEquals(List.of("x"), List.copyOf(read));
  }

  @Test
  void whatNobodyAskedForInAWhileIsLetGo() {
    FactStore store = store(FactCache.NONE, 1);
    List.of("x", "y").forEach(blob -> store.facts(PATH, blob, blobs));
    store.letGo();
    store.facts(PATH, "x", blobs);
    store.letGo();
    List.of("x", "y").forEach(blob -> store.facts(PATH, blob, blobs));
    assertEquals(List.of("x", "y", "y"), List.copyOf(read));
  }

  @Test
  void anOutlineThatNobodyAskedForInAWhileIsMadeAgain() {
    Kept kept = new Kept();
    FactStore store = store(kept, 1);
    store.outline("x", blobs);
    store.letGo();
    store.letGo();
    kept.outlines.clear();
    store.outline("x", blobs);
    assertEquals(Set.of("x echo-1"), kept.outlines.keySet());
  }

  @Test
  void whatNobodyReadsSaysNothing() {
    assertEquals(Facts.NONE, store(FactCache.NONE, 1).facts(new RepoPath("a.png"), "x", blobs));
  }

  @Test
  void preparedFactsAreTheSameAndReadOnceOnAnyNumberOfThreads() {
    Map<RepoPath, String> files = new TreeMap<>();
    IntStream.range(0, 200).forEach(i -> files.put(new RepoPath(i + ".txt"), "blob" + i % 100));
    for (int threads : List.of(1, 2, 8)) {
      read.clear();
      FactStore store = store(FactCache.NONE, threads);
      store.prepareFacts(files, blobs);
      files.forEach(
          (path, blob) -> assertEquals(Facts.unreadable(blob), store.facts(path, blob, blobs)));
      assertEquals(100, read.size());
    }
  }

  @Test
  void oneOddFileHarmsNoOther() {
    FactStore store = store(FactCache.NONE, 2);
    store.prepareFacts(
        Map.of(
            new RepoPath("1.txt"), "deep",
            new RepoPath("2.txt"), "odd",
            new RepoPath("3.txt"), "gone",
            new RepoPath("4.txt"), "fine"),
        blobs);
    assertEquals(
        List.of(
            Facts.unreadable("nested too deeply to be read"),
            Facts.unreadable("can't be read: java.lang.IllegalStateException: odd"),
            Facts.unreadable("not there"),
            Facts.unreadable("fine")),
        List.of(
            store.facts(PATH, "deep", blobs),
            store.facts(PATH, "odd", blobs),
            store.facts(PATH, "gone", blobs),
            store.facts(PATH, "fine", blobs)));
  }

  @Test
  void whatIsKeptIsNotReadAgain() {
    Kept kept = new Kept();
    store(kept, 1).facts(PATH, "x", blobs);
    store(kept, 2).prepareFacts(Map.of(PATH, "x"), blobs);
    assertEquals(List.of("x"), List.copyOf(read));
    assertEquals(Set.of("x echo-1"), kept.facts.keySet());
  }

  @Test
  void whatCouldNotBeReadIsNotKept() {
    Kept kept = new Kept();
    FactStore store = store(kept, 1);
    List.of("deep", "odd", "gone").forEach(blob -> store.facts(PATH, blob, blobs));
    assertEquals(Map.of(), kept.facts);
    store.outline("gone", blobs);
    assertEquals(Map.of(), kept.outlines);
  }

  @Test
  void outlinesAreMadeAheadAndKept() {
    Kept kept = new Kept();
    FactStore store = store(kept, 2);
    store.prepareOutlines(List.of("a", "b", "a", "gone"), blobs);
    assertEquals(Set.of("a echo-1", "b echo-1"), kept.outlines.keySet());
    assertEquals("b", store.outline("b", blobs).packageName());
    assertEquals(Outline.NONE, store.outline("gone", blobs));
  }
}
