package io.github.couplint.review.langchain4j;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.couplint.json.JsonException;
import io.github.couplint.review.Attempt;
import io.github.couplint.review.Attempt.Format;
import io.github.couplint.review.Failure;
import io.github.couplint.review.Prompt;
import io.github.couplint.review.Reply;
import io.github.couplint.review.Reply.Answered;
import io.github.couplint.review.Reply.Failed;
import io.github.couplint.review.Reply.Finish;
import io.github.couplint.review.Usage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The real adapters over recorded bodies: a request that differs by a byte of JSON from the
 * recorded one is not answered.
 */
final class ProvidersTest {
  private static final String SCHEMA =
      """
      {"type":"object","properties":{"a":{"type":"array","items":{"type":"string"}}},\
      "required":["a"],"additionalProperties":false}""";
  private static final Prompt PROMPT = new Prompt("Be brief.", "{\"schema\":1}", SCHEMA);

  static Connection connection(Provider provider) {
    return new Connection(
        provider,
        "some-model",
        Optional.empty(),
        Key.of("the-key"),
        0,
        7,
        1500,
        16384,
        Duration.ofSeconds(20),
        Duration.ofSeconds(60));
  }

  private static String cassette(String name) {
    try (var stream = ProvidersTest.class.getResourceAsStream("/cassettes/" + name + ".json")) {
      return new String(
          Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Three questions, one for each way to tell the server what an answer looks like. */
  private static List<Reply> replies(Provider provider, String cassette) throws JsonException {
    ProviderModel model =
        ProviderModel.over(connection(provider), new Cassette.Player(cassette(cassette)));
    List<Reply> replies = new ArrayList<>();
    for (Format format : Format.values()) {
      replies.add(model.ask(new Attempt(PROMPT, format, format == Format.SCHEMA, 0)));
    }
    return replies;
  }

  @ParameterizedTest
  @EnumSource
  void eachProviderIsAskedByItsProtocol(Provider provider) throws JsonException {
    assertEquals(
        List.of(
            new Answered("{\"a\":[]}", Finish.COMPLETE, Usage.ofCall(11, 5)),
            new Answered("{\"a\":[\"b\"]}", Finish.COMPLETE, Usage.ofCall(12, 6)),
            new Answered("{\"a\":", Finish.TRUNCATED, Usage.ofCall(13, 7))),
        replies(provider, provider.id()));
  }

  @ParameterizedTest
  @EnumSource
  void eachProvidersWayToDeclineIsUnderstood(Provider provider) throws JsonException {
    List<Reply> replies = replies(provider, provider.id() + "-declines");
    assertEquals(
        switch (provider) {
          case OPENAI ->
              List.of(
                  new Failed(Failure.REFUSED, "", Optional.empty()),
                  new Answered("", Finish.REFUSED, Usage.ofCall(12, 0)),
                  new Failed(Failure.BROKEN, "", Optional.empty()));
          case ANTHROPIC ->
              List.of(
                  new Answered("I'd rather not", Finish.REFUSED, Usage.ofCall(11, 5)),
                  new Answered("", Finish.REFUSED, Usage.ofCall(12, 0)),
                  new Failed(Failure.BROKEN, "", Optional.empty()));
          case GEMINI ->
              List.of(
                  new Failed(Failure.BROKEN, "", Optional.empty()),
                  new Answered("", Finish.REFUSED, Usage.ofCall(12, 0)),
                  new Failed(Failure.BROKEN, "", Optional.empty()));
          case OLLAMA ->
              List.of(
                  new Answered("", Finish.REFUSED, Usage.ofCall(11, 5)),
                  new Failed(Failure.BROKEN, "", Optional.empty()),
                  new Failed(Failure.BROKEN, "", Optional.empty()));
        },
        replies);
  }

  @Test
  void whatIsRecordedCanBePlayedAgain() throws JsonException {
    Cassette.Recorder recorder =
        new Cassette.Recorder(new Cassette.Player(cassette(Provider.OPENAI.id())));
    ProviderModel model = ProviderModel.over(connection(Provider.OPENAI), recorder);
    for (Format format : Format.values()) {
      model.ask(new Attempt(PROMPT, format, format == Format.SCHEMA, 0));
    }
    assertEquals(cassette(Provider.OPENAI.id()), recorder.text());
  }
}
