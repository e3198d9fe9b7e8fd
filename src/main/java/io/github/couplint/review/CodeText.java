package io.github.couplint.review;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes comments out of source text, and out of literals what does not tell where something leads.
 * Line breaks stay.
 */
final class CodeText {
  /** What may stand in a literal that is hidden otherwise: the tables of a statement. */
  private static final Pattern TABLE =
      Pattern.compile("(?i)\\b(?:from|join|into|update|table)\\s+[a-z_][a-z_.]{0,60}(?![\\w.])");

  private static final String HIDDEN = "\u2026";

  private final Secrets secrets;
  private final StringBuilder out = new StringBuilder();
  private String text = "";
  private int at;

  CodeText(Secrets secrets) {
    this.secrets = secrets;
  }

  String masked(String source) {
    text = source;
    StringBuilder plain = new StringBuilder();
    while (at < text.length()) {
      if (!isAt("//") && !isAt("/*") && text.charAt(at) != '"' && text.charAt(at) != '\'') {
        plain.append(text.charAt(at++));
        continue;
      }
      flush(plain);
      special();
    }
    flush(plain);
    return out.toString();
  }

  private void flush(StringBuilder plain) {
    out.append(plain);
    plain.setLength(0);
  }

  private boolean isAt(String token) {
    return text.startsWith(token, at);
  }

  private void special() {
    if (isAt("//")) {
      skip(orEnd(text.indexOf('\n', at)));
    } else if (isAt("/*")) {
      skip(past("*/", at + 2));
    } else if (isAt("\"\"\"")) {
      block();
    } else {
      literal(text.charAt(at));
    }
  }

  private int orEnd(int index) {
    return index < 0 ? text.length() : index;
  }

  private int past(String token, int from) {
    int index = text.indexOf(token, from);
    return index < 0 ? text.length() : index + token.length();
  }

  /** Goes to a place and leaves only the line breaks of what lies between. */
  private void skip(int end) {
    text.substring(at, end).chars().filter(c -> c == '\n').forEach(c -> out.append('\n'));
    at = end;
  }

  private void block() {
    int end = past("\"\"\"", at + 3);
    String body = text.substring(at + 3, Math.max(at + 3, end - 3));
    out.append("\"\"\"");
    String[] lines = body.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      out.append(i == 0 ? "" : "\n").append(hidden(lines[i]));
    }
    out.append("\"\"\"");
    at = end;
  }

  private void literal(char quote) {
    int end = at + 1;
    while (end < text.length() && text.charAt(end) != quote && text.charAt(end) != '\n') {
      end += text.charAt(end) == '\\' ? 2 : 1;
    }
    end = Math.min(end, text.length());
    String body = text.substring(at + 1, end);
    boolean keep = body.length() < 2 || Keeping.isTelling(body, statementSoFar());
    out.append(quote).append(keep ? secrets.masked(body) : hidden(body));
    boolean closed = end < text.length() && text.charAt(end) == quote;
    out.append(closed ? String.valueOf(quote) : "");
    at = closed ? end + 1 : end;
  }

  /** What stands before this place since the last statement or block, comments left out. */
  private String statementSoFar() {
    int start = out.length();
    while (start > 0 && out.length() - start < 400 && ";{}".indexOf(out.charAt(start - 1)) < 0) {
      start--;
    }
    return out.substring(start);
  }

  private static String hidden(String body) {
    StringBuilder result = new StringBuilder(body.isBlank() ? "" : HIDDEN);
    Matcher tables = TABLE.matcher(body);
    while (tables.find()) {
      result.append(' ').append(tables.group()).append(' ').append(HIDDEN);
    }
    return result.toString();
  }
}
