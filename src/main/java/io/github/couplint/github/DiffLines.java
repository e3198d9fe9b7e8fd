package io.github.couplint.github;

import io.github.couplint.change.Change;
import io.github.couplint.change.FileChange;
import io.github.couplint.change.RepoPath;
import io.github.couplint.change.Span;
import io.github.couplint.score.Finding;
import io.github.couplint.score.Finding.Evidence;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The lines of the head that a pull request shows: GitHub takes comments on no others.
 *
 * @param added by path, the lines that base does not have
 * @param shown by path, those and three lines around every difference
 */
public record DiffLines(Map<RepoPath, BitSet> added, Map<RepoPath, BitSet> shown) {
  private static final int CONTEXT = 3;

  /** A line of the head, counted from 1. */
  record Place(RepoPath path, int line) {}

  public DiffLines {
    added = Map.copyOf(added);
    shown = Map.copyOf(shown);
  }

  public static DiffLines of(Change change) {
    Map<RepoPath, BitSet> added = new HashMap<>();
    Map<RepoPath, BitSet> shown = new HashMap<>();
    for (FileChange file : change.files()) {
      file.after()
          .ifPresent(
              path -> {
                added.put(path, file.addedLines());
                shown.put(path, shown(file));
              });
    }
    return new DiffLines(added, shown);
  }

  private static BitSet shown(FileChange file) {
    BitSet shown = new BitSet();
    int base = 1;
    int head = 1;
    while (base < file.removedLines().length() || head < file.addedLines().length()) {
      if (file.removedLines().get(base)) {
        mark(shown, head - CONTEXT, head + CONTEXT - 1);
        base++;
      } else if (file.addedLines().get(head)) {
        mark(shown, head - CONTEXT, head + CONTEXT);
        head++;
      } else {
        base++;
        head++;
      }
    }
    return shown;
  }

  private static void mark(BitSet lines, int from, int to) {
    lines.set(Math.max(1, from), to + 1);
  }

  /** Where to comment on a finding: an added line of its evidence, else one shown beside them. */
  Optional<Place> place(Finding finding) {
    return Stream.of(added, shown)
        .flatMap(lines -> finding.sites().stream().flatMap(site -> place(lines, site).stream()))
        .findFirst();
  }

  private static Optional<Place> place(Map<RepoPath, BitSet> lines, Evidence evidence) {
    Span span = evidence.site().span();
    int line = lines.getOrDefault(evidence.site().file(), new BitSet()).nextSetBit(span.line());
    return line < 0 || line > span.endLine()
        ? Optional.empty()
        : Optional.of(new Place(evidence.site().file(), line));
  }
}
