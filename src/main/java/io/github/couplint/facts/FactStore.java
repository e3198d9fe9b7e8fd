package io.github.couplint.facts;

import static java.util.stream.Collectors.joining;

import io.github.couplint.change.Blobs;
import io.github.couplint.change.RepoPath;
import io.github.couplint.change.UnreadableBlobException;
import java.lang.ref.SoftReference;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Hands out what files say; a content is read once, however often and on however many sides it is
 * asked for, and read again only when memory was short in between. Safe for use by several threads.
 */
public final class FactStore {
  private final List<FactReader> readers;
  private final Function<byte[], Outline> scanner;
  private final FactCache cache;
  private final Crew crew;
  private final String versions;
  private final Recent<SoftReference<Facts>> facts = new Recent<>();
  private final Recent<Outline> outlines = new Recent<>();
  private final Turns<Facts> reading = new Turns<>();
  private final Turns<Outline> scanning = new Turns<>();

  /** A store that reads on one thread. */
  public FactStore(List<FactReader> readers, Function<byte[], Outline> scanner, FactCache cache) {
    this(readers, scanner, cache, 1);
  }

  /**
   * A store.
   *
   * @param readers the first that reads a path is asked
   * @param scanner makes the outline of a Java file; what it makes changes only with the version of
   *     one of the readers
   * @param threads how many files are read at a time; 1 or more
   */
  public FactStore(
      List<FactReader> readers, Function<byte[], Outline> scanner, FactCache cache, int threads) {
    this.readers = List.copyOf(readers);
    this.scanner = scanner;
    this.cache = cache;
    this.crew = new Crew(threads);
    this.versions = readers.stream().map(FactReader::version).collect(joining(" "));
  }

  /** Whether a file of that name says anything we read. */
  public boolean reads(RepoPath path) {
    return reader(path).isPresent();
  }

  /**
   * Lets go of what nobody asked for since this was last said, so that a run that judges one change
   * after the other needs no more memory than for some.
   */
  public void letGo() {
    facts.end();
    outlines.end();
  }

  private Optional<FactReader> reader(RepoPath path) {
    return readers.stream().filter(reader -> reader.reads(path)).findFirst();
  }

  /** What a file says; {@link Facts#NONE} for one that nobody reads. */
  public Facts facts(RepoPath path, String blob, Blobs blobs) {
    return reader(path)
        .map(reader -> new Content(reader, blob, blobs))
        .map(content -> known(content).orElseGet(() -> crew.ask(() -> find(content))))
        .orElse(Facts.NONE);
  }

  /** Reads ahead, several files at a time, what {@link #facts} will be asked for. */
  public void prepareFacts(Map<RepoPath, String> files, Blobs blobs) {
    Map<String, Content> unknown = new LinkedHashMap<>();
    files.forEach(
        (path, blob) ->
            reader(path)
                .map(reader -> new Content(reader, blob, blobs))
                .ifPresent(content -> unknown.put(content.key(), content)));
    crew.each(List.copyOf(unknown.values()), this::find);
  }

  private Facts find(Content content) {
    return reading.take(content.key(), () -> known(content).orElseGet(() -> read(content)));
  }

  /** A content that one reader reads. */
  private record Content(FactReader reader, String blob, Blobs blobs) {
    String key() {
      return blob + " " + reader.version();
    }
  }

  private Optional<Facts> known(Content content) {
    String key = content.key();
    SoftReference<Facts> held = facts.find(key);
    Optional<Facts> known = held == null ? Optional.empty() : Optional.ofNullable(held.get());
    return known.or(() -> cache.findFacts(key).map(found -> hold(key, found)));
  }

  private Facts hold(String key, Facts found) {
    facts.keep(key, new SoftReference<>(found));
    return found;
  }

  private Facts read(Content content) {
    try {
      Facts read = content.reader().read(content.blobs().read(content.blob()));
      cache.keep(content.key(), read);
      return hold(content.key(), read);
    } catch (UnreadableBlobException e) {
      return Facts.unreadable(String.valueOf(e.getMessage()));
    } catch (StackOverflowError e) {
      return hold(content.key(), Facts.unreadable("nested too deeply to be read"));
    } catch (RuntimeException e) {
      return hold(content.key(), Facts.unreadable("can't be read: " + e));
    }
  }

  /** The outline of a Java file; {@link Outline#NONE} when its content can't be had. */
  public Outline outline(String blob, Blobs blobs) {
    Outline known = outlines.find(blob);
    return known != null ? known : scanning.take(blob, () -> find(blob, blobs));
  }

  /** Makes ahead, several at a time, what {@link #outline} will be asked for. */
  public void prepareOutlines(Collection<String> all, Blobs blobs) {
    crew.each(all.stream().distinct().toList(), blob -> outline(blob, blobs));
  }

  private Outline find(String blob, Blobs blobs) {
    Outline known = outlines.find(blob);
    if (known == null) {
      String key = blob + " " + versions;
      known = cache.findOutline(key).orElseGet(() -> scan(key, blob, blobs));
      outlines.keep(blob, known);
    }
    return known;
  }

  private Outline scan(String key, String blob, Blobs blobs) {
    try {
      Outline scanned = scanner.apply(blobs.read(blob));
      cache.keep(key, scanned);
      return scanned;
    } catch (UnreadableBlobException e) {
      return Outline.NONE;
    }
  }
}
