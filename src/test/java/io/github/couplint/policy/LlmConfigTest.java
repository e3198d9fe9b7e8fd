package io.github.couplint.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.couplint.policy.LlmConfig.Budget;
import io.github.couplint.policy.LlmConfig.Sending;
import io.github.couplint.policy.LlmConfig.Server;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class LlmConfigTest {
  @Test
  void everythingThatIsToldIsRead() {
    assertEquals(
        new LlmConfig(
            "review",
            List.of("triage"),
            true,
            new Server(
                "openai",
                "some-model",
                Optional.of("https://models.example.com/v1"),
                "text",
                Optional.empty(),
                11),
            new Sending(false, true),
            new Budget(5, 20, 2, 8000, 16000, 700, 0.15, 0.6, 0.05),
            true),
        llm(
            """
            version: 1
            llm:
              mode: review
              jobs: [triage]
              verify: true
              provider: openai
              model: some-model
              baseUrl: https://models.example.com/v1
              responseFormat: text
              temperature: none
              seed: 11
              sendPaths: false
              hideHosts: true
              required: true
              budget:
                secondsPerCall: 5
                seconds: 20
                calls: 2
                bytesPerCall: 8000
                bytes: 16000
                outputTokens: 700
                inputPrice: 0.15
                outputPrice: 0.6
                cost: 0.05
            """));
  }

  @Test
  void aModelIsAskedOnlyWhenSaidSo() {
    assertEquals("off", llm("version: 1\nllm: {model: some-model}\n").mode());
  }

  @Test
  void everyFaultIsTold() {
    assertEquals(
        List.of(
            ".couplint.yml:2: llm.apiKey: unknown key",
            ".couplint.yml:2: llm.baseUrl: expected an address such as"
                + " https://models.example.com/v1",
            ".couplint.yml:2: llm.temperature: expected a number from 0 to 2; was 'hot'",
            ".couplint.yml:2: llm.model: expected the name of a model, as mode is explain",
            ".couplint.yml:2: llm.jobs: expected some of suggest, triage, redesign; there is"
                + " 'decide'",
            ".couplint.yml:2: llm.budget.calls: expected a number from 1 to 50"),
        faults(
            "version: 1\nllm: {mode: explain, apiKey: x, baseUrl: 'ftp://x', temperature: hot,"
                + " jobs: [decide], budget: {calls: 0}}\n"));
  }

  private static LlmConfig llm(String text) {
    return ((Checked.Valid<Config>) Config.parse(".couplint.yml", text)).value().llm();
  }

  private static List<String> faults(String text) {
    return ((Checked.Invalid<Config>) Config.parse(".couplint.yml", text)).faults();
  }
}
