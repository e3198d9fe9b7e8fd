package io.github.couplint.report;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Makes text from code fit for a line of a report: what ends a line, hides, or reorders its
 * neighbours is written out, as {@code \n} or {@code \}{@code u202E}.
 */
public final class Visible {
  private Visible() {}

  /** The text on one line, everything in it to be seen. */
  public static String line(String text) {
    StringBuilder line = new StringBuilder(text.length());
    text.codePoints().forEach(point -> append(line, point));
    return line.toString();
  }

  /** The text on one line, at most that many UTF-16 units; what is left out shows as dots. */
  public static String line(String text, int most) {
    String line = line(text.length() > 4 * most ? text.substring(0, 4 * most) : text);
    return line.length() <= most ? line : whole(line.substring(0, most - 3)) + "...";
  }

  /** Like {@link #line(String, int)}, but it keeps the end, which tells more of a path. */
  public static String tail(String text, int most) {
    String line = line(text);
    return line.length() <= most ? line : "..." + line.substring(line.length() - most + 3);
  }

  /** How much of a body's limit a text takes. */
  public static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  private static String whole(String text) {
    return !text.isEmpty() && Character.isHighSurrogate(text.charAt(text.length() - 1))
        ? text.substring(0, text.length() - 1)
        : text;
  }

  private static void append(StringBuilder line, int point) {
    switch (point) {
      case '\n' -> line.append("\\n");
      case '\r' -> line.append("\\r");
      case '\t' -> line.append(' ');
      default -> {
        if (isTreacherous(point)) {
          line.append(String.format(Locale.ROOT, "\\u%04X", point));
        } else {
          line.appendCodePoint(point);
        }
      }
    }
  }

  private static boolean isTreacherous(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      default -> false;
    };
  }
}
