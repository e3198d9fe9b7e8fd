package io.github.couplint.review;

import java.util.regex.Pattern;

/** Takes comments and prose out of XML; line breaks stay. */
final class MarkupText {
  private static final Pattern COMMENT = Pattern.compile("<!--.*?(?:-->|\\z)", Pattern.DOTALL);
  private static final Pattern PROSE =
      Pattern.compile(
          "(?<=<(?:name|description|title|organization|message|documentation)>)[^<]*",
          Pattern.DOTALL);

  private MarkupText() {}

  static String masked(String text) {
    return breaks(PROSE, breaks(COMMENT, text));
  }

  private static String breaks(Pattern pattern, String text) {
    return pattern.matcher(text).replaceAll(m -> m.group().replaceAll("[^\n]", ""));
  }
}
