package io.github.couplint.report;

import io.github.couplint.coupling.Edge;
import io.github.couplint.delta.EdgeChange.What;
import io.github.couplint.policy.Outcome;
import io.github.couplint.policy.Verdict;
import io.github.couplint.score.Finding;
import java.util.List;
import java.util.function.Function;

/** Says in one line whether a change may be merged, and why. */
final class Headline {
  private static final int LONGEST_NAME = 60;

  private Headline() {}

  /** The line as plain text. */
  static String of(Verdict verdict) {
    return words(verdict, edge -> Visible.line(edge.from() + " -> " + edge.to(), 2 * LONGEST_NAME));
  }

  /** The line as Markdown, with a coloured mark in front. */
  static String markdown(Verdict verdict) {
    return icon(verdict.outcome()) + " " + words(verdict, FindingTable::ends);
  }

  private static String icon(Outcome outcome) {
    return switch (outcome) {
      case BLOCK -> "🔴";
      case WARN -> "🟡";
      case PASS -> "🟢";
    };
  }

  private static String words(Verdict verdict, Function<Edge, String> ends) {
    return switch (verdict.outcome()) {
      case BLOCK -> "Merge blocked: " + named(blocking(verdict), ends);
      case WARN -> "May be merged, with a warning: " + named(severe(verdict), ends);
      case PASS -> passed(verdict);
    };
  }

  private static List<Finding> blocking(Verdict verdict) {
    return verdict.findings().stream()
        .filter(finding -> verdict.blocking().contains(finding.id()))
        .toList();
  }

  private static List<Finding> severe(Verdict verdict) {
    return verdict.findings().stream()
        .filter(finding -> verdict.failOn().filter(finding.severity()::atLeast).isPresent())
        .filter(finding -> !verdict.excused().reasons().containsKey(finding.id()))
        .toList();
  }

  private static String named(List<Finding> findings, Function<Edge, String> ends) {
    if (findings.size() != 1) {
      return plural(findings.size(), "severe coupling");
    }
    Finding finding = findings.get(0);
    Edge edge = finding.change().coupling().edge();
    return "%s (%s, %s)".formatted(ends.apply(edge), edge.kind().id(), finding.severity().id());
  }

  private static String passed(Verdict verdict) {
    int findings = verdict.findings().size();
    int removed = verdict.balance().getOrDefault(What.REMOVED, 0);
    if (findings > 0) {
      return "May be merged: " + plural(findings, "coupling") + " below the gate";
    }
    return removed > 0
        ? "May be merged: " + plural(removed, "coupling") + " removed"
        : "No coupling got worse";
  }

  /** A count with its noun. */
  static String plural(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
