package io.github.couplint.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.couplint.review.Advice.State;
import io.github.couplint.review.Attempt.Format;
import io.github.couplint.review.Reply.Finish;
import io.github.couplint.review.Settings.Limits;
import io.github.couplint.review.Settings.Price;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What happens when a model does not answer as it should; one test for each way. */
final class ReviewTest {
  private static final String GOOD = Example.answer(Example.suggestion(), Example.triage(), "");

  private static Advice advice(Scripted model) {
    return Review.of(Example.material(), Example.settings(), model, AnswerCache.NONE);
  }

  /** No advice at all, because of that. */
  private static Advice failure(String note, Usage usage) {
    return new Advice(
        "scripted/model",
        State.FAILED,
        List.of(),
        List.of(),
        List.of(),
        new TreeMap<>(),
        List.of("the model's part is incomplete: " + note),
        usage);
  }

  private static List<Format> formats(Scripted model) {
    return model.attempts().stream().map(Attempt::format).toList();
  }

  @ParameterizedTest
  @EnumSource(
      value = Failure.class,
      names = {
        "NO_KEY",
        "UNAUTHORIZED",
        "NOT_FOUND",
        "BAD_REQUEST",
        "DEADLINE",
        "UNREACHABLE",
        "TOO_LARGE",
        "BROKEN"
      })
  void whatCannotPassIsNotTriedAgain(Failure failure) {
    Scripted model = new Scripted(Scripted.failed(failure));
    assertEquals(failure(failure.reason(), new Usage(1, 0, 0, 0)), advice(model));
  }

  @Test
  void anErrorOfTheServerIsTriedOnceMore() {
    Scripted model =
        new Scripted(Scripted.failed(Failure.SERVER), Scripted.said(GOOD, Finish.COMPLETE));
    assertEquals(State.COMPLETE, advice(model).state());
    assertEquals(List.of(0, 1), model.attempts().stream().map(Attempt::waitSeconds).toList());
  }

  @Test
  void aSecondErrorOfTheServerIsTheEnd() {
    Scripted model = new Scripted(Scripted.failed(Failure.SERVER));
    assertEquals(failure("the provider had an error", new Usage(2, 0, 0, 0)), advice(model));
  }

  @Test
  void aServerThatAsksForAShortPauseGetsIt() {
    Scripted model = new Scripted(Scripted.comeBack(7), Scripted.said(GOOD, Finish.COMPLETE));
    assertEquals(State.COMPLETE, advice(model).state());
    assertEquals(List.of(0, 7), model.attempts().stream().map(Attempt::waitSeconds).toList());
  }

  @Test
  void aServerThatAsksForALongPauseIsLeftAlone() {
    Scripted model = new Scripted(Scripted.comeBack(11));
    assertEquals(
        failure("the provider is rate limiting (HTTP 429)", new Usage(1, 0, 0, 0)), advice(model));
  }

  @Test
  void aFormatThatIsRefusedGivesWayToTheNext() {
    Scripted model =
        new Scripted(
            Scripted.failed(Failure.FORMAT_REFUSED),
            Scripted.failed(Failure.FORMAT_REFUSED),
            Scripted.said(GOOD, Finish.COMPLETE));
    assertEquals(State.COMPLETE, advice(model).state());
    assertEquals(List.of(Format.SCHEMA, Format.OBJECT, Format.TEXT), formats(model));
  }

  @Test
  void aServerThatWantsASchemaGetsOne() {
    Scripted model =
        new Scripted(Scripted.failed(Failure.FORMAT_REFUSED), Scripted.said(GOOD, Finish.COMPLETE));
    Settings settings =
        new Settings(Example.settings().jobs(), Format.OBJECT, true, true, false, Limits.DEFAULT);
    assertEquals(
        State.COMPLETE, Review.of(Example.material(), settings, model, AnswerCache.NONE).state());
    assertEquals(List.of(Format.OBJECT, Format.SCHEMA), formats(model));
  }

  @Test
  void aServerThatRefusesEveryFormatIsTheEnd() {
    Scripted model = new Scripted(Scripted.failed(Failure.FORMAT_REFUSED));
    assertEquals(
        failure("the provider accepts none of the response formats", new Usage(3, 0, 0, 0)),
        advice(model));
  }

  @Test
  void aTemperatureThatIsRefusedIsLeftOut() {
    Scripted model =
        new Scripted(
            Scripted.failed(Failure.TEMPERATURE_REFUSED), Scripted.said(GOOD, Finish.COMPLETE));
    assertEquals(State.COMPLETE, advice(model).state());
    assertEquals(
        List.of(true, false), model.attempts().stream().map(Attempt::temperature).toList());
  }

  @Test
  void aModelThatDeclinesIsNotPressed() {
    Scripted model = new Scripted(Scripted.said("I can't help with that", Finish.REFUSED));
    assertEquals(failure("the model declined to answer", new Usage(1, 0, 900, 100)), advice(model));
  }

  @Test
  void aMalformedAnswerIsAskedForOnceMoreWithWhatWasWrong() {
    Scripted model = Scripted.saying("{\"a\":1}", GOOD);
    assertEquals(State.COMPLETE, advice(model).state());
    Prompt first = model.attempts().get(0).prompt();
    assertEquals(
        first.data()
            + "\nYour previous answer was rejected: unknown-key; suggestions: expected a list;"
            + " triage: expected a list; redesign: expected a list. Answer anew.",
        model.attempts().get(1).prompt().data());
  }

  @Test
  void aSecondMalformedAnswerIsTheEnd() {
    assertEquals(
        failure("the answer did not follow the schema", new Usage(2, 0, 1800, 200)),
        advice(Scripted.saying("nonsense")));
  }

  @Test
  void halfAnAnswerIsNotRepaired() {
    Scripted model = new Scripted(Scripted.said(GOOD.substring(0, 90), Finish.TRUNCATED));
    assertEquals(
        failure("the answer was cut off by the limit of tokens", new Usage(1, 0, 900, 100)),
        advice(model));
  }

  @Test
  void aQuestionTooBigToAnswerIsHalvedOnce() {
    Scripted model =
        new Scripted(
            Scripted.said("{", Finish.TRUNCATED),
            Scripted.said(GOOD, Finish.COMPLETE),
            Scripted.said(Example.EMPTY, Finish.COMPLETE));
    Material two =
        Example.material(
            new TreeMap<>(
                Map.of(
                    Example.CHECKOUT,
                    Example.CHECKOUT_TEXT,
                    Example.MAILER,
                    "class Mailer {\n  void go() {\n    mailClient.send(text);\n  }\n}\n")));
    Advice advice = Review.of(two, Example.settings(), model, AnswerCache.NONE);
    assertEquals(State.COMPLETE, advice.state());
    assertEquals(
        List.of("h1,h2", "h1", "h2"), model.attempts().stream().map(ReviewTest::hunks).toList());
  }

  private static String hunks(Attempt attempt) {
    String data = attempt.prompt().data();
    return (data.contains("\"id\":\"h1\"") ? "h1" : "")
        + (data.contains("\"id\":\"h1\"") && data.contains("\"id\":\"h2\"") ? "," : "")
        + (data.contains("\"id\":\"h2\"") ? "h2" : "");
  }

  @Test
  void theCallsOfARunAreLimited() {
    Scripted model = Scripted.saying("nonsense");
    Limits one = new Limits(1, 24 * 1024, 60 * 1024, 1500, Price.NONE);
    Advice advice = Review.of(Example.material(), Example.settings(one), model, AnswerCache.NONE);
    assertEquals(failure("the budget of this run is used up", new Usage(1, 0, 900, 100)), advice);
  }

  @Test
  void aRunThatMayCostTooMuchIsNotBegun() {
    Limits dear = new Limits(4, 24 * 1024, 60 * 1024, 1500, new Price(1000, 1000, 0.5));
    Scripted model = Scripted.saying(GOOD);
    Advice advice = Review.of(Example.material(), Example.settings(dear), model, AnswerCache.NONE);
    assertEquals(failure("the budget of this run is used up", Usage.NONE), advice);
    assertEquals(List.of(), model.attempts());
  }

  @Test
  void theSameChangeIsAskedAboutOnce() {
    Map<String, String> kept = new TreeMap<>();
    AnswerCache cache = cache(kept);
    Scripted model = Scripted.saying("nonsense", GOOD);
    Advice first = Review.of(Example.material(), Example.settings(), model, cache);
    Advice second = Review.of(Example.material(), Example.settings(), model, cache);
    assertEquals(2, model.attempts().size());
    assertEquals(new Usage(0, 1, 0, 0), second.usage());
    assertEquals(
        List.of(first.suggestions(), first.triage(), first.redesigns(), first.notes()),
        List.of(second.suggestions(), second.triage(), second.redesigns(), second.notes()));
  }

  @Test
  void aTruncatedAnswerIsRememberedAsSuch() {
    Map<String, String> kept = new TreeMap<>();
    Scripted model = new Scripted(Scripted.said("{", Finish.TRUNCATED));
    Review.of(Example.material(), Example.settings(), model, cache(kept));
    Review.of(Example.material(), Example.settings(), model, cache(kept));
    assertEquals(1, model.attempts().size());
    assertEquals(List.of("{\"finish\":\"TRUNCATED\",\"text\":\"\"}"), List.copyOf(kept.values()));
  }

  @Test
  void failuresAreNotRemembered() {
    Map<String, String> kept = new TreeMap<>();
    Scripted model = new Scripted(Scripted.failed(Failure.BROKEN));
    Review.of(Example.material(), Example.settings(), model, cache(kept));
    assertEquals(Map.of(), kept);
  }

  @Test
  void aForgedCacheIsCheckedLikeAnAnswer() {
    Map<String, String> kept = new TreeMap<>();
    Scripted model = Scripted.saying(GOOD);
    Review.of(Example.material(), Example.settings(), model, cache(kept));
    kept.replaceAll((key, answer) -> "{\"finish\":\"COMPLETE\",\"text\":\"{}\"}");
    Advice advice = Review.of(Example.material(), Example.settings(), model, cache(kept));
    assertEquals(new Usage(1, 0, 900, 100), advice.usage());
  }

  static AnswerCache cache(Map<String, String> kept) {
    return new AnswerCache() {
      @Override
      public Optional<String> find(String key) {
        return Optional.ofNullable(kept.get(key));
      }

      @Override
      public void keep(String key, String answer) {
        kept.put(key, answer);
      }
    };
  }

  @Test
  void aModelThatIsOffIsNotAsked() {
    Scripted model = Scripted.saying(GOOD);
    assertEquals(
        Advice.off(""),
        Review.of(Example.material(), Settings.of(ReviewMode.OFF.jobs()), model, AnswerCache.NONE));
    assertEquals(List.of(), model.attempts());
  }

  @Test
  void aChangeWithNothingToAskAboutCostsNothing() {
    Scripted model = Scripted.saying(GOOD);
    Advice advice =
        Review.of(
            Example.material(Map.of("README.md", "# Read me\n")),
            Example.settings(),
            model,
            AnswerCache.NONE);
    assertEquals(
        List.of(State.COMPLETE, List.of("there was nothing to ask the model")),
        List.of(advice.state(), advice.notes()));
    assertEquals(List.of(), model.attempts());
  }
}
