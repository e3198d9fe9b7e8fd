package io.github.couplint.policy;

import io.github.couplint.change.Change;
import io.github.couplint.coupling.Confidence;
import io.github.couplint.delta.Delta;
import io.github.couplint.delta.EdgeChange.What;
import io.github.couplint.score.Finding;
import io.github.couplint.score.Severity;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

  /** The verdict over the findings of a delta where this is the gate of all. */
  public Verdict decide(Change change, Delta delta, Judged judged, Coverage coverage) {
    return new Gates(this, component -> this).decide(change, delta, judged, coverage);
  }

  Mode mode(Finding finding) {
    return modes.getOrDefault(finding.change().coupling().rule(), Mode.BLOCK);
  }

  boolean blocks(Finding finding) {
    return isSevere(finding)
        && mode(finding) == Mode.BLOCK
        && finding.change().coupling().confidence() != Confidence.WEAK
        && (scope == Scope.ALL || finding.change().what() == What.INTRODUCED);
  }

  boolean isSevere(Finding finding) {
    return failOn.filter(severity -> finding.severity().atLeast(severity)).isPresent();
  }

  /** A gate that never fails only monitors. */
  boolean monitors(Finding finding) {
    return failOn.isEmpty() || mode(finding) == Mode.MONITOR;
  }
}
