package io.github.couplint.policy;

import io.github.couplint.change.Change;
import io.github.couplint.coupling.Edge;
import io.github.couplint.delta.Delta;
import io.github.couplint.delta.EdgeChange;
import io.github.couplint.delta.EdgeChange.What;
import io.github.couplint.policy.Gate.Judged;
import io.github.couplint.score.Finding;
import io.github.couplint.score.Severity;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Decides whether a change may be merged, by the gate of each finding's component.
 *
 * @param usual the gate of components of which nothing is said
 * @param own the gate of a component, by its name
 */
public record Gates(Gate usual, Function<String, Gate> own) {

  /** The verdict over the findings of a delta. */
  public Verdict decide(Change change, Delta delta, Judged judged, Coverage coverage) {
    List<Finding> findings =
        judged.findings().stream().filter(f -> gate(f).mode(f) != Mode.OFF).toList();
    Predicate<Finding> isExcused = f -> judged.excused().reasons().containsKey(f.id());
    List<Finding> severe =
        findings.stream().filter(f -> gate(f).isSevere(f)).filter(isExcused.negate()).toList();
    List<Finding> blocking = severe.stream().filter(f -> gate(f).blocks(f)).toList();
    List<Finding> warning =
        severe.stream().filter(f -> !gate(f).blocks(f) && gate(f).mode(f) != Mode.MONITOR).toList();
    List<Finding> monitored = findings.stream().filter(f -> gate(f).monitors(f)).toList();
    return new Verdict(
        change.base().name(),
        change.head().name(),
        outcome(blocking, warning),
        reasons(findings, blocking, warning),
        usual.failOn(),
        findings,
        ids(severe),
        ids(blocking),
        ids(monitored),
        credit(delta),
        balance(delta),
        coverage,
        judged.excused(),
        List.of());
  }

  private Gate gate(Finding finding) {
    return own.apply(finding.change().coupling().edge().from());
  }

  private static Set<String> ids(List<Finding> findings) {
    return findings.stream().map(Finding::id).collect(Collectors.toCollection(TreeSet::new));
  }

  private static Outcome outcome(List<Finding> blocking, List<Finding> warning) {
    if (!blocking.isEmpty()) {
      return Outcome.BLOCK;
    }
    return warning.isEmpty() ? Outcome.PASS : Outcome.WARN;
  }

  private List<String> reasons(
      List<Finding> findings, List<Finding> blocking, List<Finding> warning) {
    Set<Optional<Severity>> levels =
        findings.stream().map(f -> gate(f).failOn()).collect(Collectors.toSet());
    levels.add(usual.failOn());
    if (levels.equals(Set.of(Optional.<Severity>empty()))) {
      return List.of("the gate is set to never fail");
    }
    String level =
        levels.size() == 1
            ? usual.failOn().orElseThrow().id() + " or above"
            : "its component's gate or above";
    List<String> reasons = new ArrayList<>();
    for (What what : What.values()) {
      reason(what, blocking, level).ifPresent(reasons::add);
    }
    for (What what : What.values()) {
      reason(what, warning, level + " that may not block").ifPresent(reasons::add);
    }
    return reasons.isEmpty() ? List.of("no coupling made worse at " + level) : reasons;
  }

  private static Optional<String> reason(What what, List<Finding> findings, String level) {
    List<Finding> those = findings.stream().filter(f -> f.change().what() == what).toList();
    if (those.isEmpty()) {
      return Optional.empty();
    }
    String count =
        those.size() + " " + what.id() + (those.size() == 1 ? " coupling" : " couplings");
    String edges = those.stream().map(Gates::describe).collect(Collectors.joining("; "));
    return Optional.of(count + " at " + level + ": " + edges);
  }

  private static String describe(Finding finding) {
    Edge edge = finding.change().coupling().edge();
    String how = " (" + edge.kind().id() + ", " + finding.score().points() + ")";
    return edge.from() + " -> " + edge.to() + how;
  }

  private static List<EdgeChange> credit(Delta delta) {
    return delta.changes().stream()
        .filter(c -> c.what() == What.REMOVED || c.what() == What.LOOSENED)
        .toList();
  }

  private static Map<What, Integer> balance(Delta delta) {
    Map<What, Integer> balance = new EnumMap<>(What.class);
    for (What what : What.values()) {
      balance.put(what, 0);
    }
    delta.changes().forEach(change -> balance.merge(change.what(), 1, Integer::sum));
    return balance;
  }
}
