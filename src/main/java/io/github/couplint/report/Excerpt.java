package io.github.couplint.report;

import io.github.couplint.coupling.Site;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line of source, its number in front, and carets under what matters in it. */
final class Excerpt {
  private static final Pattern LAST_NAME = Pattern.compile("([\\w$-]+)\\W*$");
  private static final String CUT = "...";
  private static final int ODD = 1000;

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

  /** Where the name of what is used stands; the whole line when it does not show. */
  private static int[] range(Site site, String source) {
    Matcher name = LAST_NAME.matcher(site.shape());
    if (!name.find()) {
      return new int[] {0, source.length()};
    }
    String word = name.group(1);
    return Pattern.compile("(?<![\\w$])" + Pattern.quote(word) + "(?![\\w$])")
        .matcher(source)
        .results()
        .map(MatchResult::start)
        .min(Comparator.comparing(start -> oddness(site.span().column() - 1 - start)))
        .map(start -> new int[] {start, start + word.length()})
        .orElse(new int[] {0, source.length()});
  }

  /**
   * How odd an indentation would be. The snippet has lost its own, so that the site's column tells
   * the place only by what makes the likelier one; a negative one, that the column is not of it.
   */
  private static int oddness(int indentation) {
    return indentation < 0 ? 2 * ODD - indentation : indentation + indentation % 2 * ODD;
  }
}
