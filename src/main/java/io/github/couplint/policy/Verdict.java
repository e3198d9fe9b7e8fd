package io.github.couplint.policy;

import io.github.couplint.delta.EdgeChange;
import io.github.couplint.score.Finding;
import io.github.couplint.score.Severity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The answer: what a change does to the couplings, and whether it may be merged.
 *
 * @param base name of the base snapshot
 * @param head name of the head snapshot
 * @param reasons why the outcome is what it is, sentences without a final period
 * @param failOn the severity from which a coupling blocks, of components of which nothing else is
 *     said; empty for never
 * @param findings worst first
 * @param severeIds ids of the findings at or above the gate of their component, excused ones left
 *     out
 * @param blocking ids of the findings that make the outcome {@link Outcome#BLOCK}
 * @param monitored ids of the findings that are shown and may not so much as warn
 * @param credit removed and loosened edges, ordered
 * @param balance how many edges met each fate; every {@link EdgeChange.What} has an entry
 * @param excused what does not block although it is severe, and notes on the register
 * @param policy what the change makes of the policy that judges later ones, sentences without a
 *     final period
 */
public record Verdict(
    String base,
    String head,
    Outcome outcome,
    List<String> reasons,
    Optional<Severity> failOn,
    List<Finding> findings,
    Set<String> severeIds,
    Set<String> blocking,
    Set<String> monitored,
    List<EdgeChange> credit,
    Map<EdgeChange.What, Integer> balance,
    Coverage coverage,
    Exceptions.Excused excused,
    List<String> policy) {
  /** The same, and what the change makes of the policy. */
  public Verdict with(List<String> others) {
    return new Verdict(
        base, head, outcome, reasons, failOn, findings, severeIds, blocking, monitored, credit,
        balance, coverage, excused, others);
  }

  /** The same, with more said of the findings. */
  public Verdict saying(List<Finding> more) {
    return new Verdict(
        base, head, outcome, reasons, failOn, more, severeIds, blocking, monitored, credit, balance,
        coverage, excused, policy);
  }

  public Verdict {
    reasons = List.copyOf(reasons);
    findings = List.copyOf(findings);
    severeIds = Set.copyOf(severeIds);
    blocking = Set.copyOf(blocking);
    monitored = Set.copyOf(monitored);
    credit = List.copyOf(credit);
    balance = Map.copyOf(balance);
    policy = List.copyOf(policy);
  }

  /** The findings at or above the gate of their component, excused ones left out. */
  public List<Finding> severe() {
    return findings.stream().filter(finding -> severeIds.contains(finding.id())).toList();
  }
}
