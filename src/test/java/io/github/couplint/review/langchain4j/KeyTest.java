package io.github.couplint.review.langchain4j;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class KeyTest {
  private static final Optional<String> ELSEWHERE = Optional.of("https://models.example/v1");

  private static Optional<String> key(
      Provider provider, Optional<String> baseUrl, Map<String, String> environment) {
    return Key.find(provider, baseUrl, environment).map(Key::value);
  }

  @Test
  void aProvidersOwnVariableCountsAtItsOwnAddress() {
    assertEquals(
        Optional.of("a"), key(Provider.OPENAI, Optional.empty(), Map.of("OPENAI_API_KEY", " a ")));
  }

  @Test
  void noConfigurationSendsAProvidersKeyElsewhere() {
    assertEquals(Optional.empty(), key(Provider.OPENAI, ELSEWHERE, Map.of("OPENAI_API_KEY", "a")));
  }

  @Test
  void ourVariableCountsEverywhereAndFirst() {
    Map<String, String> both = Map.of("OPENAI_API_KEY", "a", "COUPLINT_LLM_API_KEY", "b");
    assertEquals(Optional.of("b"), key(Provider.OPENAI, Optional.empty(), both));
    assertEquals(Optional.of("b"), key(Provider.OPENAI, ELSEWHERE, both));
  }

  @Test
  void anEmptyVariableIsNone() {
    assertEquals(
        Optional.of("c"),
        key(
            Provider.GEMINI,
            Optional.empty(),
            Map.of("COUPLINT_LLM_API_KEY", " ", "GEMINI_API_KEY", "", "GOOGLE_API_KEY", "c")));
  }

  @Test
  void aKeyDoesNotShowItself() {
    assertEquals("Optional[***]", Key.of("secret").toString());
  }
}
