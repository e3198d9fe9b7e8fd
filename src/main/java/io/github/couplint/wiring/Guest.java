package io.github.couplint.wiring;

import io.github.couplint.Grounds;
import io.github.couplint.coupling.Edge;
import io.github.couplint.policy.Config;
import io.github.couplint.policy.LlmConfig;
import io.github.couplint.policy.Verdict;
import io.github.couplint.review.Advice;
import io.github.couplint.review.AnswerCache;
import io.github.couplint.review.Attempt;
import io.github.couplint.review.Material;
import io.github.couplint.review.ReviewMode;
import io.github.couplint.review.Settings;
import io.github.couplint.review.Settings.Job;
import io.github.couplint.review.Settings.Limits;
import io.github.couplint.review.Settings.Price;
import io.github.couplint.review.Usage;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The language model beside the rules, ready to be asked about a change that has its verdict.
 * Neither a model's library nor the network is touched while the mode is off.
 */
public record Guest(LlmConfig config, Material material) {

  static Guest of(Config config, Grounds grounds) {
    Set<Edge> allowed = allowed(grounds.verdict());
    return new Guest(
        config.llm(),
        new Material(
            grounds.change(),
            grounds.head(),
            grounds.verdict().findings(),
            grounds.owner(),
            edge -> allowed.contains(edge) || config.exceptions().hold(edge)));
  }

  /** What the team allows beside the code too. */
  private static Set<Edge> allowed(Verdict verdict) {
    return verdict.findings().stream()
        .filter(finding -> verdict.excused().reasons().containsKey(finding.id()))
        .map(finding -> finding.change().coupling().edge())
        .collect(Collectors.toSet());
  }

  /**
   * What the model has to say; off, with the reason, when it can't be asked at all.
   *
   * @param mode instead of the configuration's
   */
  public Advice advice(
      Optional<ReviewMode> mode, Map<String, String> environment, AnswerCache cache) {
    Settings settings = settings(mode);
    Optional<String> obstacle = obstacle(settings);
    return obstacle.isPresent()
        ? Advice.off(obstacle.orElseThrow())
        : whatever(() -> GuestModel.advice(this, settings, environment, cache));
  }

  /** What a guest does wrong, and what we do wrong about it, costs the host no verdict. */
  private static Advice whatever(Supplier<Advice> asking) {
    try {
      return asking.get();
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      return Advice.off("the model was not asked, a bug of couplint: " + e);
    }
  }

  /** What would be sent, word for word; nothing is. */
  public String dryRun(Optional<ReviewMode> mode) {
    Settings settings = settings(mode);
    return obstacle(settings)
        .map(why -> "nothing would be sent: " + why + "\n")
        .orElseGet(() -> GuestModel.dryRun(this, settings) + second(settings));
  }

  /** What asking took, in one phrase; what was kept from before took nothing. */
  public String took(Advice advice) {
    Usage usage = advice.usage();
    LlmConfig.Budget budget = config.budget();
    Price price = new Price(budget.inputPrice(), budget.outputPrice(), budget.cost());
    double cost = price.of(usage.tokensIn(), usage.tokensOut());
    return "calls: %d, answers kept from before: %d, tokens in: %d, tokens out: %d"
            .formatted(usage.calls(), usage.cached(), usage.tokensIn(), usage.tokensOut())
        + (cost > 0 ? String.format(Locale.ROOT, ", cost: %.4f", cost) : "");
  }

  private static String second(Settings settings) {
    return settings.jobs().contains(Job.REFUTE)
        ? "and, when it suggests something, a request with its suggestions and those hunks again\n"
        : "";
  }

  private Optional<String> obstacle(Settings settings) {
    if (settings.jobs().isEmpty()) {
      return Optional.of("the model is off");
    }
    return config.server().model().isEmpty()
        ? Optional.of("the model is off: llm.model is not set")
        : Optional.empty();
  }

  private Settings settings(Optional<ReviewMode> mode) {
    ReviewMode wanted = mode.orElseGet(() -> ReviewMode.find(config.mode()).orElseThrow());
    EnumSet<Job> jobs = EnumSet.noneOf(Job.class);
    wanted.jobs().stream().filter(job -> config.jobs().contains(job.id())).forEach(jobs::add);
    if (config.verify() && jobs.contains(Job.SUGGEST)) {
      jobs.add(Job.REFUTE);
    }
    LlmConfig.Budget budget = config.budget();
    return new Settings(
        jobs,
        Attempt.Format.find(config.server().responseFormat()).orElseThrow(),
        config.server().temperature().isPresent(),
        config.sending().paths(),
        config.sending().hideHosts(),
        new Limits(
            budget.calls(),
            budget.bytesPerCall(),
            budget.bytes(),
            budget.outputTokens(),
            new Price(budget.inputPrice(), budget.outputPrice(), budget.cost())));
  }
}
