package io.github.couplint.review;

import java.util.ArrayList;
import java.util.List;

/**
 * What goes into one question.
 *
 * @param findings indexes, ordered
 * @param withEdges whether the couplings around are sent
 */
record Batch(List<Integer> findings, List<Hunk> hunks, boolean withEdges) {
  Batch {
    findings = List.copyOf(findings);
    hunks = List.copyOf(hunks);
  }

  boolean isEmpty() {
    return findings.isEmpty() && hunks.isEmpty();
  }

  /** Two batches with half of it each; itself alone when there is nothing to halve. */
  List<Batch> halves() {
    int size = findings.size() > 1 ? findings.size() : hunks.size();
    if (size < 2) {
      return List.of();
    }
    return findings.size() > 1
        ? List.of(part(0, size / 2), part(size / 2, size))
        : List.of(hunks(0, size / 2), hunks(size / 2, size));
  }

  /** Some findings and their hunks; the hunks without a finding go with the first ones. */
  private Batch part(int from, int to) {
    List<Integer> some = findings.subList(from, to);
    List<Hunk> theirs = new ArrayList<>(hunks);
    theirs.removeIf(
        hunk ->
            hunk.findings().isEmpty()
                ? from > 0
                : hunk.findings().stream().noneMatch(some::contains));
    return new Batch(some, theirs, withEdges);
  }

  private Batch hunks(int from, int to) {
    return new Batch(from == 0 ? findings : List.of(), hunks.subList(from, to), withEdges);
  }
}
