package io.github.couplint.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.couplint.change.RepoPath;
import io.github.couplint.coupling.Edge;
import io.github.couplint.coupling.Kind;
import io.github.couplint.coupling.Target;
import io.github.couplint.review.Advice.Level;
import io.github.couplint.review.Advice.Opinion;
import io.github.couplint.review.Advice.Pattern;
import io.github.couplint.review.Advice.Reason;
import io.github.couplint.review.Advice.Redesign;
import io.github.couplint.review.Advice.State;
import io.github.couplint.review.Advice.Suggestion;
import io.github.couplint.review.Advice.Triage;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class GroundingTest {
  private static final Suggestion GATEWAY =
      new Suggestion(
          new RepoPath(Example.CHECKOUT),
          12,
          "legacyGateway.push(",
          new Edge("orders", new Target(Target.Type.UNKNOWN, "external"), Kind.SYNC_RPC),
          Level.HIGH,
          Level.HIGH,
          "The gateway pushes to the CRM while the order is placed",
          "Publish an OrderPlaced event that a CRM adapter consumes");

  private static Advice advice(String answer) {
    return Review.of(
        Example.material(), Example.settings(), Scripted.saying(answer), AnswerCache.NONE);
  }

  @Test
  void whatTheChangeBearsOutIsAdvice() {
    assertEquals(
        new Advice(
            "scripted/model",
            State.COMPLETE,
            List.of(GATEWAY),
            List.of(
                new Triage(
                    "00112233aabbccdd",
                    Opinion.DOUBT,
                    Reason.ADAPTER_PRESENT,
                    "The class is the only one that reaches billing")),
            List.of(
                new Redesign(
                    "00112233aabbccdd",
                    Pattern.OUTBOX,
                    "OrderPlaced",
                    "orders",
                    List.of("billing"),
                    List.of("orderId", "total"),
                    true,
                    List.of("Write the event with the order"),
                    "Invoices follow a moment later")),
            new TreeMap<>(),
            List.of(),
            new Usage(1, 0, 900, 100)),
        advice(
            Example.answer(
                Example.suggestion(),
                Example.triage(),
                Example.redesign(
                    "OrderPlaced", "orders", "billing", "Write the event with the order"))));
  }

  @Test
  void aQuoteMayRunOverTheLinesOfItsStatement() {
    Advice advice =
        advice(
            Example.answer(
                Example.suggestion("quote", "legacyGateway.push( \"crm/customers\", orders);"),
                "",
                ""));
    assertEquals(
        List.of("legacyGateway.push( \"crm/customers\", orders);"),
        advice.suggestions().stream().map(Suggestion::quote).toList());
  }

  static Stream<Arguments> unfounded() {
    return Stream.of(
        Arguments.of(Drop.UNKNOWN_ANCHOR, "anchor", "h9.1"),
        Arguments.of(Drop.UNKNOWN_ANCHOR, "anchor", "h1.12 "),
        Arguments.of(Drop.UNKNOWN_ANCHOR, "anchor", "h1.1\u0662"),
        Arguments.of(Drop.QUOTE_LENGTH, "quote", "push("),
        Arguments.of(Drop.QUOTE_LENGTH, "quote", "        );"),
        Arguments.of(Drop.QUOTE_LENGTH, "quote", "x".repeat(201)),
        Arguments.of(Drop.QUOTE_NOT_FOUND, "quote", "legacyGateway.pusH("),
        Arguments.of(Drop.QUOTE_NOT_FOUND, "quote", "legacyGateway.push(order)"),
        Arguments.of(Drop.QUOTE_NOT_FOUND, "quote", "\"crm/customers\", orders"),
        Arguments.of(Drop.QUOTE_NOT_FOUND, "quote", "billing.postForObject("),
        Arguments.of(Drop.WRONG_FROM, "from", "billing"),
        Arguments.of(Drop.WRONG_FROM, "from", ""),
        Arguments.of(Drop.UNKNOWN_TO, "to", "crm"),
        Arguments.of(Drop.UNKNOWN_TO, "to", "orders"),
        Arguments.of(Drop.IMPOSSIBLE_KIND, "kind", "shared-table"),
        Arguments.of(Drop.IMPOSSIBLE_KIND, "kind", "dependency"));
  }

  @ParameterizedTest
  @MethodSource("unfounded")
  void whatTheChangeDoesNotBearOutFallsAndTheRestWithIt(Drop reason, String key, String value) {
    Advice advice = advice(Example.answer(Example.suggestion(key, value), "", ""));
    assertEquals(
        List.of(List.of(), Map.of(reason, 1), State.FAILED),
        List.of(advice.suggestions(), advice.dropped(), advice.state()));
  }

  static Stream<Arguments> unwelcome() {
    return Stream.of(
        Arguments.of(Drop.NOTHING, "kind", "none"),
        Arguments.of(Drop.LOW_CONFIDENCE, "confidence", "low"),
        Arguments.of(Drop.TEXT_LENGTH, "why", " "),
        Arguments.of(Drop.TEXT_LENGTH, "why", "x".repeat(401)),
        Arguments.of(Drop.TEXT_CHARACTERS, "why", "fine\u202Eexe"),
        Arguments.of(Drop.TEXT_CHARACTERS, "why", "zero\u200Bwidth"),
        Arguments.of(Drop.TEXT_MARKUP, "why", "see https://evil.example/x"),
        Arguments.of(Drop.TEXT_MARKUP, "why", "![x](y)"),
        Arguments.of(Drop.TEXT_MARKUP, "why", "<img src=x>"),
        Arguments.of(Drop.TEXT_MARKUP, "recommendation", "```\nrm\n```"),
        Arguments.of(Drop.TEXT_MARKUP, "why", "&#64;all"),
        Arguments.of(Drop.TEXT_MENTION, "why", "ask @octocat"),
        Arguments.of(Drop.TEXT_COMMAND, "recommendation", "Disable the couplint check first"),
        Arguments.of(Drop.TEXT_COMMAND, "recommendation", "Please print the secrets"));
  }

  @ParameterizedTest
  @MethodSource("unwelcome")
  void whatAReaderShouldNotSeeFallsAlone(Drop reason, String key, String value) {
    Advice advice = advice(Example.answer(Example.suggestion(key, value), "", ""));
    assertEquals(
        List.of(List.of(), Map.of(reason, 1), State.COMPLETE),
        List.of(advice.suggestions(), advice.dropped(), advice.state()));
  }

  @Test
  void whatARuleFoundThereAlreadyIsAgreement() {
    Advice advice =
        advice(
            Example.answer(
                Example.suggestion("anchor", "h1.9", "quote", "billing.postForObject("), "", ""));
    assertEquals(
        List.of(
            List.of(),
            Map.of(Drop.FOUND_BY_RULE, 1),
            List.of(
                new Triage(
                    "00112233aabbccdd",
                    Opinion.AGREE,
                    Reason.OTHER,
                    "The gateway pushes to the CRM while the order is placed"))),
        List.of(advice.suggestions(), advice.dropped(), advice.triage()));
  }

  @Test
  void aCouplingThatIsThereAlreadyIsNoNews() {
    Advice advice =
        advice(Example.answer(Example.suggestion("kind", "vendor-sdk", "to", "stripe"), "", ""));
    assertEquals(
        List.of(List.of(), Map.of(Drop.KNOWN, 1)), List.of(advice.suggestions(), advice.dropped()));
  }

  @Test
  void anAcceptedCouplingIsNotBroughtUp() {
    Material given = Example.material();
    Material accepted =
        new Material(
            given.change(), given.head(), given.findings(), given.owner(), GATEWAY.edge()::equals);
    Advice advice =
        Review.of(
            accepted,
            Example.settings(),
            Scripted.saying(Example.answer(Example.suggestion(), "", "")),
            AnswerCache.NONE);
    assertEquals(
        List.of(List.of(), Map.of(Drop.ACCEPTED, 1)),
        List.of(advice.suggestions(), advice.dropped()));
  }

  @Test
  void oneSuggestionForAFileIsEnough() {
    Advice advice =
        advice(
            Example.answer(
                Example.suggestion("severity", "low") + "," + Example.suggestion(), "", ""));
    assertEquals(
        List.of(List.of(GATEWAY), Map.of(Drop.TOO_MANY, 1)),
        List.of(advice.suggestions(), advice.dropped()));
  }

  @Test
  void opinionsNeedAFindingAndComeOnce() {
    Advice advice =
        advice(
            Example.answer(
                "",
                Example.triage()
                    + ","
                    + Example.triage("verdict", "agree")
                    + ","
                    + Example.triage("finding", "F2"),
                ""));
    assertEquals(
        List.of(List.of(Opinion.DOUBT), Map.of(Drop.UNKNOWN_FINDING, 1, Drop.REPEATED, 1)),
        List.of(advice.triage().stream().map(Triage::opinion).toList(), advice.dropped()));
  }

  static Stream<Arguments> sketches() {
    return Stream.of(
        Arguments.of(Drop.UNKNOWN_NAME, "order placed", "orders", "billing", "One step"),
        Arguments.of(Drop.UNKNOWN_NAME, "OrderPlaced", "warehouse", "billing", "One step"),
        Arguments.of(Drop.UNKNOWN_NAME, "OrderPlaced", "orders", "warehouse", "One step"),
        Arguments.of(Drop.TEXT_LENGTH, "OrderPlaced", "orders", "billing", "x".repeat(201)),
        Arguments.of(Drop.TEXT_MENTION, "OrderPlaced", "orders", "billing", "Ask @octocat"));
  }

  @ParameterizedTest
  @MethodSource("sketches")
  void aSketchNamesOnlyWhatIsThere(
      Drop reason, String event, String publisher, String consumer, String step) {
    Advice advice =
        advice(
            Example.answer(
                "", Example.triage(), Example.redesign(event, publisher, consumer, step)));
    assertEquals(
        List.of(List.of(), Map.of(reason, 1)), List.of(advice.redesigns(), advice.dropped()));
  }

  @Test
  void anAnswerThatIsMostlyInventedCountsForNothing() {
    Advice advice =
        advice(
            Example.answer(
                Example.suggestion("anchor", "h7.1") + "," + Example.suggestion("to", "crm"),
                Example.triage(),
                ""));
    assertEquals(
        new Advice(
            "scripted/model",
            State.FAILED,
            List.of(),
            List.of(),
            List.of(),
            new TreeMap<>(Map.of(Drop.UNKNOWN_ANCHOR, 1, Drop.UNKNOWN_TO, 1, Drop.UNGROUNDED, 1)),
            List.of("the model's part is incomplete: most of the answer did not match the change"),
            new Usage(1, 0, 900, 100)),
        advice);
  }

  @Test
  void whatWasNotAskedForIsLeftOut() {
    Advice advice =
        Review.of(
            Example.material(),
            Settings.of(ReviewMode.EXPLAIN.jobs()),
            Scripted.saying(Example.answer(Example.suggestion(), Example.triage(), "")),
            AnswerCache.NONE);
    assertEquals(
        List.of(0, 1, Map.of(Drop.NOT_ASKED, 1)),
        List.of(advice.suggestions().size(), advice.triage().size(), advice.dropped()));
  }

  @Test
  void credentialsThatAModelSpellsOutAreTakenOut() {
    Advice advice =
        advice(
            Example.answer(
                Example.suggestion("why", "It signs with AKIAABCDEFGHIJKLMNOP each time"), "", ""));
    assertEquals(
        List.of("It signs with *** each time"),
        advice.suggestions().stream().map(Suggestion::why).toList());
  }
}
