package io.github.couplint.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class GlobTest {
  private static final Pattern PART = Pattern.compile("\\*\\*|\\*|\\{[^{}]*}|[^*{}]+");

  @Test
  void wildcardsStandForWhatTheyTake() {
    assertEquals(
        Optional.of(List.of("a", "", "x.y")), Glob.ofType("*.{b,c*}.**").captures("a.b.x.y"));
    assertEquals(Optional.of(List.of("a", "d", "")), Glob.ofType("*.{b,c*}.**").captures("a.cd."));
    assertEquals(Optional.empty(), Glob.ofType("*.b").captures("a.a.b"));
    assertEquals(Optional.of(List.of()), Glob.ofType("a.b").captures("a.b"));
  }

  @Test
  void segmentsTakeAllThatTheyMayAndAnythingAsLittle() {
    assertEquals(Optional.of(List.of("aXb", "c")), Glob.ofType("*X*").captures("aXbXc"));
    assertEquals(Optional.of(List.of("a", "bXc")), Glob.ofType("**X**").captures("aXbXc"));
  }

  /** What a regular expression would say, on patterns and names made at random. */
  @Test
  void aPatternMeansWhatItsRegularExpressionMeans() {
    Random random = new Random(1);
    for (int i = 0; i < 20_000; i++) {
      String pattern = text(random, List.of("a", "b", ".", "*", "**", "{a,b*}", "{,a.b}", "{"), 6);
      String name = text(random, List.of("a", "b", "."), 9);
      Glob glob = Glob.ofType(pattern);
      Optional<List<String>> captures = captures(pattern, name);
      assertEquals(captures, glob.captures(name), () -> pattern + " of " + name);
      assertEquals(captures.isPresent(), glob.matches(name), () -> pattern + " of " + name);
    }
  }

  private static String text(Random random, List<String> pieces, int most) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(most + 1); i > 0; i--) {
      text.append(pieces.get(random.nextInt(pieces.size())));
    }
    return text.toString();
  }

  private static Optional<List<String>> captures(String pattern, String name) {
    if (pattern.chars().noneMatch(c -> "*{".indexOf(c) >= 0)) {
      return pattern.equals(name) ? Optional.of(List.of()) : Optional.empty();
    }
    Matcher matcher = Pattern.compile(regex(pattern)).matcher(name);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    List<String> captures = new ArrayList<>();
    for (int i = 1; i <= matcher.groupCount(); i++) {
      captures.add(matcher.group(i) == null ? "" : matcher.group(i));
    }
    return Optional.of(captures);
  }

  private static String regex(String pattern) {
    StringBuilder regex = new StringBuilder();
    PART.matcher(pattern).results().map(part -> part(part.group())).forEach(regex::append);
    return regex.toString();
  }

  private static String part(String part) {
    if (part.startsWith("{")) {
      List<String> ways = new ArrayList<>();
      for (String way : part.substring(1, part.length() - 1).split(",", -1)) {
        ways.add(regex(way));
      }
      return "(?:" + String.join("|", ways) + ")";
    }
    return part.equals("*") ? "([^.]*)" : part.equals("**") ? "(.*?)" : Pattern.quote(part);
  }

  @Test
  void noPatternTakesForEver() {
    String name = "a".repeat(4_000);
    for (String pattern :
        List.of("**a".repeat(50) + "b", "*a*".repeat(50) + "b", "{a,a*,**}".repeat(30) + "b")) {
      assertTimeoutPreemptively(
          Duration.ofSeconds(20),
          () -> assertEquals(Optional.empty(), Glob.ofPath(pattern).captures(name)));
    }
  }

  @Test
  void aPatternOfManyAlternativesIsNotSpelledOutToItsEnd() {
    assertTrue(Glob.ofType("a." + "{b,c}".repeat(40)).expanded().size() < 2_000);
    assertTrue(Glob.ofType("a." + "{b,c}".repeat(40)).expanded().contains("a.c**"));
  }

  @Test
  void noCharacterEscapesAWildcard() {
    assertTrue(Glob.ofPath("gen/**").matches("gen/a\u2028b.java"));
  }
}
