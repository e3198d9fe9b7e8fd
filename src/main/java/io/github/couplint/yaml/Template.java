package io.github.couplint.yaml;

import java.util.regex.Pattern;

/**
 * Makes YAML of templates (Helm, Go, Jinja, Maven's resource filtering): actions that give a value
 * keep their text, each character put into a private range of Unicode, where YAML has no marks;
 * actions that control, or that insert whole blocks, are left out. Lines stay where they are.
 *
 * <p>Limit: what stands in both branches of a condition is read; of a key that stands twice the
 * last. Behind an action that is left out the columns of its line are smaller than they were.
 */
final class Template {
  /** Longer actions than this are not read as such. */
  private static final int LONGEST = 4_000;

  private static final char FIRST_PRIVATE = '\uE000';
  private static final Pattern CONTROL =
      Pattern.compile(
          "-?\\s*(/\\*|(if|else|end|range|with|define|break|continue)\\b|\\$\\w+\\s*:?=|#).*"
              + "|.*\\bnindent\\b.*",
          Pattern.DOTALL);
  private static final Pattern PLACEHOLDER = Pattern.compile("@[A-Za-z][\\w.-]*@");

  private final String text;
  private final StringBuilder masked = new StringBuilder();
  private int done;

  private Template(String text) {
    this.text = text;
  }

  /** The text with as many lines, in which actions are plain words or nothing. */
  static String mask(String text) {
    Template template = new Template(text);
    template.actions();
    return PLACEHOLDER
        .matcher(template.masked)
        .replaceAll(placeholder -> hide(placeholder.group()));
  }

  private void actions() {
    int at = next(0);
    while (at >= 0) {
      int close = close(text.charAt(at + 1) == '%' ? '%' : '}', at + 2);
      if (close >= 0) {
        masked.append(text, done, at);
        done = close + 2;
        action(at);
        at = next(done);
      } else {
        at = next(at + 2);
      }
    }
    masked.append(text, done, text.length());
  }

  private int close(char first, int from) {
    int last = Math.min(text.length() - 1, from + LONGEST);
    for (int i = from; i < last; i++) {
      if (text.charAt(i) == first && text.charAt(i + 1) == '}') {
        return i;
      }
    }
    return -1;
  }

  private int next(int from) {
    for (int i = text.indexOf('{', from); i >= 0; i = text.indexOf('{', i + 1)) {
      char after = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
      if (after == '{' || after == '%') {
        return i;
      }
    }
    return -1;
  }

  private void action(int start) {
    String action = text.substring(start, done);
    boolean alone = isAlone();
    if (alone) {
      masked.setLength(startOfBlanks());
      done = endOfBlanks();
    }
    boolean leftOut = alone || lineEnds(action) > 0 || isControl(action);
    masked.append(leftOut ? "\n".repeat((int) lineEnds(action)) : hide(action));
  }

  private static boolean isControl(String action) {
    return action.startsWith("{%")
        || CONTROL.matcher(action.substring(2, action.length() - 2)).matches();
  }

  private static long lineEnds(String action) {
    return action.chars().filter(c -> c == '\n').count();
  }

  /** Whether nothing else stands on the lines of the action; blank lines mean least to YAML. */
  private boolean isAlone() {
    int after = endOfBlanks();
    return (after == text.length() || text.charAt(after) == '\n') && startsLine(startOfBlanks());
  }

  private boolean startsLine(int index) {
    return index == 0 || masked.charAt(index - 1) == '\n';
  }

  private int startOfBlanks() {
    int start = masked.length();
    while (start > 0 && isBlank(masked.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  private int endOfBlanks() {
    int end = done;
    while (end < text.length() && isBlank(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  private static String hide(String written) {
    StringBuilder hidden = new StringBuilder(written);
    for (int i = 0; i < hidden.length(); i++) {
      char c = hidden.charAt(i);
      hidden.setCharAt(i, c < 0x80 ? (char) (FIRST_PRIVATE + c) : c);
    }
    return hidden.toString();
  }

  /** The text as written. */
  static String unmask(String text) {
    StringBuilder written = new StringBuilder(text);
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      if (c >= FIRST_PRIVATE && c < FIRST_PRIVATE + 0x80) {
        written.setCharAt(i, (char) (c - FIRST_PRIVATE));
      }
    }
    return written.toString();
  }
}
