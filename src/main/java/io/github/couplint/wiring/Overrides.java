package io.github.couplint.wiring;

import io.github.couplint.policy.Config;
import io.github.couplint.policy.Gate;
import io.github.couplint.score.Severity;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What whoever starts a run says about the gate, over what the configuration says.
 *
 * @param failOn the inner is empty for never
 * @param today the day on which exceptions must hold
 */
public record Overrides(
    Optional<Optional<Severity>> failOn, Optional<Gate.Scope> scope, LocalDate today) {

  /** The configuration's word holds, with the exceptions that hold on that day. */
  public static Overrides none(LocalDate today) {
    return new Overrides(Optional.empty(), Optional.empty(), today);
  }

  Config over(Config config) {
    Gate gate =
        new Gate(
            failOn.orElse(config.gate().failOn()),
            scope.orElse(config.gate().scope()),
            config.gate().modes());
    return config.with(gate);
  }
}
