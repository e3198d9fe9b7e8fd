package io.github.couplint.facts.cache;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Makes one segment of several: first the entries that this run asked for, then the others, those
 * of younger segments first, until the room is filled.
 */
final class Merge {
  private final SegmentWriter out;
  private final long room;
  private final Set<Key> written = new HashSet<>();

  private Merge(SegmentWriter out, long room) {
    this.out = out;
    this.room = room;
  }

  /**
   * Appends to {@code out}.
   *
   * @param segments youngest first
   * @param room bytes that the entries may take
   */
  static void of(List<Segment> segments, SegmentWriter out, long room) throws IOException {
    Merge merge = new Merge(out, room);
    for (Segment segment : segments) {
      merge.copy(segment, true);
    }
    for (Segment segment : segments) {
      merge.copy(segment, false);
    }
  }

  private void copy(Segment segment, boolean asked) throws IOException {
    for (int position : segment.positions(asked)) {
      Optional<Entry> entry = segment.at(position);
      if (out.size() < room && entry.isPresent() && written.add(entry.get().key())) {
        out.append(entry.get(), segment.texts()::word);
      }
    }
  }
}
