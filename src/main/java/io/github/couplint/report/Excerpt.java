package io.github.couplint.report;

import io.github.couplint.coupling.Site;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line of source, its number in front, and carets under what matters in it. */
final class Excerpt {
  private static final Pattern LAST_NAME = Pattern.compile("([\\w$-]+)\\W*$");
  private static final String CUT = "...";

  private Excerpt() {}

  /**
   * Two lines: the source and the carets.
   *
   * @param width columns for a line; a longer one is cut around what matters
   */
  static List<String> of(Site site, String snippet, int width) {
    String source = Visible.line(snippet);
    int[] range = range(site, source);
    String number = String.valueOf(site.span().line());
    int room = Math.max(20, width - number.length() - 3);
    int from =
        source.length() <= room
            ? 0
            : Math.max(0, Math.min(range[0] - room / 3, source.length() - room));
    String shown = cut(source, from, room);
    int start = Math.max(0, range[0] - from);
    int length = Math.max(1, Math.min(range[1] - range[0], shown.length() - start));
    return List.of(
        number + " | " + shown,
        " ".repeat(number.length()) + " | " + " ".repeat(start) + "^".repeat(length));
  }

  private static String cut(String source, int from, int room) {
    if (source.length() <= room) {
      return source;
    }
    String part = source.substring(from, Math.min(source.length(), from + room));
    String head = from > 0 ? CUT + part.substring(CUT.length()) : part;
    boolean more = from + room < source.length();
    return more ? head.substring(0, head.length() - CUT.length()) + CUT : head;
  }

  /**
   * Where the name of what is used stands; the whole line when it does not show. The snippet has
   * lost its indentation, so that the site's column can't tell.
   */
  private static int[] range(Site site, String source) {
    Matcher name = LAST_NAME.matcher(site.shape());
    if (name.find()) {
      Matcher place =
          Pattern.compile("(?<![\\w$])" + Pattern.quote(name.group(1)) + "(?![\\w$])")
              .matcher(source);
      if (place.find()) {
        return new int[] {place.start(), place.end()};
      }
    }
    return new int[] {0, source.length()};
  }
}
