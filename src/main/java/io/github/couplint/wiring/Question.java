package io.github.couplint.wiring;

import io.github.couplint.Analysis;
import io.github.couplint.change.Change;
import io.github.couplint.change.jgit.Comparison;
import io.github.couplint.change.jgit.GitRepository;
import io.github.couplint.change.jgit.UndecidableException;
import io.github.couplint.change.jgit.UnknownRefException;
import io.github.couplint.facts.FactCache;
import io.github.couplint.policy.Checked;
import io.github.couplint.policy.Verdict;
import java.util.Optional;

/**
 * What to compare, and by whose policy.
 *
 * @param mayFetch whether history that a shallow clone lacks may be fetched
 * @param config a configuration to use instead of the repository's own
 */
public record Question(
    Comparison comparison,
    boolean mayFetch,
    Optional<PolicyFiles.Source> config,
    Overrides overrides) {

  /** The verdict, or all that is wrong with the policy files. */
  public Checked<Verdict> answer(GitRepository repository, FactCache cache)
      throws UnknownRefException, UndecidableException {
    Change change = repository.compare(comparison, mayFetch);
    PolicyFiles found = PolicyFiles.of(isReviewed() ? change.base() : change.head());
    PolicyFiles files = config.map(found::with).orElse(found);
    Checked<Analysis> analysis = Wiring.analysis(files, overrides, cache);
    return analysis instanceof Checked.Valid<Analysis> valid
        ? new Checked.Valid<>(valid.value().of(change))
        : new Checked.Invalid<>(((Checked.Invalid<Analysis>) analysis).faults());
  }

  /**
   * Whether the comparison is that of a review, where the base's policy holds so that no change can
   * excuse itself; on a developer's own machine the policy at hand holds, so that it can be tried.
   */
  private boolean isReviewed() {
    return comparison instanceof Comparison.Refs || comparison instanceof Comparison.Exact;
  }
}
