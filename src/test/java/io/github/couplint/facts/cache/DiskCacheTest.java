package io.github.couplint.facts.cache;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.couplint.facts.Facts;
import io.github.couplint.facts.Outline;
import io.github.couplint.facts.Wanted;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DiskCacheTest {
  @SuppressWarnings("NullAway.Init")
  @TempDir
  Path folder;

  private static final Map<Integer, Facts> FACTS = new ConcurrentHashMap<>();
  private static final Map<Integer, Outline> OUTLINES = new ConcurrentHashMap<>();

  private static String key(int number) {
    return "%040x java-1".formatted(number * 0x9E3779B97F4A7C15L);
  }

  private static Facts facts(int number) {
    return FACTS.computeIfAbsent(number, seed -> new Arbitrary(seed).make(Facts.class));
  }

  private static Outline outline(int number) {
    return OUTLINES.computeIfAbsent(number, seed -> new Arbitrary(seed).make(Outline.class));
  }

  private static void fill(Path folder, int from, int to) {
    try (DiskCache cache = DiskCache.open(folder, DiskCache.MAX_BYTES)) {
      IntStream.range(from, to).forEach(i -> cache.keep(key(i), facts(i)));
      IntStream.range(from, to).forEach(i -> cache.keep(key(i), outline(i)));
    }
  }

  /** How many are found; each that is found is right. */
  private static int found(DiskCache cache, int from, int to) {
    int found = 0;
    for (int i = from; i < to; i++) {
      Optional<Facts> facts = cache.findFacts(key(i));
      Optional<Outline> outline = cache.findOutline(key(i));
      assertEquals(facts.map(f -> f), facts.isEmpty() ? facts : Optional.of(facts(i)));
      assertEquals(outline, outline.isEmpty() ? outline : Optional.of(outline(i)));
      found += facts.isPresent() ? 1 : 0;
      found += outline.isPresent() ? 1 : 0;
    }
    return found;
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  @Test
  void anotherRunFindsWhatWasKept() {
    fill(folder, 0, 50);
    DiskCache cache = DiskCache.readOnly(folder);
    assertEquals(100, found(cache, 0, 50));
    assertEquals(0, found(cache, 50, 60));
    assertEquals(Optional.empty(), cache.problem());
  }

  @Test
  void anotherReaderVersionFindsNothing() {
    fill(folder, 0, 1);
    DiskCache cache = DiskCache.readOnly(folder);
    assertEquals(Optional.empty(), cache.findFacts(key(0).replace("java-1", "java-2")));
    assertEquals(Optional.of(facts(0)), cache.findFacts(key(0)));
  }

  @Test
  void keysThatAreNoBlobIdsWorkToo() {
    try (DiskCache cache = DiskCache.open(folder, DiskCache.MAX_BYTES)) {
      cache.keep("worktree:Größe java-1", facts(1));
      cache.keep("", facts(2));
    }
    DiskCache cache = DiskCache.readOnly(folder);
    assertEquals(Optional.of(facts(1)), cache.findFacts("worktree:Größe java-1"));
    assertEquals(Optional.of(facts(2)), cache.findFacts(""));
    assertEquals(Optional.empty(), cache.findOutline(""));
  }

  @Test
  void whatIsFlushedIsFoundByTheSameRun() {
    try (DiskCache cache = DiskCache.open(folder, DiskCache.MAX_BYTES)) {
      cache.keep(key(1), facts(1));
      cache.flush();
      assertEquals(Optional.of(facts(1)), cache.findFacts(key(1)));
    }
  }

  @Test
  void wordsAreFoundInKeptOutlines() {
    Outline kept =
        new Outline(
            "p",
            List.of(),
            List.of(),
            List.of(),
            Set.of("OrderBlockingStub", "RestTemplate"),
            false);
    Outline other =
        new Outline("p", List.of(), List.of(), List.of(), Set.of("List", "Stub2"), false);
    try (DiskCache cache = DiskCache.open(folder, DiskCache.MAX_BYTES)) {
      cache.keep("a", kept);
      cache.keep("b", other);
    }
    DiskCache cache = DiskCache.readOnly(folder);
    Outline found = cache.findOutline("a").orElseThrow();
    Outline foundOther = cache.findOutline("b").orElseThrow();
    Wanted word = new Wanted(Set.of("RestTemplate", "absent"), Set.of());
    Wanted ending = new Wanted(Set.of(), Set.of("BlockingStub", "2b"));
    assertEquals(
        List.of(true, false, true, false, true, false),
        List.of(
            found.words().hasAny(word),
            foundOther.words().hasAny(word),
            found.words().hasAny(ending),
            foundOther.words().hasAny(ending),
            found.words().contains("RestTemplate"),
            foundOther.words().contains("RestTemplate")));
  }

  @Test
  void aRunThatAddsNothingWritesNothing() throws IOException {
    fill(folder, 0, 3);
    List<Path> before = files();
    try (DiskCache cache = DiskCache.open(folder, DiskCache.MAX_BYTES)) {
      assertEquals(6, found(cache, 0, 3));
    }
    assertEquals(before, files());
  }

  @Test
  void readOnlyKeepsNothing() throws IOException {
    try (DiskCache cache = DiskCache.readOnly(folder.resolve("none"))) {
      cache.keep(key(1), facts(1));
      assertEquals(Optional.empty(), cache.findFacts(key(1)));
      assertEquals(Optional.empty(), cache.problem());
    }
    assertEquals(List.of(), files());
  }

  @Test
  void aFolderThatCannotBeMadeIsToldAndNothingElse() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    try (DiskCache cache = DiskCache.open(file.resolve("cache"), DiskCache.MAX_BYTES)) {
      assertEquals(Optional.empty(), cache.findFacts(key(1)));
      cache.keep(key(1), facts(1));
      cache.keep(key(2), facts(2));
      assertTrue(cache.problem().isPresent());
    }
    assertEquals(List.of(file), files());
  }

  @Test
  void theFolderCanBeMoved() throws IOException {
    fill(folder.resolve("a"), 0, 5);
    Files.move(folder.resolve("a"), folder.resolve("b"));
    assertEquals(10, found(DiskCache.readOnly(folder.resolve("b")), 0, 5));
  }

  @Test
  void manyRunsLeaveFewFilesAndLoseNothing() throws IOException {
    for (int run = 0; run < 30; run++) {
      fill(folder, run, run + 1);
    }
    assertTrue(files().size() <= 7, () -> "too many files");
    assertEquals(60, found(DiskCache.readOnly(folder), 0, 30));
  }

  @Test
  void theFolderStaysSmallAndKeepsWhatWasAskedForLast() throws IOException {
    long max = 100_000;
    for (int run = 0; run < 40; run++) {
      try (DiskCache cache = DiskCache.open(folder, max)) {
        int first = run * 20;
        found(cache, 0, 2);
        IntStream.range(first, first + 20).forEach(i -> cache.keep(key(i), facts(i)));
      }
    }
    long size = 0;
    for (Path file : files()) {
      size += Files.size(file);
    }
    assertTrue(size <= max, "grew to " + size);
    DiskCache cache = DiskCache.readOnly(folder);
    assertEquals(2, found(cache, 0, 2));
    assertEquals(20, found(cache, 780, 800));
    assertEquals(0, found(cache, 40, 60));
  }

  @Test
  void noDamagedByteYieldsAWrongEntry() throws IOException {
    fill(folder, 0, 4);
    Path segment = files().get(0);
    byte[] right = Files.readAllBytes(segment);
    int lost = 0;
    for (int at = 0; at < right.length; at += 41) {
      byte[] damaged = right.clone();
      damaged[at] ^= (byte) (1 << at / 41 % 8);
      Files.write(segment, damaged);
      lost += 8 - found(DiskCache.readOnly(folder), 0, 4);
    }
    assertTrue(lost > 0, "no damage was done");
  }

  @Test
  void noCutOffSegmentYieldsAWrongEntry() throws IOException {
    fill(folder, 0, 4);
    Path segment = files().get(0);
    byte[] right = Files.readAllBytes(segment);
    for (int length = 0; length < right.length; length += 97) {
      Files.write(segment, java.util.Arrays.copyOf(right, length));
      assertEquals(0, found(DiskCache.readOnly(folder), 0, 4));
    }
  }

  @Test
  void aDamagedSegmentIsReplaced() throws IOException {
    fill(folder, 0, 2);
    Files.writeString(files().get(0), "not a segment at all, but long enough to look at", UTF_8);
    fill(folder, 0, 2);
    try (DiskCache cache = DiskCache.open(folder, DiskCache.MAX_BYTES)) {
      assertEquals(4, found(cache, 0, 2));
    }
    fill(folder, 2, 3);
    assertEquals(2, files().size());
  }

  private Path file(String name, Duration age) throws IOException {
    Path file = Files.writeString(folder.resolve(name), "half");
    return Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(age)));
  }

  @Test
  void whatAKilledRunLeftIsRemovedWhatALiveRunWritesIsNot() throws IOException {
    Path dead = file("00000001-00000000.v1.tmp", Duration.ofMinutes(2));
    Path ahead = file("00000001-00000002.v4.tmp", Duration.ofDays(-365));
    Path fresh = file("00000001-00000001.v1.tmp", Duration.ZERO);
    try (DiskCache live = DiskCache.open(folder, DiskCache.MAX_BYTES)) {
      live.keep(key(1), facts(1));
      fill(folder, 2, 3);
    }
    assertTrue(Files.notExists(dead));
    assertTrue(Files.notExists(ahead));
    assertTrue(Files.exists(fresh));
    assertEquals(3, found(DiskCache.readOnly(folder), 0, 5));
  }

  @Test
  void aRunThatAddsNothingRemovesLeftoversUnlessItOnlyReads() throws IOException {
    fill(folder, 0, 2);
    Path dead = file("00000001-00000000.v1.tmp", Duration.ofMinutes(2));
    found(DiskCache.readOnly(folder), 0, 2);
    assertTrue(Files.exists(dead));
    try (DiskCache cache = DiskCache.open(folder, DiskCache.MAX_BYTES)) {
      assertEquals(4, found(cache, 0, 2));
    }
    assertEquals(1, files().size());
  }

  @Test
  void anUnfinishedFileThatIsStillLockedIsLeftHoweverOldItIs() throws IOException {
    Path old = file("00000001-00000000.v1.tmp", Duration.ofDays(3));
    try (FileChannel writer = FileChannel.open(old, StandardOpenOption.WRITE)) {
      writer.lock();
      fill(folder, 0, 1);
      assertTrue(Files.exists(old));
    }
    fill(folder, 1, 2);
    assertTrue(Files.notExists(old));
  }

  @Test
  void segmentsOfOtherVersionsGoWhenTheyAreOld() throws IOException {
    Path old = file("00000001-00000000.v1", Duration.ofDays(31));
    Path young = file("00000001-00000001.v1", Duration.ofDays(29));
    Path another = file("notes.v1", Duration.ofDays(31));
    fill(folder, 0, 1);
    assertTrue(Files.notExists(old));
    assertTrue(Files.exists(young));
    assertTrue(Files.exists(another));
  }

  @Test
  void threadsDoNotDisturbEachOther() throws InterruptedException, ExecutionException {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    List<Future<?>> done = new ArrayList<>();
    for (int thread = 0; thread < 8; thread++) {
      int first = thread * 10;
      done.add(threads.submit(() -> fill(folder, first, first + 10)));
      done.add(threads.submit(() -> found(DiskCache.readOnly(folder), first, first + 10)));
    }
    for (Future<?> each : done) {
      each.get();
    }
    threads.shutdown();
    assertEquals(160, found(DiskCache.readOnly(folder), 0, 80));
  }

  @Test
  void wordsChosenToCollideAreFoundAllTheSame() {
    List<String> colliding = new ArrayList<>(List.of(""));
    for (int length = 0; length < 10; length++) {
      colliding =
          new ArrayList<>(colliding.stream().flatMap(w -> Stream.of(w + "Aa", w + "BB")).toList());
    }
    try (DiskCache cache = DiskCache.open(folder, DiskCache.MAX_BYTES)) {
      cache.keep("a", new Outline("", List.of(), List.of(), List.of(), colliding, false));
    }
    Outline found = DiskCache.readOnly(folder).findOutline("a").orElseThrow();
    assertEquals(new Outline("", List.of(), List.of(), List.of(), colliding, false), found);
    assertTrue(found.words().contains("AaBBAaBBAaBBAaBBAaBB"));
  }
}
