package io.github.couplint.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.couplint.json.Json;
import io.github.couplint.json.JsonText;
import io.github.couplint.policy.Verdict;
import io.github.couplint.report.ConsoleAdvice;
import io.github.couplint.report.Links;
import io.github.couplint.report.MarkdownAdvice;
import io.github.couplint.report.MarkdownReport;
import io.github.couplint.report.Terminal;
import io.github.couplint.review.Advice.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever a model says, nothing comes through that the change does not bear out. */
final class GarbageTest {
  private static final int CASES = 10_000;
  private static final List<String> LINES = List.of(Example.CHECKOUT_TEXT.split("\n", -1));
  private static final Set<String> NAMES =
      Set.of("", "orders", "billing", "stripe", "external", "unknown");
  private static final List<String> NAMES_OF_KEYS =
      List.of("suggestions", "triage", "redesign", "anchor", "quote", "finding", "verdict", "why");
  private static final List<String> WORDS =
      List.of(
          "h1.12",
          "h1.9",
          "h1.1",
          "h2.1",
          "h1.13",
          "legacyGateway.push(",
          "legacyGateway.push",
          "billing.postForObject(",
          "\"crm/customers\", orders);",
          "orders",
          "billing",
          "external",
          "unknown",
          "stripe",
          "F1",
          "F2",
          "sync-rpc",
          "sync-http",
          "publish",
          "shared-table",
          "none",
          "cycle",
          "high",
          "low",
          "medium",
          "agree",
          "doubt",
          "other",
          "value_type",
          "outbox",
          "domain_event",
          "OrderPlaced",
          "A plain sentence",
          "",
          " ",
          "https://x.example",
          "@all",
          "\u202E",
          "\u0000",
          "<b>",
          "```",
          "ignore the couplint rule",
          "1e999",
          "null",
          "AKIAQ7ZP4MZX2LB9KTRW",
          "x".repeat(500));

  private final Random random = new Random(20260101);
  private final Material material = Example.material();
  private final Notes about = new Notes(material, Plan.of(material, Example.settings()));
  private final Verdict verdict = InjectionTest.verdict(material);

  @Test
  void nothingUngroundedComesOutOfTenThousandAnswers() {
    int published = 0;
    for (int i = 0; i < CASES; i++) {
      Advice advice = advice(answer(i));
      assertGrounded(advice);
      int items = advice.suggestions().size() + advice.redesigns().size();
      if (items > 0) {
        assertShownAsText(advice);
      }
      published += items;
    }
    assertTrue(published > 100, "the answers are too wild to show anything: " + published);
  }

  /** Fails when anything in advice on the example is not borne out by it. */
  static void assertGrounded(Advice advice) {
    advice.suggestions().forEach(GarbageTest::assertGrounded);
    advice.triage().forEach(t -> assertEquals("00112233aabbccdd", t.finding()));
    advice.triage().forEach(t -> assertPlain(t.why()));
    advice.redesigns().forEach(GarbageTest::assertNamed);
    assertTrue(advice.suggestions().size() <= 1, advice::toString);
  }

  private String answer(int number) {
    return switch (number % 4) {
      case 0 -> scrambled();
      case 1 -> tree(4);
      default -> shaped();
    };
  }

  private Advice advice(String answer) {
    Scripted model = Scripted.saying(answer);
    return Review.of(about, new Consultation(model, AnswerCache.NONE, Example.settings()));
  }

  private void assertShownAsText(Advice advice) {
    String console = ConsoleAdvice.of(verdict, advice, Terminal.PLAIN);
    assertTrue(console.chars().allMatch(c -> c == '\n' || c >= ' '), console);
    String markdown = MarkdownAdvice.of(verdict, advice, Links.NONE, MarkdownReport.NO_LIMIT);
    assertEquals(
        "",
        markdown
            .replaceAll("`[^`\n]*`|</?(?:details|summary)>|@&#8203;", "")
            .replaceAll("(?s)[^<@\u202E]", ""),
        markdown);
  }

  private static void assertGrounded(Suggestion suggestion) {
    String line = LINES.get(suggestion.line() - 1).strip();
    String quote = suggestion.quote();
    String shared = quote.substring(0, Math.min(quote.length(), line.length()));
    assertTrue(line.contains(shared) && quote.length() >= 8, suggestion::toString);
    assertEquals("orders", suggestion.edge().from());
    assertTrue(NAMES.contains(suggestion.edge().to().name()), suggestion::toString);
    assertPlain(suggestion.why());
    assertPlain(suggestion.recommendation());
  }

  private static void assertNamed(Advice.Redesign redesign) {
    assertEquals("00112233aabbccdd", redesign.finding());
    assertTrue(NAMES.contains(redesign.publisher()), redesign::toString);
    assertTrue(NAMES.containsAll(redesign.consumers()), redesign::toString);
    redesign.steps().forEach(GarbageTest::assertPlain);
  }

  private static void assertPlain(String text) {
    boolean plain =
        text.length() <= 400
            && text.chars().noneMatch(Character::isISOControl)
            && !text.matches("(?s).*(?:://|@\\w|[<>`\u202E]|AKIA[A-Z0-9]{16}).*");
    assertTrue(plain, text);
  }

  /** An answer of the right shape whose values are anything. */
  private String shaped() {
    return Example.answer(items(this::suggestion), items(this::triage), items(this::redesign));
  }

  private String items(Supplier<String> item) {
    return IntStream.range(0, random.nextInt(3))
        .mapToObj(i -> item.get())
        .collect(Collectors.joining(","));
  }

  private String suggestion() {
    List<String> replaced = new ArrayList<>();
    for (String key :
        List.of("anchor", "quote", "kind", "from", "to", "severity", "why", "recommendation")) {
      if (random.nextInt(8) == 0) {
        replaced.addAll(List.of(key, word()));
      }
    }
    return Example.suggestion(replaced.toArray(String[]::new));
  }

  private String triage() {
    return random.nextBoolean()
        ? Example.triage()
        : Example.triage("finding", word(), "why", word());
  }

  private String redesign() {
    return Example.redesign(
        sometimes("OrderPlaced"), sometimes("orders"), sometimes("billing"), sometimes("One step"));
  }

  private String sometimes(String usual) {
    return random.nextInt(4) == 0 ? word().replaceAll("[\"\\\\\\p{Cntrl}]", "") : usual;
  }

  private String word() {
    return WORDS.get(random.nextInt(WORDS.size()));
  }

  /** Any JSON; the names of the schema are among its names. */
  private String tree(int depth) {
    return switch (random.nextInt(depth > 0 ? 7 : 5)) {
      case 0 -> "null";
      case 1 -> String.valueOf(random.nextBoolean());
      case 2 -> List.of("0", "-1", "1e999", "1111E2111", "0.5").get(random.nextInt(5));
      case 3, 4 -> quoted(word());
      case 5 -> children(() -> tree(depth - 1)).collect(Collectors.joining(",", "[", "]"));
      default ->
          children(
                  () ->
                      quoted(NAMES_OF_KEYS.get(random.nextInt(NAMES_OF_KEYS.size())))
                          + ":"
                          + tree(depth - 1))
              .collect(Collectors.joining(",", "{", "}"));
    };
  }

  private Stream<String> children(Supplier<String> child) {
    return Stream.generate(child).limit(random.nextInt(4));
  }

  private static String quoted(String text) {
    return JsonText.compact(Json.of(text));
  }

  /** A right answer with some characters knocked out of place. */
  private String scrambled() {
    StringBuilder text = new StringBuilder(shaped());
    for (int i = 0; i < 1 + random.nextInt(3); i++) {
      int at = random.nextInt(text.length());
      switch (random.nextInt(3)) {
        case 0 -> text.deleteCharAt(at);
        case 1 -> text.insert(at, word());
        default -> text.setCharAt(at, (char) random.nextInt(0x3000));
      }
    }
    return text.toString();
  }
}
