package io.github.couplint.review;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.couplint.review.langchain4j.Connection;
import io.github.couplint.review.langchain4j.Key;
import io.github.couplint.review.langchain4j.Provider;
import io.github.couplint.review.langchain4j.ProviderModel;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/**
 * A genuine engine, asked for real; skipped unless the environment says where it is. It says
 * nothing about quality: a model of random weights passes.
 */
@EnabledIfEnvironmentVariable(named = "COUPLINT_LIVE_URL", matches = "https?://.+")
final class LiveEngineTest {
  private static final Map<String, String> ENVIRONMENT = System.getenv();

  /** What the model itself may do wrong; anything else, the engine or we do. */
  private static final Set<Failure> OF_THE_MODEL =
      EnumSet.of(Failure.REFUSED, Failure.TRUNCATED, Failure.MALFORMED, Failure.UNGROUNDED);

  private static Model model() {
    String name = ENVIRONMENT.getOrDefault("COUPLINT_LIVE_PROVIDER", "openai");
    Provider provider = Provider.find(name).orElseThrow();
    Optional<String> url = Optional.of(ENVIRONMENT.getOrDefault("COUPLINT_LIVE_URL", ""));
    return ProviderModel.of(
        new Connection(
            provider,
            ENVIRONMENT.getOrDefault("COUPLINT_LIVE_MODEL", "local"),
            url,
            Key.find(provider, url, ENVIRONMENT),
            0,
            7,
            1500,
            16384,
            Duration.ofMinutes(5),
            Duration.ofMinutes(10)));
  }

  @Test
  void itIsUnderstoodAndNothingUngroundedComesOfIt() {
    Plan plan = Plan.of(Example.material(), Example.settings());
    Notes about = new Notes(Example.material(), plan);
    Consultation consultation = new Consultation(model(), AnswerCache.NONE, Example.settings());
    Reply reply = consultation.reply(plan.questions().get(0).prompt(), AnswerSchema.REVIEW);
    boolean isUnderstood =
        reply instanceof Reply.Answered
            || (reply instanceof Reply.Failed failed && OF_THE_MODEL.contains(failed.failure()));
    assertTrue(isUnderstood, reply::toString);
    GarbageTest.assertGrounded(Review.of(about, consultation));
  }
}
