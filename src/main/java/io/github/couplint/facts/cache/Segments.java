package io.github.couplint.facts.cache;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The segments of a folder at one moment. */
final class Segments {
  /** More than these make every look-up slower than a merge now and then does. */
  private static final int MAX_COUNT = 6;

  /** A segment this much larger than all younger ones together is left alone by a merge. */
  private static final int MUCH_LARGER = 3;

  /** How often another run may merge segments away between our listing and opening them. */
  private static final int TRIES = 3;

  private final List<Segment> youngestFirst;

  private Segments(List<Segment> youngestFirst) {
    this.youngestFirst = List.copyOf(youngestFirst);
  }

  /**
   * Opens the segments of a folder.
   *
   * @param damaged is handed each that is not what was written
   */
  static Segments of(Folder folder, Damaged damaged) throws IOException {
    for (int i = 1; i < TRIES; i++) {
      try {
        return open(folder.segments(), damaged);
      } catch (NoSuchFileException e) {
        // another run has put a newer one in its place: look again
      }
    }
    return new Segments(List.of());
  }

  /** Is told of damage. */
  interface Damaged {
    void tell(Path segment, DamageException damage);
  }

  private static Segments open(List<Path> files, Damaged damaged) throws IOException {
    List<Segment> opened = new ArrayList<>();
    for (Path file : files) {
      try {
        opened.add(0, Segment.open(file));
      } catch (DamageException e) {
        damaged.tell(file, e);
      }
    }
    return new Segments(opened);
  }

  /** These and a younger one. */
  Segments with(Segment youngest) {
    List<Segment> all = new ArrayList<>(youngestFirst);
    all.add(0, youngest);
    return new Segments(all);
  }

  /** What {@code read} makes of the entry of that key. */
  <T> Optional<T> find(Key key, Function<Decoder, T> read) {
    for (Segment segment : youngestFirst) {
      Optional<Entry> entry = segment.find(key);
      if (entry.isPresent()) {
        return Optional.of(read.apply(entry.get().decoder(segment.texts())));
      }
    }
    return Optional.empty();
  }

  /** Merges so that they are few, and not more than {@code maxBytes} in all. */
  void merge(Folder folder, long maxBytes) throws IOException {
    long all = youngestFirst.stream().mapToLong(Segment::size).sum();
    if (all > maxBytes) {
      merge(folder, youngestFirst, maxBytes / 2);
    } else if (youngestFirst.size() > MAX_COUNT) {
      merge(folder, youngestFirst.subList(0, small()), maxBytes);
    }
  }

  /** How many of the youngest to merge so that each byte is merged few times. */
  private int small() {
    int count = 1;
    long bytes = youngestFirst.get(0).size();
    while (count < youngestFirst.size()
        && (count < 2 || youngestFirst.get(count).size() < MUCH_LARGER * bytes)) {
      bytes += youngestFirst.get(count).size();
      count++;
    }
    return count;
  }

  private static void merge(Folder folder, List<Segment> old, long room) throws IOException {
    SegmentWriter writer = folder.inPlaceOf(old.get(0).file());
    try {
      Merge.of(old, writer, room);
      writer.finish();
    } catch (IOException | RuntimeException e) {
      writer.abandon();
      throw e;
    }
    old.forEach(segment -> Folder.remove(segment.file()));
  }
}
