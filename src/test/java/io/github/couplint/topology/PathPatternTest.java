package io.github.couplint.topology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class PathPatternTest {
  private static final List<String> PATHS =
      List.of("orders", "orders/", "orders/src/a", "shop/orders", "shop/orders/a", "ordersx", "");

  private static List<String> matched(String pattern) {
    return PATHS.stream().filter(new PathPattern(pattern)::matches).toList();
  }

  @Test
  void aNameMatchesAnywhereAndAllBelowIt() {
    assertEquals(PATHS.subList(0, 5), matched("orders"));
  }

  @Test
  void aSlashTiesAPatternToTheRoot() {
    assertEquals(PATHS.subList(0, 3), matched("/orders/"));
    assertEquals(PATHS.subList(3, 5), matched("shop/orders"));
  }

  @Test
  void wildcardsStopAtSlashesButForTwoStars() {
    assertEquals(List.of("shop/orders", "shop/orders/a"), matched("*/orders"));
    assertEquals(List.of("ordersx"), matched("/orders?"));
    assertEquals(PATHS, matched("**"));
  }

  /** What a regular expression would say, on patterns and paths made at random. */
  @Test
  void aPatternMeansWhatItsRegularExpressionMeans() {
    Random random = new Random(1);
    for (int i = 0; i < 20_000; i++) {
      String glob = text(random, List.of("a", "b", "/", "*", "**", "?"), 6);
      String path = text(random, List.of("a", "b", "/"), 8);
      assertEquals(
          path.matches(regex(glob)), new PathPattern(glob).matches(path), () -> glob + " " + path);
    }
  }

  private static String text(Random random, List<String> pieces, int most) {
    return Stream.generate(() -> pieces.get(random.nextInt(pieces.size())))
        .limit(random.nextInt(most + 1))
        .collect(Collectors.joining());
  }

  private static String regex(String glob) {
    String body = glob.replaceFirst("^/", "").replaceFirst("/$", "");
    String begin = glob.startsWith("/") || body.contains("/") ? "" : "(.*/)?";
    return Pattern.compile("\\*\\*|\\*|\\?|[^*?]+")
        .matcher(body)
        .results()
        .map(part -> part(part.group()))
        .collect(Collectors.joining("", begin, "(/.*)?"));
  }

  private static String part(String part) {
    return switch (part) {
      case "**" -> ".*";
      case "*" -> "[^/]*";
      case "?" -> "[^/]";
      default -> Pattern.quote(part);
    };
  }

  @Test
  void noPatternTakesForEver() {
    PathPattern pattern = new PathPattern("**a*a?".repeat(100) + "b");
    assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> assertFalse(pattern.matches("a".repeat(4_000))));
  }
}
