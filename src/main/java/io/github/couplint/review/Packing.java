package io.github.couplint.review;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Fits findings and hunks into requests; what has to go goes in a fixed order. */
final class Packing {
  /** A finding shows itself in a few places; more of them say nothing else. */
  private static final int MOST_HUNKS = 6;

  private final Scene scene;
  private final List<Hunk> hunks;
  private final boolean withEdges;
  private final Settings.Limits limits;
  private final List<Batch> batches = new ArrayList<>();
  private final int emptyBytes;
  private final int emptyDataBytes;
  private Batch open;
  private int openBytes;
  private int bytes;
  private boolean isAll = true;
  private boolean hasAllFindings = true;

  private Packing(Scene scene, List<Hunk> hunks, boolean withEdges) {
    this.scene = scene;
    this.hunks = hunks;
    this.withEdges = withEdges;
    this.limits = scene.settings().room();
    this.open = empty();
    this.emptyBytes = Question.of(scene, open).prompt().bytes();
    this.emptyDataBytes = Question.bytes(scene, open);
    this.openBytes = emptyBytes;
  }

  /** First context goes, then hunks without a finding, then edges, then the mildest findings. */
  static List<Batch> batches(Scene scene, List<Hunk> hunks) {
    Packing full = new Packing(scene, hunks, true).fill();
    if (full.isAll) {
      return full.batches;
    }
    List<Hunk> bare = hunks.stream().map(Hunk::withoutContext).toList();
    Packing narrow = new Packing(scene, bare, true).fill();
    return narrow.hasAllFindings ? narrow.batches : new Packing(scene, bare, false).fill().batches;
  }

  private Packing fill() {
    for (int i = 0; i < scene.material().findings().size(); i++) {
      finding(i);
    }
    for (Hunk hunk : hunks) {
      if (hunk.findings().isEmpty()) {
        isAll &= add(new Batch(List.of(), List.of(hunk), withEdges));
      }
    }
    close();
    return this;
  }

  private void finding(int index) {
    List<Hunk> theirs =
        hunks.stream().filter(h -> h.findings().contains(index)).limit(MOST_HUNKS).toList();
    boolean added = add(new Batch(List.of(index), theirs, withEdges));
    if (!added && theirs.size() > 1) {
      added = add(new Batch(List.of(index), theirs.subList(0, 1), withEdges));
      isAll = false;
    }
    isAll &= added;
    hasAllFindings &= added;
  }

  /** Puts a batch into the open request, or into one more; tells whether it had room. */
  private boolean add(Batch more) {
    Batch joined = joined(open, more);
    int weight = openBytes + weight(more);
    if (weight <= limits.bytesPerCall() && bytes + weight <= limits.bytes()) {
      open = joined;
      openBytes = weight;
      return true;
    }
    return !open.isEmpty() && canOpen(more) && reopened(more);
  }

  private boolean canOpen(Batch more) {
    int weight = emptyBytes + weight(more);
    return batches.size() + 1 < limits.calls()
        && weight <= limits.bytesPerCall()
        && bytes + openBytes + weight <= limits.bytes();
  }

  private boolean reopened(Batch more) {
    close();
    return add(more);
  }

  private void close() {
    if (!open.isEmpty()) {
      batches.add(open);
      bytes += openBytes;
    }
    open = empty();
    openBytes = emptyBytes;
  }

  private Batch empty() {
    return new Batch(List.of(), List.of(), withEdges);
  }

  /** What a batch adds to a request, at most. */
  private int weight(Batch batch) {
    return Question.bytes(scene, batch) - emptyDataBytes + 3;
  }

  private static Batch joined(Batch one, Batch other) {
    Set<Hunk> hunks = new LinkedHashSet<>(one.hunks());
    hunks.addAll(other.hunks());
    return new Batch(
        Stream.concat(one.findings().stream(), other.findings().stream()).toList(),
        List.copyOf(hunks),
        one.withEdges());
  }
}
