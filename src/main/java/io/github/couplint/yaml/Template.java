package io.github.couplint.yaml;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes YAML of templates (Helm, Go, Jinja, Maven's resource filtering) by putting every character
 * of an action into a private range of Unicode, where YAML has no marks.
 *
 * <p>Limit: what stands in both branches of a condition is read; of a key that stands twice the
 * last.
 */
final class Template {
  /** Longer actions than this are not read as such. */
  private static final int LONGEST = 4_000;

  private static final char FIRST_PRIVATE = '\uE000';
  private static final Pattern CONTROL =
      Pattern.compile(
          "-?\\s*(/\\*|(if|else|end|range|with|define|block|template|break|continue)\\b|\\$\\w+\\s*:?="
              + "|%|#).*",
          Pattern.DOTALL);
  private static final Pattern PLACEHOLDER = Pattern.compile("@[A-Za-z][\\w.-]*@");

  private final String text;
  private final StringBuilder masked;

  private Template(String text) {
    this.text = text;
    this.masked = new StringBuilder(text);
  }

  /** The text with as many characters and lines, in which actions are plain words or blank. */
  static String mask(String text) {
    Template template = new Template(text);
    template.actions();
    template.placeholders();
    return template.masked.toString();
  }

  private void actions() {
    int at = next(0);
    while (at >= 0) {
      int close = close(text.charAt(at + 1) == '%' ? '%' : '}', at + 2);
      if (close >= 0) {
        action(at, close + 2);
        at = next(close + 2);
      } else {
        at = next(at + 2);
      }
    }
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

  private void action(int start, int end) {
    String content = text.substring(start + 2, end - 2);
    boolean control =
        text.charAt(start + 1) == '%'
            || content.indexOf('\n') >= 0
            || CONTROL.matcher(content).matches()
            || isWholeLine(start, end);
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      masked.setCharAt(i, c == '\n' ? c : control ? ' ' : hide(c));
    }
  }

  private boolean isWholeLine(int start, int end) {
    int before = start - 1;
    while (before >= 0 && isBlank(masked.charAt(before))) {
      before--;
    }
    int after = end;
    while (after < text.length() && isBlank(text.charAt(after))) {
      after++;
    }
    return (before < 0 || text.charAt(before) == '\n')
        && (after == text.length() || text.charAt(after) == '\n');
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  private static char hide(char c) {
    return c < 0x80 ? (char) (FIRST_PRIVATE + c) : c;
  }

  private void placeholders() {
    Matcher placeholder = PLACEHOLDER.matcher(text);
    while (placeholder.find()) {
      for (int i = placeholder.start(); i < placeholder.end(); i++) {
        masked.setCharAt(i, hide(text.charAt(i)));
      }
    }
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
