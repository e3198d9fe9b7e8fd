package io.github.couplint.wiring;

import io.github.couplint.policy.LlmConfig;
import io.github.couplint.policy.LlmConfig.Budget;
import io.github.couplint.policy.LlmConfig.Server;
import io.github.couplint.review.Advice;
import io.github.couplint.review.AnswerCache;
import io.github.couplint.review.Review;
import io.github.couplint.review.Settings;
import io.github.couplint.review.langchain4j.Connection;
import io.github.couplint.review.langchain4j.DryRun;
import io.github.couplint.review.langchain4j.Key;
import io.github.couplint.review.langchain4j.Provider;
import io.github.couplint.review.langchain4j.ProviderModel;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Connects to the model that the configuration names; loaded only when one is asked. */
final class GuestModel {
  /** A token of a local model's window for so many bytes, cautiously. */
  private static final int BYTES_PER_TOKEN = 2;

  private GuestModel() {}

  static Advice advice(
      Guest guest, Settings settings, Map<String, String> environment, AnswerCache cache) {
    Server server = guest.config().server();
    Optional<Key> key = Key.find(provider(server), server.baseUrl(), environment);
    Connection connection = connection(guest.config(), key);
    Optional<String> obstacle = connection.obstacle();
    return obstacle.isPresent()
        ? Advice.off("the model is off: " + obstacle.orElseThrow())
        : Review.of(guest.material(), settings, ProviderModel.of(connection), cache);
  }

  static String dryRun(Guest guest, Settings settings) {
    return DryRun.of(
        Review.prompts(guest.material(), settings),
        settings,
        connection(guest.config(), Optional.empty()));
  }

  private static Provider provider(Server server) {
    return Provider.find(server.provider()).orElseThrow();
  }

  private static Connection connection(LlmConfig config, Optional<Key> key) {
    Server server = config.server();
    Budget budget = config.budget();
    return new Connection(
        provider(server),
        server.model(),
        server.baseUrl(),
        key,
        server.temperature().orElse(0.0),
        server.seed(),
        budget.outputTokens(),
        budget.bytesPerCall() / BYTES_PER_TOKEN + budget.outputTokens(),
        Duration.ofSeconds(budget.secondsPerCall()),
        Duration.ofSeconds(budget.seconds()));
  }
}
