package io.github.couplint.policy;

import io.github.couplint.policy.Config.RuleOverride;
import io.github.couplint.score.Severity;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How couplings are judged.
 *
 * @param failOn the severity from which a finding blocks; empty for never
 * @param scope which findings may block
 * @param rules overrides by rule id
 */
public record Terms(
    Optional<Severity> failOn, Gate.Scope scope, SortedMap<String, RuleOverride> rules) {
  /** What holds where nothing is said. */
  public static final Terms DEFAULT =
      new Terms(Gate.DEFAULT.failOn(), Gate.DEFAULT.scope(), Collections.emptySortedMap());

  /**
   * What is said at one place; what is not said there stays as it was.
   *
   * @param failOn the inner is empty for never
   */
  public record Said(
      Optional<Optional<Severity>> failOn,
      Optional<Gate.Scope> scope,
      SortedMap<String, RuleOverride> rules) {
    public Said {
      rules = Collections.unmodifiableSortedMap(new TreeMap<>(rules));
    }

    /** The same without those words about the gate that somebody has said already. */
    Said without(Said others) {
      return new Said(
          others.failOn.isPresent() ? Optional.empty() : failOn,
          others.scope.isPresent() ? Optional.empty() : scope,
          rules);
    }
  }

  public Terms {
    rules = Collections.unmodifiableSortedMap(new TreeMap<>(rules));
  }

  /** These, changed by what is said. */
  public Terms with(Said said) {
    SortedMap<String, RuleOverride> all = new TreeMap<>(rules);
    said.rules().forEach((id, rule) -> all.merge(id, rule, RuleOverride::with));
    return new Terms(said.failOn().orElse(failOn), said.scope().orElse(scope), all);
  }

  /** The gate of couplings that are judged so. */
  public Gate gate() {
    Map<String, Mode> modes = new HashMap<>();
    rules.forEach((id, rule) -> rule.mode().ifPresent(mode -> modes.put(id, mode)));
    return new Gate(failOn, scope, modes);
  }
}
