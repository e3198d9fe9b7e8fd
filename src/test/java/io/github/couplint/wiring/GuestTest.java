package io.github.couplint.wiring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.couplint.policy.Checked;
import io.github.couplint.policy.Config;
import io.github.couplint.policy.LlmConfig;
import io.github.couplint.review.Advice;
import io.github.couplint.review.AnswerCache;
import io.github.couplint.review.Example;
import io.github.couplint.review.Material;
import io.github.couplint.review.ReviewMode;
import io.github.couplint.review.Usage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class GuestTest {
  private static final Optional<ReviewMode> AS_CONFIGURED = Optional.empty();

  private static Guest guest(String llm) {
    Checked<Config> config = Config.parse(".couplint.yml", "version: 1\nllm: " + llm + "\n");
    LlmConfig read = ((Checked.Valid<Config>) config).value().llm();
    return new Guest(read, Example.material());
  }

  private static Advice advice(Guest guest, Optional<ReviewMode> mode) {
    return guest.advice(mode, Map.of(), AnswerCache.NONE);
  }

  @Test
  void aModelIsOffUnlessAskedFor() {
    assertEquals(Advice.off("the model is off"), advice(guest("{model: m}"), AS_CONFIGURED));
  }

  @Test
  void whoeverStartsTheRunHasTheLastWord() {
    assertEquals(
        Advice.off("the model is off"),
        advice(guest("{model: m, mode: review}"), Optional.of(ReviewMode.OFF)));
  }

  @Test
  void aModelWithoutANameIsOff() {
    assertEquals(
        Advice.off("the model is off: llm.model is not set"),
        advice(guest("{provider: ollama}"), Optional.of(ReviewMode.REVIEW)));
  }

  @ParameterizedTest
  @CsvSource({
    "openai, OPENAI_API_KEY",
    "anthropic, ANTHROPIC_API_KEY",
    "gemini, GEMINI_API_KEY or GOOGLE_API_KEY"
  })
  void aModelWithoutAKeyIsOff(String provider, String variables) {
    assertEquals(
        Advice.off("the model is off: set COUPLINT_LLM_API_KEY or " + variables),
        advice(guest("{mode: explain, model: m, provider: " + provider + "}"), AS_CONFIGURED));
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://[x/v1", "https://-", "http://a_b:c"})
  void anAddressThatIsNoneIsNotAsked(String url) {
    assertEquals(
        Advice.off("the model is off: '" + url + "' is no address that can be asked"),
        advice(guest("{mode: explain, model: m, baseUrl: '" + url + "'}"), AS_CONFIGURED));
  }

  @Test
  void aBugOfOursAboutTheModelCostsNoVerdict() {
    Material given = Example.material();
    Guest guest =
        new Guest(
            guest("{mode: explain, model: m, provider: ollama}").config(),
            new Material(
                given.change(),
                given.head(),
                given.findings(),
                path -> {
                  throw new IllegalStateException("oops");
                },
                given.accepted()));
    assertEquals(
        Advice.off(
            "the model was not asked, a bug of couplint: java.lang.IllegalStateException: oops"),
        advice(guest, AS_CONFIGURED));
  }

  @Test
  void whatAskingTookIsTold() {
    Usage usage = new Usage(2, 1, 900, 100);
    String budget = "{model: m, budget: {inputPrice: 2, outputPrice: 10}}";
    String took = "calls: 2, answers kept from before: 1, tokens in: 900, tokens out: 100";
    assertEquals(
        List.of(took, took + ", cost: 0.0028"),
        List.of(guest("{model: m}").took(used(usage)), guest(budget).took(used(usage))));
  }

  private static Advice used(Usage usage) {
    Advice none = Advice.off("");
    return new Advice(
        "m",
        Advice.State.COMPLETE,
        none.suggestions(),
        none.triage(),
        none.redesigns(),
        none.dropped(),
        none.notes(),
        usage);
  }

  @ParameterizedTest
  @ValueSource(strings = {"json_schema", "json_object", "text"})
  void everyFormatThatCanBeConfiguredCanBeSent(String format) {
    String sent =
        guest("{mode: review, model: m, responseFormat: " + format + "}").dryRun(AS_CONFIGURED);
    assertEquals(
        "request 1 of 1: POST https://api.openai.com/v1/chat/completions, ",
        sent.substring(0, sent.lastIndexOf(", ", sent.indexOf('\n')) + 2));
  }

  @ParameterizedTest
  @CsvSource({
    "openai, https://api.openai.com/v1/chat/completions",
    "anthropic, https://api.anthropic.com/v1/messages",
    "gemini, https://generativelanguage.googleapis.com/v1beta/models/m:generateContent",
    "ollama, http://localhost:11434/api/chat"
  })
  void everyProviderThatCanBeConfiguredCanBeAsked(String provider, String url) {
    String sent =
        guest("{mode: explain, model: m, provider: " + provider + "}").dryRun(AS_CONFIGURED);
    assertEquals("request 1 of 1: POST " + url, sent.substring(0, sent.indexOf(',')));
  }

  @ParameterizedTest
  @CsvSource({
    "off, nothing would be sent",
    "explain, '{\"\"schema\"\":1,\"\"jobs\"\":[\"\"triage\"\",\"\"redesign\"\"]'"
  })
  void theModeSaysWhatIsAsked(String mode, String expected) {
    String sent = guest("{model: m, mode: " + mode + "}").dryRun(AS_CONFIGURED);
    String wanted = expected.replace("\"\"", "\\\"");
    assertEquals(wanted, sent.contains(wanted) ? wanted : sent);
  }

  @Test
  void jobsCanBeTakenOffOneByOne() {
    String sent = guest("{model: m, mode: review, jobs: [redesign]}").dryRun(AS_CONFIGURED);
    String wanted = "\\\"jobs\\\":[\\\"redesign\\\"]";
    assertEquals(wanted, sent.contains(wanted) ? wanted : sent);
  }
}
