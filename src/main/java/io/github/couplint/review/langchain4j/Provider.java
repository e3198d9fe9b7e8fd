package io.github.couplint.review.langchain4j;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whose protocol a model is asked by. */
public enum Provider {
  /** Also every server that is compatible with it. */
  OPENAI("https://api.openai.com/v1", List.of("OPENAI_API_KEY")),
  ANTHROPIC("https://api.anthropic.com/v1", List.of("ANTHROPIC_API_KEY")),
  GEMINI(
      "https://generativelanguage.googleapis.com/v1beta",
      List.of("GEMINI_API_KEY", "GOOGLE_API_KEY")),
  OLLAMA("http://localhost:11434", List.of());

  private final String baseUrl;
  private final List<String> keyVariables;

  Provider(String baseUrl, List<String> keyVariables) {
    this.baseUrl = baseUrl;
    this.keyVariables = keyVariables;
  }

  /** The name in configuration. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Where the provider itself listens. */
  public String baseUrl() {
    return baseUrl;
  }

  /** Variables of the environment that hold the provider's own key, the first one that is set. */
  public List<String> keyVariables() {
    return keyVariables;
  }

  /** The provider of that name, if there is one. */
  public static Optional<Provider> find(String id) {
    return Arrays.stream(values()).filter(provider -> provider.id().equals(id)).findFirst();
  }
}
