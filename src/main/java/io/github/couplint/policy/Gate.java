package io.github.couplint.policy;

import io.github.couplint.change.Change;
import io.github.couplint.coupling.Confidence;
import io.github.couplint.coupling.Edge;
import io.github.couplint.delta.Delta;
import io.github.couplint.delta.EdgeChange;
import io.github.couplint.delta.EdgeChange.What;
import io.github.couplint.score.Finding;
import io.github.couplint.score.Severity;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Decides whether a change may be merged. Weak findings and removals never block.
 *
 * @param failOn the severity from which a finding blocks; empty for never
 * @param scope which findings may block
 * @param modes by rule id; {@link Mode#BLOCK} for rules without one
 */
public record Gate(Optional<Severity> failOn, Scope scope, Map<String, Mode> modes) {
  /** Which findings may block. */
  public enum Scope {
    /** Introduced edges only. */
    NEW,
    /** Introduced, strengthened and widened edges. */
    ALL
  }

  /** Findings, worst first, and which of them are excused. */
  public record Judged(List<Finding> findings, Exceptions.Excused excused) {
    public Judged {
      findings = List.copyOf(findings);
    }
  }

  /** Blocks on any finding at high or above. */
  public static final Gate DEFAULT = new Gate(Optional.of(Severity.HIGH), Scope.ALL, Map.of());

  public Gate {
    modes = Map.copyOf(modes);
  }

  /** The verdict over the findings of a delta. */
  public Verdict decide(Change change, Delta delta, Judged judged, Coverage coverage) {
    List<Finding> findings = judged.findings().stream().filter(f -> mode(f) != Mode.OFF).toList();
    Set<String> excused = judged.excused().reasons().keySet();
    List<Finding> blocking =
        findings.stream().filter(f -> blocks(f) && !excused.contains(f.id())).toList();
    List<Finding> warning =
        findings.stream()
            .filter(f -> !blocks(f) && isSevere(f) && mode(f) != Mode.MONITOR)
            .filter(f -> !excused.contains(f.id()))
            .toList();
    Set<String> ids =
        blocking.stream().map(Finding::id).collect(Collectors.toCollection(TreeSet::new));
    return new Verdict(
        change.base().name(),
        change.head().name(),
        outcome(blocking, warning),
        reasons(blocking, warning),
        failOn,
        findings,
        ids,
        monitored(findings),
        credit(delta),
        balance(delta),
        coverage,
        judged.excused());
  }

  /** A gate that never fails only monitors. */
  private Set<String> monitored(List<Finding> findings) {
    return findings.stream()
        .filter(finding -> failOn.isEmpty() || mode(finding) == Mode.MONITOR)
        .map(Finding::id)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Mode mode(Finding finding) {
    return modes.getOrDefault(finding.change().coupling().rule(), Mode.BLOCK);
  }

  private boolean blocks(Finding finding) {
    return isSevere(finding)
        && mode(finding) == Mode.BLOCK
        && finding.change().coupling().confidence() != Confidence.WEAK
        && (scope == Scope.ALL || finding.change().what() == What.INTRODUCED);
  }

  private boolean isSevere(Finding finding) {
    return failOn.filter(severity -> finding.severity().atLeast(severity)).isPresent();
  }

  private static Outcome outcome(List<Finding> blocking, List<Finding> warning) {
    if (!blocking.isEmpty()) {
      return Outcome.BLOCK;
    }
    return warning.isEmpty() ? Outcome.PASS : Outcome.WARN;
  }

  private List<String> reasons(List<Finding> blocking, List<Finding> warning) {
    if (failOn.isEmpty()) {
      return List.of("the gate is set to never fail");
    }
    String level = failOn.orElseThrow().id() + " or above";
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
    String edges = those.stream().map(Gate::describe).collect(Collectors.joining("; "));
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
