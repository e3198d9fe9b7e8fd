package io.github.couplint.policy;

import io.github.couplint.policy.LlmConfig.Budget;
import io.github.couplint.policy.LlmConfig.Sending;
import io.github.couplint.policy.LlmConfig.Server;
import io.github.couplint.yaml.YamlFields;
import java.util.List;
import java.util.Optional;

/** Reads what is said about the language model; keys never stand in a file. */
final class LlmReader {
  static final List<String> LLM =
      List.of(
          "mode",
          "jobs",
          "verify",
          "provider",
          "model",
          "baseUrl",
          "responseFormat",
          "temperature",
          "seed",
          "sendPaths",
          "hideHosts",
          "required",
          "budget");
  static final List<String> BUDGET =
      List.of(
          "secondsPerCall",
          "seconds",
          "calls",
          "bytesPerCall",
          "bytes",
          "outputTokens",
          "inputPrice",
          "outputPrice",
          "cost");
  static final List<String> MODES = List.of("off", "explain", "review");
  static final List<String> JOBS = List.of("suggest", "triage", "redesign");
  static final List<String> PROVIDERS = List.of("openai", "anthropic", "gemini", "ollama");
  static final List<String> FORMATS = List.of("json_schema", "json_object", "text");

  private static final List<String> TRUTHS = List.of("true", "false");
  private static final String NONE = "none";

  private final YamlFields fields;

  private LlmReader(YamlFields fields) {
    this.fields = fields;
  }

  static LlmConfig read(YamlFields root) {
    return root.mapping("llm").map(llm -> new LlmReader(llm).config()).orElse(LlmConfig.DEFAULT);
  }

  private LlmConfig config() {
    fields.only(LLM.toArray(String[]::new));
    String mode = ConfigReader.choice(fields, "mode", MODES).orElse("off");
    Server server = server();
    if (server.model().isBlank() && !mode.equals("off")) {
      fields.fault("model", "expected the name of a model, as mode is " + mode);
    }
    return new LlmConfig(
        mode,
        jobs(),
        isTrue("verify", false),
        server,
        new Sending(isTrue("sendPaths", true), isTrue("hideHosts", false)),
        budget(),
        isTrue("required", false));
  }

  private List<String> jobs() {
    List<String> jobs = fields.texts("jobs");
    for (String job : jobs) {
      if (!JOBS.contains(job)) {
        String known = String.join(", ", JOBS);
        fields.fault("jobs", "expected some of " + known + "; there is '" + job + "'");
      }
    }
    return fields.keys().contains("jobs") ? jobs : JOBS;
  }

  private Server server() {
    Optional<String> baseUrl = fields.text("baseUrl");
    if (baseUrl
        .filter(url -> !url.matches("https?://[\\w.\\[\\]:-]+(?:/[^\\s?#@]*)?"))
        .isPresent()) {
      fields.fault("baseUrl", "expected an address such as https://models.example.com/v1");
    }
    return new Server(
        ConfigReader.choice(fields, "provider", PROVIDERS).orElse(Server.DEFAULT.provider()),
        fields.text("model").orElse("").strip(),
        baseUrl,
        ConfigReader.choice(fields, "responseFormat", FORMATS)
            .orElse(Server.DEFAULT.responseFormat()),
        temperature(),
        fields.number("seed").orElse(Server.DEFAULT.seed()));
  }

  private Optional<Double> temperature() {
    Optional<String> text = fields.text("temperature");
    if (text.filter(NONE::equals).isPresent()) {
      return Optional.empty();
    }
    return text.isEmpty() ? Server.DEFAULT.temperature() : decimal(fields, "temperature", 2);
  }

  private boolean isTrue(String key, boolean otherwise) {
    return ConfigReader.choice(fields, key, TRUTHS).map("true"::equals).orElse(otherwise);
  }

  private Budget budget() {
    return fields.mapping("budget").map(LlmReader::budget).orElse(Budget.DEFAULT);
  }

  private static Budget budget(YamlFields budget) {
    budget.only(BUDGET.toArray(String[]::new));
    Budget usual = Budget.DEFAULT;
    return new Budget(
        whole(budget, "secondsPerCall", usual.secondsPerCall(), 600),
        whole(budget, "seconds", usual.seconds(), 3600),
        whole(budget, "calls", usual.calls(), 50),
        whole(budget, "bytesPerCall", usual.bytesPerCall(), 1024 * 1024),
        whole(budget, "bytes", usual.bytes(), 16 * 1024 * 1024),
        whole(budget, "outputTokens", usual.outputTokens(), 100_000),
        decimal(budget, "inputPrice", 1_000_000).orElse(usual.inputPrice()),
        decimal(budget, "outputPrice", 1_000_000).orElse(usual.outputPrice()),
        decimal(budget, "cost", 1_000_000).orElse(usual.cost()));
  }

  private static int whole(YamlFields fields, String key, int usual, int most) {
    int number = fields.number(key).orElse(usual);
    if (number < 1 || number > most) {
      fields.fault(key, "expected a number from 1 to " + most);
    }
    return number;
  }

  private static Optional<Double> decimal(YamlFields fields, String key, int most) {
    Optional<String> text = fields.text(key);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    String number = text.orElseThrow().strip();
    boolean fits = number.matches("\\d{1,7}(\\.\\d{1,9})?") && Double.parseDouble(number) <= most;
    if (!fits) {
      fields.fault(key, "expected a number from 0 to " + most + "; was '" + number + "'");
    }
    return fits ? Optional.of(Double.valueOf(number)) : Optional.empty();
  }
}
