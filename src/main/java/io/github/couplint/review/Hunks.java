package io.github.couplint.review;

import io.github.couplint.change.FileChange;
import io.github.couplint.change.RepoPath;
import io.github.couplint.change.Snapshot;
import io.github.couplint.change.UnreadableBlobException;
import io.github.couplint.review.Rows.Row;
import io.github.couplint.review.Settings.Job;
import io.github.couplint.score.Finding;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Cuts the lines worth showing out of a change. */
final class Hunks {
  private static final int CONTEXT = 3;
  private static final int REACH = 12;
  private static final int MOST_LINES = 60;
  private static final int LONGEST_LINE = 240;

  private final Material material;
  private final boolean suggest;
  private final Masking masking;
  private final Map<RepoPath, Set<Integer>> here;
  private final List<Hunk> hunks = new ArrayList<>();
  private boolean suspicious;
  private int files;

  private Hunks(Material material, Settings settings, Secrets secrets) {
    this.material = material;
    this.suggest = settings.jobs().contains(Job.SUGGEST);
    this.masking = new Masking(secrets);
    this.here = byFile(material.findings());
  }

  /**
   * What was cut.
   *
   * @param hunks ordered by path and line
   * @param suspicious whether an added line looks like instructions to a model
   */
  record Cut(List<Hunk> hunks, boolean suspicious) {
    Cut {
      hunks = List.copyOf(hunks);
    }
  }

  static Cut of(Material material, Settings settings, Secrets secrets) {
    Hunks all = new Hunks(material, settings, secrets);
    material.change().files().forEach(all::file);
    return new Cut(all.hunks, all.suspicious);
  }

  private void file(FileChange change) {
    Optional<String> text = change.after().flatMap(path -> text(material.change().head(), path));
    if (text.isEmpty()) {
      return;
    }
    RepoPath path = change.after().orElseThrow();
    List<String> raw = Masking.split(text.orElseThrow());
    suspicious |=
        change.addedLines().stream().anyMatch(n -> n <= raw.size() && Suspicion.of(raw.get(n - 1)));
    if (!isHidden(path)) {
      masking
          .lines(path.fileName(), text.orElseThrow())
          .ifPresent(lines -> cut(change, path, lines));
    }
  }

  /** Whether it is there for tools, ours among them, and couples nothing. */
  private static boolean isHidden(RepoPath path) {
    return ("/" + path).contains("/.");
  }

  private static Optional<String> text(Snapshot side, RepoPath path) {
    String blob = side.files().get(path);
    if (blob == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(new String(side.blobs().read(blob), StandardCharsets.UTF_8));
    } catch (UnreadableBlobException e) {
      return Optional.empty();
    }
  }

  private void cut(FileChange change, RepoPath path, List<String> head) {
    SourceFile file = new SourceFile("f" + (files + 1), path, material.owner().apply(path));
    List<String> base =
        change
            .before()
            .flatMap(
                before ->
                    text(material.change().base(), before)
                        .flatMap(t -> masking.lines(before.fileName(), t)))
            .orElse(List.of());
    List<Row> rows = Rows.of(change, base, head);
    BitSet shown = shown(file, rows);
    files += shown.isEmpty() ? 0 : 1;
    for (int from = shown.nextSetBit(0); from >= 0; ) {
      int to = Math.min(shown.nextClearBit(from), from + MOST_LINES);
      hunks.add(hunk(file, rows.subList(from, to)));
      from = shown.nextSetBit(to);
    }
  }

  /** The rows to show: what changed near a telling line, and a little around that line. */
  private BitSet shown(SourceFile file, List<Row> rows) {
    BitSet shown = new BitSet();
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).sign() == '+' && isTelling(file, rows.get(i))) {
        reach(rows, i, shown);
      }
    }
    return shown;
  }

  private static void reach(List<Row> rows, int center, BitSet shown) {
    int from = Math.max(0, center - REACH);
    int to = Math.min(rows.size() - 1, center + REACH);
    for (int i = from; i <= to; i++) {
      boolean near = Math.abs(i - center) <= CONTEXT;
      if (near || rows.get(i).sign() != ' ') {
        shown.set(i);
      }
    }
  }

  private boolean isTelling(SourceFile file, Row row) {
    return !findings(file.path(), row.number()).isEmpty()
        || (suggest && !file.isQuiet() && Telltale.isOutbound(row.text()));
  }

  private Set<Integer> findings(RepoPath path, int line) {
    Set<Integer> found = new TreeSet<>(here.getOrDefault(path, Set.of()));
    found.removeIf(i -> !Places.has(material.findings().get(i), path, line));
    return found;
  }

  /** The findings that have a place in a file, by their indexes; there may be very many in all. */
  private static Map<RepoPath, Set<Integer>> byFile(List<Finding> findings) {
    Map<RepoPath, Set<Integer>> byFile = new HashMap<>();
    for (int i = 0; i < findings.size(); i++) {
      for (Finding.Evidence evidence : findings.get(i).sites()) {
        byFile.computeIfAbsent(evidence.site().file(), file -> new TreeSet<>()).add(i);
      }
    }
    return byFile;
  }

  private Hunk hunk(SourceFile file, List<Row> rows) {
    String id = "h" + (hunks.size() + 1);
    List<Line> lines = new ArrayList<>();
    Set<Integer> found = new TreeSet<>();
    for (Row row : rows) {
      String anchor = id + "." + (lines.size() + 1);
      lines.add(new Line(anchor, row.sign(), shortened(row.text()), row.number()));
      if (row.sign() == '+') {
        found.addAll(findings(file.path(), row.number()));
      }
    }
    return new Hunk(id, file, lines, found);
  }

  private static String shortened(String text) {
    String line = text.stripTrailing();
    return line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) + "\u2026" : line;
  }
}
