package io.github.couplint.cli;

import io.github.couplint.policy.Config.RuleOverride;
import io.github.couplint.policy.Gate;
import io.github.couplint.policy.Terms;
import io.github.couplint.score.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes down how couplings are judged. */
record ResolvedTerms(Terms terms, Resolved out) {

  void gate() {
    out.line("gate:");
    out.line("  failOn: " + level(terms.failOn()), "gate", "failOn");
    out.line("  mode: " + scope(terms.scope()), "gate", "mode");
  }

  void rules() {
    out.line(terms.rules().isEmpty() ? "rules: {}" : "rules:", "rules");
    terms.rules().forEach(this::rule);
  }

  private void rule(String id, RuleOverride rule) {
    out.line("  " + id + ":");
    rule.mode().ifPresent(mode -> out.line("    mode: " + mode.id(), "rules", id, "mode"));
    rule.base().ifPresent(base -> out.line("    base: " + base, "rules", id, "base"));
    if (!rule.points().isEmpty()) {
      out.line("    points:");
    }
    new TreeMap<>(rule.points())
        .forEach((code, n) -> out.line("      " + code + ": " + n, "rules", id, "points", code));
  }

  private static String level(Optional<Severity> severity) {
    return severity.map(Severity::id).orElse("never");
  }

  private static String scope(Gate.Scope scope) {
    return scope == Gate.Scope.NEW ? "new" : "all";
  }

  /** What is said at one place, on as many lines as it takes, each behind an indentation. */
  static List<String> lines(Terms.Said said, String indentation) {
    List<String> gate = new ArrayList<>();
    said.failOn().ifPresent(level -> gate.add("failOn: " + level(level)));
    said.scope().ifPresent(scope -> gate.add("mode: " + scope(scope)));
    List<String> lines = new ArrayList<>();
    if (!gate.isEmpty()) {
      lines.add(indentation + "gate: {" + String.join(", ", gate) + "}");
    }
    if (!said.rules().isEmpty()) {
      lines.add(indentation + "rules:");
    }
    said.rules().forEach((id, rule) -> lines.add(indentation + "  " + id + ": " + flow(rule)));
    return lines;
  }

  private static String flow(RuleOverride rule) {
    List<String> parts = new ArrayList<>();
    rule.mode().ifPresent(mode -> parts.add("mode: " + mode.id()));
    rule.base().ifPresent(base -> parts.add("base: " + base));
    if (!rule.points().isEmpty()) {
      parts.add("points: " + flow(rule.points()));
    }
    return "{" + String.join(", ", parts) + "}";
  }

  private static String flow(Map<String, Integer> points) {
    return new TreeMap<>(points)
        .entrySet().stream()
            .map(entry -> entry.getKey() + ": " + entry.getValue())
            .collect(Collectors.joining(", ", "{", "}"));
  }
}
