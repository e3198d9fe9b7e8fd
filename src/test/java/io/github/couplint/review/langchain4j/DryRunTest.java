package io.github.couplint.review.langchain4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.couplint.review.Example;
import io.github.couplint.review.Planted;
import io.github.couplint.review.Prompt;
import io.github.couplint.review.Review;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class DryRunTest {
  @Test
  void theBodyIsShownAsItWouldBeSent() {
    Prompt prompt = new Prompt("Be brief.", "{\"schema\":1}", "{\"type\":\"object\"}");
    assertEquals(
        """
        request 1 of 1: POST https://api.openai.com/v1/chat/completions, 443 bytes
        {
          "model" : "some-model",
          "messages" : [ {
            "role" : "system",
            "content" : "Be brief."
          }, {
            "role" : "user",
            "content" : "{\\"schema\\":1}"
          } ],
          "temperature" : 0.0,
          "stream" : false,
          "max_completion_tokens" : 1500,
          "response_format" : {
            "type" : "json_schema",
            "json_schema" : {
              "name" : "Review",
              "strict" : true,
              "schema" : {
                "type" : "object"
              }
            }
          },
          "seed" : 7
        }
        """,
        DryRun.of(List.of(prompt), Example.settings(), ProvidersTest.connection(Provider.OPENAI)));
  }

  @ParameterizedTest
  @EnumSource
  void nothingPlantedIsInIt(Provider provider) {
    List<Prompt> prompts = Review.prompts(Example.material(Planted.files()), Example.settings());
    String text = DryRun.of(prompts, Example.settings(), ProvidersTest.connection(provider));
    assertTrue(text.contains("legacyGateway.push("), text);
    assertEquals(
        List.of(),
        Stream.of(Planted.SECRETS, Planted.PROSE, List.of("the-key"))
            .flatMap(List::stream)
            .filter(text::contains)
            .toList());
  }

  @Test
  void aChangeWithNothingToAskSendsNothing() {
    assertEquals(
        "nothing would be sent\n",
        DryRun.of(List.of(), Example.settings(), ProvidersTest.connection(Provider.OLLAMA)));
  }
}
