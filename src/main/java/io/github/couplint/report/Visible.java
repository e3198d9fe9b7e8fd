package io.github.couplint.report;

import java.nio.charset.StandardCharsets;

/**
 * Makes text from a repository safe to show: what would move the cursor, hide itself or reorder its
 * neighbours becomes visible as its code.
 */
public final class Visible {
  private Visible() {}

  /** The text on one line; a run of line ends and tabs is one blank. */
  public static String line(String text) {
    String flat = text.replaceAll("[\\t\\r\\n]+", " ");
    if (flat.chars().allMatch(c -> c >= ' ' && c < 127)) {
      return flat;
    }
    StringBuilder shown = new StringBuilder();
    flat.codePoints().forEach(c -> show(c, shown));
    return shown.toString();
  }

  /** The text on one line, at most that many UTF-16 units; dots stand for what is left out. */
  public static String line(String text, int most) {
    String line = line(text.substring(0, Math.min(text.length(), 4 * most)));
    return line.length() <= most ? line : line(line.substring(0, most - 3)) + "...";
  }

  /** Like {@link #line(String, int)}, but it keeps the end, which tells more of a path. */
  public static String tail(String text, int most) {
    String line = line(text);
    return line.length() <= most ? line : "..." + line(line.substring(line.length() - most + 3));
  }

  /** How much a text takes of a limit in bytes. */
  public static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  private static void show(int codePoint, StringBuilder shown) {
    if (isHarmless(codePoint)) {
      shown.appendCodePoint(codePoint);
    } else {
      shown.append("<U+%04X>".formatted(codePoint));
    }
  }

  /** By general category: format characters hold the bidirectional and the zero-width ones. */
  private static boolean isHarmless(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
