package io.github.couplint.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes text from code into Markdown so that it stays text: no HTML, no mention, no reference to
 * an issue, no link, no way out of a table cell.
 */
public final class MarkdownText {
  private static final Pattern SPAN = Pattern.compile("`([^`]+)`");
  private static final Pattern TICKS = Pattern.compile("`+");
  private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_\\[\\]#|~$>]");

  private MarkdownText() {}

  /** A code span; fit for a table cell when the text has no pipe. */
  public static String code(String text) {
    String line = Visible.line(text).strip();
    String ticks = longerThanInside(line, 1);
    boolean needsBlanks = line.isEmpty() || line.startsWith("`") || line.endsWith("`");
    String pad = needsBlanks ? " " : "";
    return ticks + pad + line + pad + ticks;
  }

  /** A code span inside a table cell, where GitHub takes {@code \|} for a pipe. */
  public static String cellCode(String text) {
    return code(text).replace("|", "\\|");
  }

  /** Prose, fit for a table cell as well; only code spans in it keep their meaning. */
  public static String prose(String text) {
    String line = Visible.line(text.strip().replaceAll("\\s+", " "));
    StringBuilder prose = new StringBuilder();
    Matcher span = SPAN.matcher(line);
    int from = 0;
    while (span.find()) {
      prose.append(escaped(line.substring(from, span.start()))).append(cellCode(span.group(1)));
      from = span.end();
    }
    return prose.append(escaped(line.substring(from))).toString();
  }

  /** A fenced block with that info string, its fence longer than any in the text. */
  public static String fenced(String info, String text) {
    String fence = longerThanInside(text, 3);
    return fence + info + "\n" + text + (text.endsWith("\n") ? "" : "\n") + fence + "\n";
  }

  private static String longerThanInside(String text, int least) {
    int longest =
        TICKS.matcher(text).results().mapToInt(run -> run.group().length()).max().orElse(0);
    return "`".repeat(longest < least ? least : longest + 1);
  }

  private static String escaped(String text) {
    return SPECIAL
        .matcher(text.replace("&", "&amp;").replace("<", "&lt;"))
        .replaceAll(special -> Matcher.quoteReplacement(escape(special.group())))
        .replace("@", "@&#8203;")
        .replace("://", ":&#8203;//")
        .replaceAll("(?i)www\\.", "www&#8203;.")
        .replaceAll("(?i)\\bGH-", "GH&#8203;-");
  }

  /** GitHub reads {@code \#1} as a reference all the same. */
  private static String escape(String special) {
    return switch (special) {
      case "#" -> "#&#8203;";
      case ">" -> "&gt;";
      default -> "\\" + special;
    };
  }
}
