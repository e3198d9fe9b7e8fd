package io.github.couplint.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.couplint.review.Advice.State;
import io.github.couplint.review.Advice.Suggestion;
import io.github.couplint.review.Reply.Finish;
import io.github.couplint.review.Settings.Job;
import io.github.couplint.review.Settings.Limits;
import io.github.couplint.review.Settings.Price;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A model that argues against itself. */
final class RefutingTest {
  private static final String SUGGESTS = Example.answer(Example.suggestion(), Example.triage(), "");

  private static Settings settings(Limits limits) {
    return new Settings(EnumSet.allOf(Job.class), Attempt.Format.SCHEMA, true, true, false, limits);
  }

  private static Advice advice(Scripted model) {
    return advice(model, AnswerCache.NONE);
  }

  private static Advice advice(Scripted model, AnswerCache cache) {
    return Review.of(Example.material(), settings(Limits.DEFAULT), model, cache);
  }

  private static String verdict(String suggestion, String verdict) {
    return "{\"suggestion\":\"%s\",\"verdict\":\"%s\",\"why\":\"So it is\"}"
        .formatted(suggestion, verdict);
  }

  private static String verdicts(String... items) {
    return "{\"verdicts\":[" + String.join(",", items) + "]}";
  }

  private static List<Integer> lines(Advice advice) {
    return advice.suggestions().stream().map(Suggestion::line).toList();
  }

  @Test
  void whatStandsIsKept() {
    Scripted model = Scripted.saying(SUGGESTS, verdicts(verdict("S1", "stands")));
    Advice advice = advice(model);
    assertEquals(
        List.of(State.COMPLETE, List.of(12), Map.of(), new Usage(2, 0, 1800, 200)),
        List.of(advice.state(), lines(advice), advice.dropped(), advice.usage()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"suggestion\":\"S1\",\"verdict\":\"refuted\",\"why\":\"No\"}",
        "{\"suggestion\":\"S2\",\"verdict\":\"stands\",\"why\":\"Yes\"}",
        "{\"suggestion\":\"S1\",\"verdict\":\"stands\",\"why\":\"Yes\"},"
            + "{\"suggestion\":\"S1\",\"verdict\":\"refuted\",\"why\":\"No\"}",
        ""
      })
  void whatDoesNotStandGoes(String items) {
    Advice advice = advice(Scripted.saying(SUGGESTS, verdicts(items)));
    assertEquals(
        List.of(State.COMPLETE, List.of(), Map.of(Drop.REFUTED, 1), 1),
        List.of(advice.state(), lines(advice), advice.dropped(), advice.triage().size()));
  }

  @ParameterizedTest
  @EnumSource(
      value = Failure.class,
      names = {"DEADLINE", "UNAUTHORIZED", "SERVER", "BROKEN"})
  void whatCanNotBeVerifiedGoesToo(Failure failure) {
    Scripted model =
        new Scripted(Scripted.said(SUGGESTS, Finish.COMPLETE), Scripted.failed(failure));
    Advice advice = advice(model);
    assertEquals(
        List.of(
            State.PARTIAL,
            List.of(),
            Map.of(Drop.UNVERIFIED, 1),
            List.of("the model's part is incomplete: " + failure.reason())),
        List.of(advice.state(), lines(advice), advice.dropped(), advice.notes()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"nonsense", "{\"verdicts\":[{\"suggestion\":\"S1\"}]}", "{}"})
  void anAnswerOfAnotherShapeVerifiesNothing(String answer) {
    Advice advice = advice(Scripted.saying(SUGGESTS, answer));
    assertEquals(
        List.of(List.of(), Map.of(Drop.UNVERIFIED, 1), new Usage(3, 0, 2700, 300)),
        List.of(lines(advice), advice.dropped(), advice.usage()));
  }

  @Test
  void theQuestionHoldsTheSuggestionAndItsHunkAndNoPath() {
    Scripted model = Scripted.saying(SUGGESTS, verdicts());
    advice(model);
    String data = model.attempts().get(1).prompt().data();
    String json = data.substring(data.indexOf('\n') + 1, data.lastIndexOf('\n'));
    assertTrue(
        json.startsWith(
            """
            {"schema":1,"suggestions":[{"id":"S1","from":"orders","to":"external",\
            "to_type":"unknown","kind":"sync-rpc","quote":"legacyGateway.push(",\
            "why":"The gateway pushes to the CRM while the order is placed",\
            "hunk":{"id":"h1","file":"f1","lines":[{"a":"h1.1","t":"+","s":"package shop.orders;"},\
            """),
        json);
    assertEquals(-1, json.indexOf("Checkout.java"));
  }

  @Test
  void withoutASuggestionNothingIsAskedTwice() {
    Scripted model = Scripted.saying(Example.answer("", Example.triage(), ""));
    assertEquals(List.of(), advice(model).suggestions());
    assertEquals(1, model.attempts().size());
  }

  @Test
  void theSameChangeTakesNoCall() {
    AnswerCache cache = ReviewTest.cache(new TreeMap<>());
    Scripted model = Scripted.saying(SUGGESTS, verdicts(verdict("S1", "stands")));
    Advice first = advice(model, cache);
    Advice second = advice(model, cache);
    assertEquals(2, model.attempts().size());
    assertEquals(
        List.of(first.suggestions(), new Usage(0, 2, 0, 0)),
        List.of(second.suggestions(), second.usage()));
  }

  @Test
  void thereIsRoomLeftForTheArgument() {
    Limits two = new Limits(2, 12_000, 24_000, 1500, Price.NONE);
    Map<String, String> files = new TreeMap<>();
    files.put(Example.CHECKOUT, Example.CHECKOUT_TEXT);
    for (int i = 0; i < 60; i++) {
      files.put(
          "orders/src/main/java/shop/orders/Z%02d.java".formatted(i),
          "class C {\n  void go() { client.send(x); }\n}\n".repeat(5));
    }
    Scripted model = Scripted.saying(SUGGESTS, verdicts(verdict("S1", "stands")));
    Advice advice = Review.of(Example.material(files), settings(two), model, AnswerCache.NONE);
    assertEquals(List.of(List.of(12), 2), List.of(lines(advice), model.attempts().size()));
  }
}
