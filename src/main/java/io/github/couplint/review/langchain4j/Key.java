package io.github.couplint.review.langchain4j;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A credential that never shows itself. */
public final class Key {
  /** The variable that holds a key for whatever address is configured. */
  public static final String VARIABLE = "COUPLINT_LLM_API_KEY";

  /** What is sent where a key is asked for and none is there. */
  static final Key NONE = new Key("none");

  private final String value;

  private Key(String value) {
    this.value = value;
  }

  /** The key of a text; empty when it is blank. */
  public static Optional<Key> of(String value) {
    return value.isBlank() ? Optional.empty() : Optional.of(new Key(value.strip()));
  }

  /**
   * The key for a provider. Its own variable counts only at its own address: no configuration can
   * send that key elsewhere.
   */
  public static Optional<Key> find(
      Provider provider, Optional<String> baseUrl, Map<String, String> environment) {
    boolean own = baseUrl.isEmpty() || baseUrl.orElseThrow().equals(provider.baseUrl());
    return Stream.concat(
            Stream.of(VARIABLE), own ? provider.keyVariables().stream() : Stream.empty())
        .map(name -> environment.getOrDefault(name, ""))
        .map(Key::of)
        .flatMap(Optional::stream)
        .findFirst();
  }

  String value() {
    return value;
  }

  @Override
  public String toString() {
    return "***";
  }
}
