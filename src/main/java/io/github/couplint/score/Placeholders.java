package io.github.couplint.score;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills names in braces into a text, in one pass, so that no value is taken for a placeholder. */
final class Placeholders {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z]+)\\}");

  private Placeholders() {}

  static String fill(String text, Map<String, String> values) {
    return PLACEHOLDER
        .matcher(text)
        .replaceAll(
            match -> Matcher.quoteReplacement(values.getOrDefault(match.group(1), match.group())));
  }
}
