package io.github.couplint;

import io.github.couplint.change.Change;
import io.github.couplint.facts.FactStore;
import io.github.couplint.policy.Config;
import io.github.couplint.policy.Verdict;
import io.github.couplint.rules.RuleBook;

/** The way from a change to a verdict. */
public record Analysis(RuleBook book, Config config, FactStore facts) {

  /** What a change does to the couplings, judged. */
  public Verdict of(Change change) {
    throw new IllegalStateException("the phases are not joined: " + change.head().name());
  }
}
