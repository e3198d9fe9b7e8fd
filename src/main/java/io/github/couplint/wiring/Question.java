package io.github.couplint.wiring;

import io.github.couplint.Analysis;
import io.github.couplint.Grounds;
import io.github.couplint.change.Change;
import io.github.couplint.change.Landings;
import io.github.couplint.change.jgit.Comparison;
import io.github.couplint.change.jgit.GitRepository;
import io.github.couplint.change.jgit.UndecidableException;
import io.github.couplint.change.jgit.UnknownRefException;
import io.github.couplint.facts.FactStore;
import io.github.couplint.policy.Checked;
import io.github.couplint.policy.LlmConfig;
import io.github.couplint.policy.Verdict;
import io.github.couplint.review.Advice;
import io.github.couplint.rules.RuleBook;
import io.github.couplint.rules.pack.PackReader.Loaded;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * What to compare, and by whose policy.
 *
 * @param mayFetch whether history that a shallow clone lacks may be fetched
 * @param config a configuration to use instead of the repository's own
 * @param sources where packs of others lie
 */
public record Question(
    Comparison comparison,
    boolean mayFetch,
    Optional<PolicyFiles.Source> config,
    Overrides overrides,
    PackSources sources) {
  /** A question for which packs of others lie where the process's variables say. */
  public Question(
      Comparison comparison,
      boolean mayFetch,
      Optional<PolicyFiles.Source> config,
      Overrides overrides) {
    this(comparison, mayFetch, config, overrides, PackSources.usual());
  }

  /**
   * An answer to a question.
   *
   * @param change all that changed
   * @param grounds the verdict and what it rests on
   * @param analysis the way to it
   * @param advice what a model says beside; empty when none was to be asked
   */
  public record Answer(Change change, Grounds grounds, Analysis analysis, Optional<Advice> advice) {
    public Verdict verdict() {
      return grounds.verdict();
    }

    /** The rules by which the verdict was found. */
    public RuleBook book() {
      return analysis.book();
    }

    /** What is configured about a model. */
    public LlmConfig llm() {
      return analysis.config().llm();
    }

    /** Who may be asked beside the rules. */
    public Guest guest() {
      return Guest.of(analysis.config(), grounds);
    }

    /** The same answer with what a model says beside. */
    public Answer with(Advice said) {
      return new Answer(change, grounds, analysis, Optional.of(said));
    }

    /** The same answer with what the last commits say beside. */
    public Answer with(Landings landings) {
      return new Answer(change, grounds.with(landings), analysis, advice);
    }

    /** Whether a model that has to speak did not. */
    public boolean isModelMissed() {
      return llm().required() && advice.isPresent() && !advice.orElseThrow().isComplete();
    }
  }

  /** The answer, or all that is wrong with the policy files. */
  public Checked<Answer> answer(GitRepository repository, FactStore facts)
      throws UnknownRefException, UndecidableException {
    return answer(repository, facts, PomsElsewhere.none(facts));
  }

  /** The same, with the poms that those of the repository name and that lie elsewhere. */
  public Checked<Answer> answer(GitRepository repository, FactStore facts, PomsElsewhere poms)
      throws UnknownRefException, UndecidableException {
    CompletableFuture<Loaded> builtIn = HeadStart.packs();
    return answer(poms.over(repository.compare(comparison, mayFetch)), facts, builtIn);
  }

  private Checked<Answer> answer(
      Change change, FactStore facts, CompletableFuture<Loaded> builtIn) {
    PolicyFiles files =
        PolicyFiles.of(isReviewed() ? change.base() : change.head(), config, sources);
    Checked<Analysis> checked = Wiring.analysis(files, overrides, facts, builtIn::join);
    if (checked instanceof Checked.Valid<Analysis> valid) {
      Analysis analysis = valid.value();
      Grounds judged = analysis.grounds(change);
      Grounds grounds =
          isReviewed() ? judged.with(new PolicyChange(change, files, sources).notes()) : judged;
      return new Checked.Valid<>(new Answer(change, grounds, analysis, Optional.empty()));
    }
    return new Checked.Invalid<>(((Checked.Invalid<Analysis>) checked).faults());
  }

  /**
   * Whether the comparison is that of a review, where the base's policy holds so that no change can
   * excuse itself; on a developer's own machine the policy at hand holds, so that it can be tried.
   */
  private boolean isReviewed() {
    return comparison instanceof Comparison.Refs
        || comparison instanceof Comparison.Exact
        || comparison instanceof Comparison.Patched;
  }
}
