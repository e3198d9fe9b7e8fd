package io.github.couplint.report;

import io.github.couplint.coupling.Edge;
import io.github.couplint.delta.EdgeChange.What;
import io.github.couplint.policy.Outcome;
import io.github.couplint.policy.Verdict;
import io.github.couplint.score.Finding;
import java.util.ArrayList;
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
      case WARN -> "May be merged, with a warning: " + named(warning(verdict), ends);
      case PASS -> passed(verdict);
    };
  }

  private static List<Finding> blocking(Verdict verdict) {
    return verdict.findings().stream()
        .filter(finding -> verdict.blocking().contains(finding.id()))
        .toList();
  }

  private static List<Finding> warning(Verdict verdict) {
    return verdict.severe().stream()
        .filter(finding -> !verdict.monitored().contains(finding.id()))
        .toList();
  }

  private static String named(List<Finding> findings, Function<Edge, String> ends) {
    if (findings.isEmpty()) {
      return plural(0, "severe coupling");
    }
    Finding worst = findings.get(0);
    Edge edge = worst.change().coupling().edge();
    String rest = findings.size() == 1 ? "" : " and " + (findings.size() - 1) + " more";
    return "%s (%s, %s)%s"
        .formatted(ends.apply(edge), edge.kind().id(), worst.severity().id(), rest);
  }

  private static String passed(Verdict verdict) {
    int findings = verdict.findings().size();
    int removed = verdict.balance().getOrDefault(What.REMOVED, 0);
    if (findings > 0) {
      return verdict.failOn().isEmpty() ? unguarded(verdict) : "May be merged: " + allowed(verdict);
    }
    return removed > 0
        ? "May be merged: " + plural(removed, "coupling") + " removed"
        : "No coupling got worse";
  }

  private static String unguarded(Verdict verdict) {
    List<Finding> findings = verdict.findings();
    String worst = findings.get(0).severity().id();
    return "The gate is off: %s, the worst %s"
        .formatted(plural(findings.size(), "coupling"), worst);
  }

  /** Why nothing of what was found blocks, group by group. */
  private static String allowed(Verdict verdict) {
    int monitored = verdict.severe().size();
    int excused =
        Math.toIntExact(
            verdict.findings().stream()
                .filter(finding -> verdict.excused().reasons().containsKey(finding.id()))
                .count());
    int below = verdict.findings().size() - monitored - excused;
    List<String> groups = new ArrayList<>();
    add(groups, monitored, "severe coupling", "only monitored");
    add(groups, excused, "coupling", "excused");
    add(groups, below, "coupling", "below the gate");
    return String.join(", ", groups);
  }

  private static void add(List<String> groups, int count, String noun, String what) {
    if (count > 0) {
      groups.add(plural(count, noun) + " " + what);
    }
  }

  /** A count with its noun. */
  static String plural(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
