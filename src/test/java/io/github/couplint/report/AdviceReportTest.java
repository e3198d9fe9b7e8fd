package io.github.couplint.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.github.couplint.json.Json;
import io.github.couplint.json.JsonException;
import io.github.couplint.json.JsonText;
import io.github.couplint.policy.Verdict;
import io.github.couplint.review.Advice;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Advice in every format that shows it: as what it is, and with no way out of its place. */
final class AdviceReportTest {
  private static final Verdict BLOCKED = Sample.blocked();

  private static String markdown(Verdict verdict, Advice advice) {
    return MarkdownAdvice.of(verdict, advice, Sample.LINKS, MarkdownReport.NO_LIMIT);
  }

  private static String json(Verdict verdict, Advice advice) {
    return new String(JsonReport.of(verdict, advice, "1.2.3"), StandardCharsets.UTF_8);
  }

  private static Json sarif(Verdict verdict, Advice advice) throws JsonException {
    return JsonText.parse(SarifReport.of(verdict, advice, List.of(), "1.2.3"));
  }

  @Test
  void markdownSaysWhoSpeaksAndThatItDecidesNothing() {
    assertEquals(
        """

        ### Advice from a language model, `openai/some-model`

        It decides nothing, and it may be wrong: the rules alone judge.

        **Suggests** `orders`&nbsp;→ `external` (sync-rpc), severity high, confidence medium; no rule says so.
        [`orders/src/main/java/com/acme/orders/Export.java:12`](https://github.com/acme/shop/blob/89abcdef0123456789abcdef0123456789abcdef/orders/src/main/java/com/acme/orders/Export.java#L12): `legacyGateway.push(`

        The gateway pushes to the CRM while the order is placed

        **Instead:** Publish an `OrderPlaced` event that a CRM adapter consumes

        - **Agrees** `orders`&nbsp;→ `billing` (sync-http): It asks once for each order
        - **Doubts** `payments`&nbsp;→ `stripe` (vendor-sdk): an adapter is there already. Refunds is the adapter

        <details><summary>A redesign, sketched</summary>

        `orders`&nbsp;→ `billing` (sync-http)

        - Use an event through an outbox: billing publishes InvoiceIssued, consumed by orders
        - Payload: invoiceId, total
        - Write the event to an outbox in the same transaction as the data
        - 1. Let billing publish the event
        - 2. Keep what orders needs
        - Trade-off: Invoices are seen a moment later

        </details>

        - the model saw 6 of 9 hunks
        - of what the model said, left out: 1 unknown-anchor, 2 text-markup
        """,
        markdown(BLOCKED, Advices.helpful()));
  }

  @Test
  void aModelWithNothingToSaySaysSo() {
    assertEquals(
        """

        ### Advice from a language model, `openai/some-model`

        It decides nothing, and it may be wrong: the rules alone judge. It has nothing to add.
        """,
        markdown(BLOCKED, Advices.silent()));
  }

  @Test
  void aModelThatIsOffTellsOnlyWhy() {
    Advice off = Advice.off("the model is off: set X");
    assertEquals("\n- the model is off: set X\n", markdown(BLOCKED, off));
    assertEquals(
        "\nnote  the model is off: set X\n", ConsoleAdvice.of(BLOCKED, off, Terminal.PLAIN));
  }

  @Test
  void whatHasNoRoomIsLeftOutAndSaysSo() {
    String cut = MarkdownAdvice.of(BLOCKED, Advices.helpful(), Sample.LINKS, 800);
    assertTrue(Visible.bytes(cut) <= 800, cut);
    assertTrue(cut.contains("**Suggests**"), cut);
    assertTrue(cut.endsWith("\n\nMore of what the model said does not fit here.\n"), cut);
    assertEquals("", MarkdownAdvice.of(BLOCKED, Advices.helpful(), Sample.LINKS, 100));
  }

  @Test
  void jsonWithAdviceIsValid() throws IOException {
    assertEquals(Set.of(), faults(json(BLOCKED, Advices.helpful())));
    assertEquals(Set.of(), faults(json(BLOCKED, Advices.silent())));
    assertEquals(Set.of(), faults(json(BLOCKED, Advice.off("no key"))));
  }

  @Test
  void theSchemaObjectsToAdviceThatIsNone() throws IOException {
    String wrong =
        json(BLOCKED, Advices.helpful())
            .replace("\"opinion\": \"doubt\"", "\"opinion\": \"dismiss\"")
            .replace("\"state\": \"partial\"", "\"state\": \"perfect\"");
    assertEquals(2, faults(wrong).size(), wrong);
  }

  @Test
  void sarifHasTheAdviceInARunOfAnotherTool() throws JsonException {
    List<Json> runs = sarif(BLOCKED, Advices.helpful()).at("runs").items();
    Json alone = JsonText.parse(SarifReport.of(BLOCKED, List.of(), "1.2.3"));
    assertEquals(alone.at("runs").items().get(0), runs.get(0));
    assertEquals(
        List.of(
            "Couplint model advice",
            "openai/some-model",
            "model-suggestion note orders -> external (sync-rpc), severity high, confidence medium."
                + " The gateway pushes to the CRM while the order is placed. Instead: Publish an"
                + " `OrderPlaced` event that a CRM adapter consumes (openai/some-model)",
            "model-doubt note Doubts payments -> stripe (vendor-sdk): an adapter is there already."
                + " Refunds is the adapter (openai/some-model)",
            "model-redesign note Redesign of orders -> billing (sync-http): Use an event through an"
                + " outbox: billing publishes InvoiceIssued, consumed by orders. Payload:"
                + " invoiceId, total. Write the event to an outbox in the same transaction as the"
                + " data. 1. Let billing publish the event. 2. Keep what orders needs. Trade-off:"
                + " Invoices are seen a moment later (openai/some-model)"),
        told(runs.get(1)));
  }

  private static List<String> told(Json run) {
    List<String> told = new ArrayList<>();
    told.add(run.at("tool", "driver", "name").text().orElseThrow());
    told.add(run.at("properties", "model").text().orElseThrow());
    for (Json result : run.at("results").items()) {
      told.add(
          result.at("ruleId").text().orElseThrow()
              + " "
              + result.at("level").text().orElseThrow()
              + " "
              + result.at("message", "text").text().orElseThrow());
    }
    return told;
  }

  @Test
  void hostileAdviceStaysTextInMarkdown() {
    String text = markdown(Sample.hostile(), Advices.hostile());
    String outsideCode = text.replaceAll("(?<!\\\\)(`+)[^`](?:.*?[^`])?\\1(?!`)", "");
    assertEquals(
        List.of(),
        List.of("<img", "@everyone", "x](", "://evil", "\u202E", "\n##[error]", "\n::error")
            .stream()
            .filter(outsideCode::contains)
            .toList());
  }

  @Test
  void hostileAdviceMovesNoCursor() {
    String text = ConsoleAdvice.of(Sample.hostile(), Advices.hostile(), Terminal.PLAIN);
    assertTrue(text.chars().allMatch(c -> c == '\n' || c >= ' '), text);
    assertEquals(-1, text.indexOf('\u202E'));
    assertTrue(text.lines().noneMatch(line -> line.startsWith("::")), text);
  }

  @Test
  void hostileAdviceIsStillJson() throws IOException, JsonException {
    assertEquals(Set.of(), faults(json(Sample.hostile(), Advices.hostile())));
    assertEquals(
        3,
        sarif(Sample.hostile(), Advices.hostile())
            .at("runs")
            .items()
            .get(1)
            .at("results")
            .items()
            .size());
  }

  private static Set<String> faults(String report) throws IOException {
    try (InputStream bytes =
        AdviceReportTest.class.getResourceAsStream("/schema/report.schema.json")) {
      var schema =
          JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
              .getSchema(new String(bytes.readAllBytes(), StandardCharsets.UTF_8));
      return schema.validate(report, InputFormat.JSON).stream()
          .map(ValidationMessage::getMessage)
          .collect(Collectors.toSet());
    }
  }
}
