package io.github.couplint.policy;

import java.util.List;
import java.util.Optional;

/**
 * What a team decided about the language model; names are those of the configuration.
 *
 * @param mode {@code off}, {@code explain} or {@code review}
 * @param jobs what the model may do, among what the mode allows
 * @param verify whether the model has to argue against its own suggestions
 * @param required whether a run without the model's part is one that could not decide
 */
public record LlmConfig(
    String mode,
    List<String> jobs,
    boolean verify,
    Server server,
    Sending sending,
    Budget budget,
    boolean required) {
  /** What holds where nothing is said: no model. */
  public static final LlmConfig DEFAULT =
      new LlmConfig(
          "off", LlmReader.JOBS, false, Server.DEFAULT, Sending.DEFAULT, Budget.DEFAULT, false);

  /**
   * Which model is asked, and how.
   *
   * @param provider {@code openai}, {@code anthropic}, {@code gemini} or {@code ollama}
   * @param model empty when none is named
   * @param baseUrl instead of the provider's own address
   * @param responseFormat {@code json_schema}, {@code json_object} or {@code text}
   * @param temperature empty when none is to be sent
   */
  public record Server(
      String provider,
      String model,
      Optional<String> baseUrl,
      String responseFormat,
      Optional<Double> temperature,
      int seed) {
    public static final Server DEFAULT =
        new Server("openai", "", Optional.empty(), "json_schema", Optional.of(0.0), 7);
  }

  /**
   * What is sent.
   *
   * @param paths whether files are named
   * @param hideHosts whether host names in addresses are hidden
   */
  public record Sending(boolean paths, boolean hideHosts) {
    public static final Sending DEFAULT = new Sending(true, false);
  }

  /**
   * What a run may take.
   *
   * @param secondsPerCall the hard limit of one call
   * @param seconds the hard limit of all calls and pauses
   * @param inputPrice of a million tokens; 0 when unknown
   * @param outputPrice of a million tokens; 0 when unknown
   * @param cost that a run may reach; 0 for no limit
   */
  public record Budget(
      int secondsPerCall,
      int seconds,
      int calls,
      int bytesPerCall,
      int bytes,
      int outputTokens,
      double inputPrice,
      double outputPrice,
      double cost) {
    public static final Budget DEFAULT = new Budget(30, 90, 4, 24 * 1024, 60 * 1024, 1500, 0, 0, 0);
  }

  public LlmConfig {
    jobs = List.copyOf(jobs);
  }
}
