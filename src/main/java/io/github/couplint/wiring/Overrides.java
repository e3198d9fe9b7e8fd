package io.github.couplint.wiring;

import io.github.couplint.policy.Config;
import io.github.couplint.policy.Gate;
import io.github.couplint.score.Severity;
import java.util.Optional;

/**
 * What whoever starts a run says about the gate, over what the configuration says.
 *
 * @param failOn the inner is empty for never
 */
public record Overrides(Optional<Optional<Severity>> failOn, Optional<Gate.Scope> scope) {
  /** The configuration's word holds. */
  public static final Overrides NONE = new Overrides(Optional.empty(), Optional.empty());

  Config over(Config config) {
    Gate gate =
        new Gate(
            failOn.orElse(config.gate().failOn()),
            scope.orElse(config.gate().scope()),
            config.gate().modes());
    return new Config(
        config.components(), config.exclude(), gate, config.rules(), config.packs(), config.llm());
  }
}
