package io.github.couplint.facts.config;

import io.github.couplint.change.Span;
import io.github.couplint.facts.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Cuts the text of a properties file into settings, by the rules of {@link
 * java.util.Properties#load}; {@code #---} starts a new document as in Spring Boot.
 */
final class PropertiesText {
  private static final String BLANK = " \t\f";

  private final String[] lines;
  private final List<Setting> settings = new ArrayList<>();
  private List<Setting> document = new ArrayList<>();
  private OptionalInt malformed = OptionalInt.empty();
  private int next;

  PropertiesText(String text) {
    this.lines = text.split("\n", -1);
  }

  /** The settings in file order. */
  List<Setting> settings() {
    while (next < lines.length) {
      line();
    }
    endDocument();
    return settings;
  }

  /** The first line with an escape that means nothing; such an escape reads as its letters. */
  OptionalInt malformed() {
    return malformed;
  }

  private void line() {
    String line = lines[next];
    int start = skipBlank(line, 0);
    if (startsDocument(line)) {
      endDocument();
      next++;
    } else if (start == line.length() || line.charAt(start) == '#' || line.charAt(start) == '!') {
      next++;
    } else {
      setting(start);
    }
  }

  private static boolean startsDocument(String line) {
    return (line.startsWith("#---") || line.startsWith("!---"))
        && line.stripTrailing().length() == "#---".length();
  }

  private void endDocument() {
    settings.addAll(Profiles.assign(document));
    document = new ArrayList<>();
  }

  private static int skipBlank(String line, int from) {
    int at = from;
    while (at < line.length() && BLANK.indexOf(line.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  private void setting(int start) {
    int first = next + 1;
    String logical = logicalLine(start);
    int keyEnd = keyEnd(logical);
    int value = skipBlank(logical, keyEnd);
    if (value < logical.length()
        && (logical.charAt(value) == '=' || logical.charAt(value) == ':')) {
      value = skipBlank(logical, value + 1);
    }
    String key = unescape(logical.substring(0, keyEnd), first);
    String text = unescape(logical.substring(value), first);
    if (!key.isEmpty()) {
      document.add(new Setting("", key, text, new Span(first, start + 1, next)));
    }
  }

  /** The line and those that continue it; {@code next} moves behind them. */
  private String logicalLine(int start) {
    StringBuilder logical = new StringBuilder();
    int from = start;
    while (next < lines.length) {
      String line = lines[next++];
      boolean goesOn = endsInBackslash(line) && next < lines.length;
      int end = endsInBackslash(line) ? line.length() - 1 : line.length();
      logical.append(line, Math.min(from, end), end);
      if (!goesOn) {
        break;
      }
      from = skipBlank(lines[next], 0);
    }
    return logical.toString();
  }

  private static boolean endsInBackslash(String line) {
    int backslashes = 0;
    for (int i = line.length() - 1; i >= 0 && line.charAt(i) == '\\'; i--) {
      backslashes++;
    }
    return backslashes % 2 == 1;
  }

  private static int keyEnd(String logical) {
    for (int i = 0; i < logical.length(); i++) {
      char c = logical.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '=' || c == ':' || BLANK.indexOf(c) >= 0) {
        return i;
      }
    }
    return logical.length();
  }

  private String unescape(String text, int line) {
    if (text.indexOf('\\') < 0) {
      return text;
    }
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\\' || i + 1 == text.length()) {
        plain.append(c == '\\' ? "" : c);
      } else {
        i = escape(text, i + 1, plain, line);
      }
    }
    return plain.toString();
  }

  /** Appends what the escape letter at {@code at} stands for; the index of its last character. */
  private int escape(String text, int at, StringBuilder plain, int line) {
    char c = text.charAt(at);
    if (c == 'u') {
      return unicode(text, at, plain, line);
    }
    int known = "tnrf".indexOf(c);
    plain.append(known < 0 ? c : "\t\n\r\f".charAt(known));
    return at;
  }

  private int unicode(String text, int at, StringBuilder plain, int line) {
    String digits = text.substring(at + 1, Math.min(text.length(), at + 5));
    if (digits.matches("[0-9a-fA-F]{4}")) {
      plain.append((char) Integer.parseInt(digits, 16));
      return at + 4;
    }
    malformed = malformed.isPresent() ? malformed : OptionalInt.of(line);
    plain.append("\\u");
    return at;
  }
}
