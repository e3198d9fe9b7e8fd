package io.github.couplint.cli;

import io.github.couplint.report.MarkdownText;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Writes down what a replay found. */
record ReplayText(List<Replayed> rows) {
  private static final int SHORT = 10;
  private static final int MOST_SUBJECT = 60;

  /**
   * How often a rule spoke.
   *
   * @param changes changes with a finding of it
   */
  private record Tally(int changes, int blocked) {}

  ReplayText {
    rows = List.copyOf(rows);
  }

  String console() {
    StringBuilder text = new StringBuilder(summary()).append('\n');
    SortedMap<String, Tally> tallies = tallies();
    if (!tallies.isEmpty()) {
      text.append("\nrule                 found  blocked\n");
    }
    tallies.forEach(
        (rule, tally) ->
            text.append("%-20s %5d  %7d%n".formatted(rule, tally.changes(), tally.blocked())));
    List<Replayed> blocked = blocked();
    if (!blocked.isEmpty()) {
      text.append("\nWould have been blocked:\n");
    }
    for (Replayed row : blocked) {
      text.append(row.commit(), 0, SHORT).append("  ").append(day(row)).append("  ");
      text.append(subject(row)).append('\n');
      blocking(row).forEach(edge -> text.append("            ").append(edge).append('\n'));
    }
    undecided().forEach(row -> text.append("not judged: ").append(undecided(row)).append('\n'));
    return text.toString().replace(System.lineSeparator(), "\n");
  }

  String markdown() {
    StringBuilder text = new StringBuilder("## Replay\n\n").append(summary()).append('\n');
    if (tallies().isEmpty()) {
      return text.toString();
    }
    text.append("\n| rule | changes with it | blocked |\n| --- | ---: | ---: |\n");
    tallies()
        .forEach(
            (rule, tally) ->
                text.append(
                    "| %s | %d | %d |\n".formatted(rule, tally.changes(), tally.blocked())));
    if (blocked().isEmpty()) {
      return text.toString();
    }
    text.append(
        "\n| change | date | what | would have been blocked for |\n| --- | --- | --- | --- |\n");
    for (Replayed row : blocked()) {
      List<String> edges = blocking(row).stream().map(MarkdownText::cellCode).toList();
      text.append("| ").append(row.commit(), 0, SHORT).append(" | ").append(day(row));
      text.append(" | ").append(MarkdownText.cellCode(subject(row)));
      text.append(" | ").append(String.join("<br>", edges)).append(" |\n");
    }
    return text.toString();
  }

  /** A line for each finding, and one for each change without any (RFC 4180). */
  String csv() {
    StringBuilder text =
        new StringBuilder("commit,date,subject,millis,rule,severity,blocks,edge\n");
    for (Replayed row : rows) {
      String change =
          "%s,%s,%s,%d".formatted(row.commit(), day(row), cell(row.subject()), row.millis());
      if (row.hits().isEmpty()) {
        text.append(change).append(",,,,\n");
      }
      for (Replayed.Hit hit : row.hits()) {
        text.append(change)
            .append(
                ",%s,%s,%s,%s\n"
                    .formatted(hit.rule(), hit.severity(), hit.blocks(), cell(hit.edge())));
      }
    }
    return text.toString();
  }

  private static String cell(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }

  private String summary() {
    int judged = rows.size() - undecided().size();
    long found = count(row -> !row.hits().isEmpty());
    long millis = rows.stream().mapToLong(Replayed::millis).sum();
    return String.format(
        Locale.ROOT,
        "%s: %d would have been blocked (%.1f %%), %d had findings, %d not judged;"
            + " %.1f s, %.2f s each",
        rows.size() == 1 ? "1 change" : rows.size() + " changes",
        blocked().size(),
        judged == 0 ? 0 : 100.0 * blocked().size() / judged,
        found,
        undecided().size(),
        millis / 1e3,
        rows.isEmpty() ? 0 : millis / 1e3 / rows.size());
  }

  private long count(Predicate<Replayed> which) {
    return rows.stream().filter(which).count();
  }

  private List<Replayed> blocked() {
    return rows.stream().filter(Replayed::blocks).toList();
  }

  private List<Replayed> undecided() {
    return rows.stream().filter(row -> !row.gone().isEmpty()).toList();
  }

  private static String undecided(Replayed row) {
    return row.commit().substring(0, SHORT) + ", " + row.gone();
  }

  private SortedMap<String, Tally> tallies() {
    SortedMap<String, Tally> tallies = new TreeMap<>();
    for (Replayed row : rows) {
      SortedMap<String, Tally> ofRow = new TreeMap<>();
      row.hits()
          .forEach(
              hit ->
                  ofRow.merge(hit.rule(), new Tally(1, hit.blocks() ? 1 : 0), ReplayText::worse));
      ofRow.forEach((rule, tally) -> tallies.merge(rule, tally, ReplayText::sum));
    }
    return tallies;
  }

  private static Tally worse(Tally one, Tally other) {
    return new Tally(1, Math.max(one.blocked(), other.blocked()));
  }

  private static Tally sum(Tally one, Tally other) {
    return new Tally(one.changes() + other.changes(), one.blocked() + other.blocked());
  }

  private static List<String> blocking(Replayed row) {
    List<String> edges = new ArrayList<>();
    row.hits().stream()
        .filter(Replayed.Hit::blocks)
        .forEach(hit -> edges.add(hit.severity() + " " + hit.edge()));
    return edges;
  }

  private static LocalDate day(Replayed row) {
    return LocalDate.ofInstant(row.time(), ZoneOffset.UTC);
  }

  private static String subject(Replayed row) {
    String subject = row.subject();
    return subject.length() <= MOST_SUBJECT
        ? subject
        : subject.substring(0, MOST_SUBJECT - 3) + "...";
  }
}
