package io.github.couplint.facts;

import io.github.couplint.change.Blobs;
import io.github.couplint.change.RepoPath;
import io.github.couplint.change.UnreadableBlobException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Hands out what files say; each content is read once, however often and on however many sides it
 * is asked for. Safe for use by several threads.
 */
public final class FactStore {
  private final List<FactReader> readers;
  private final Function<byte[], Outline> scanner;
  private final FactCache cache;
  private final Map<String, Facts> facts = new ConcurrentHashMap<>();
  private final Map<String, Outline> outlines = new ConcurrentHashMap<>();

  /**
   * A store.
   *
   * @param readers the first that reads a path is asked
   * @param scanner makes the outline of a Java file
   */
  public FactStore(List<FactReader> readers, Function<byte[], Outline> scanner, FactCache cache) {
    this.readers = List.copyOf(readers);
    this.scanner = scanner;
    this.cache = cache;
  }

  /** Whether a file of that name says anything we read. */
  public boolean reads(RepoPath path) {
    return reader(path).isPresent();
  }

  private Optional<FactReader> reader(RepoPath path) {
    return readers.stream().filter(reader -> reader.reads(path)).findFirst();
  }

  /** What a file says; {@link Facts#NONE} for one that nobody reads. */
  public Facts facts(RepoPath path, String blob, Blobs blobs) {
    return reader(path).map(reader -> facts(reader, blob, blobs)).orElse(Facts.NONE);
  }

  private Facts facts(FactReader reader, String blob, Blobs blobs) {
    String key = blob + " " + reader.version();
    return facts.computeIfAbsent(
        key, k -> cache.findFacts(k).orElseGet(() -> read(reader, k, blob, blobs)));
  }

  private Facts read(FactReader reader, String key, String blob, Blobs blobs) {
    try {
      Facts read = reader.read(blobs.read(blob));
      cache.keep(key, read);
      return read;
    } catch (UnreadableBlobException e) {
      return Facts.unreadable(String.valueOf(e.getMessage()));
    }
  }

  /** The outline of a Java file; {@link Outline#NONE} when its content can't be had. */
  public Outline outline(String blob, Blobs blobs) {
    return outlines.computeIfAbsent(
        blob, b -> cache.findOutline(b).orElseGet(() -> scan(b, blobs)));
  }

  private Outline scan(String blob, Blobs blobs) {
    try {
      Outline scanned = scanner.apply(blobs.read(blob));
      cache.keep(blob, scanned);
      return scanned;
    } catch (UnreadableBlobException e) {
      return Outline.NONE;
    }
  }
}
