package io.github.couplint.facts.build;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a Gradle script, in Groovy or Kotlin, into tokens; comments are left out.
 *
 * <p>Limit: a Groovy pattern between slashes is told from a division by what stands before it.
 */
final class Lexer {
  private static final String BEFORE_PATTERN = "(,=[~:{";

  /** Longer interpolations than this are not read as such. */
  private static final int LONGEST = 1_000;

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int at;
  private int line = 1;
  private int lineStart;

  private Lexer(String text) {
    this.text = text;
  }

  static List<Token> tokens(String text) {
    Lexer lexer = new Lexer(text);
    while (lexer.at < text.length()) {
      lexer.next();
    }
    return lexer.tokens;
  }

  private void next() {
    char c = text.charAt(at);
    if (c == '\n') {
      newline();
    } else if (Character.isWhitespace(c) || c == '\\') {
      at++;
      skipContinuedLineEnd(c);
    } else if (text.startsWith("//", at) || (at == 0 && text.startsWith("#!"))) {
      at = orEnd(text.indexOf('\n', at));
    } else if (text.startsWith("/*", at)) {
      skipTo(endAfter("*/", at + 2));
    } else {
      visible(c);
    }
  }

  private void visible(char c) {
    if (c == '"' || c == '\'') {
      string(c);
    } else if (c == '/' && startsPattern()) {
      at = text.indexOf('/', at + 1) + 1;
    } else if (c == '`' && onSameLine('`')) {
      int end = text.indexOf('`', at + 1);
      add(Token.Kind.WORD, text.substring(at + 1, end), at);
      at = end + 1;
    } else if (Character.isJavaIdentifierPart(c)) {
      word();
    } else {
      add(Token.Kind.MARK, String.valueOf(c), at++);
    }
  }

  private void newline() {
    boolean first = !tokens.isEmpty() && tokens.get(tokens.size() - 1).kind() != Token.Kind.NEWLINE;
    if (first) {
      add(Token.Kind.NEWLINE, "\n", at);
    }
    at++;
    line++;
    lineStart = at;
  }

  private void skipContinuedLineEnd(char c) {
    if (c == '\\' && at < text.length() && text.charAt(at) == '\n') {
      skipTo(at + 1);
    }
  }

  private int orEnd(int index) {
    return index < 0 ? text.length() : index;
  }

  private int endAfter(String mark, int from) {
    int index = text.indexOf(mark, from);
    return index < 0 ? text.length() : index + mark.length();
  }

  private void skipTo(int end) {
    for (; at < end; at++) {
      if (text.charAt(at) == '\n') {
        line++;
        lineStart = at + 1;
      }
    }
  }

  private void add(Token.Kind kind, String content, int start) {
    tokens.add(new Token(kind, content, line, start - lineStart + 1, line));
  }

  private boolean onSameLine(char close) {
    for (int i = at + 1; i < text.length() && text.charAt(i) != '\n'; i++) {
      if (text.charAt(i) == close) {
        return true;
      }
    }
    return false;
  }

  private boolean startsPattern() {
    Token last = tokens.isEmpty() ? null : tokens.get(tokens.size() - 1);
    return last != null
        && last.kind() == Token.Kind.MARK
        && BEFORE_PATTERN.contains(last.text())
        && onSameLine('/');
  }

  private void word() {
    int start = at;
    while (at < text.length() && Character.isJavaIdentifierPart(text.charAt(at))) {
      at++;
    }
    add(Token.Kind.WORD, text.substring(start, at), start);
  }

  private void string(char quote) {
    int start = at;
    int startLine = line;
    int column = at - lineStart + 1;
    String triple = String.valueOf(quote).repeat(3);
    boolean many = text.startsWith(triple, at);
    StringBuilder content = new StringBuilder();
    at += many ? 3 : 1;
    while (at < text.length() && !ends(quote, many ? triple : null)) {
      character(quote, content);
    }
    if (many) {
      at = Math.min(text.length(), at + 3);
    } else if (at < text.length() && text.charAt(at) == quote) {
      at++;
    }
    int end = at;
    at = start;
    skipTo(end);
    tokens.add(new Token(Token.Kind.STRING, content.toString(), startLine, column, line));
  }

  private boolean ends(char quote, @org.jspecify.annotations.Nullable String triple) {
    char c = text.charAt(at);
    return triple == null ? c == quote || c == '\n' : text.startsWith(triple, at);
  }

  private void character(char quote, StringBuilder content) {
    char c = text.charAt(at);
    if (c == '\\' && at + 1 < text.length() && text.charAt(at + 1) != '\n') {
      content.append(text.charAt(at + 1));
      at += 2;
    } else if (c == '$' && quote == '"' && at + 1 < text.length()) {
      interpolation(content);
    } else {
      content.append(c);
      at++;
    }
  }

  private void interpolation(StringBuilder content) {
    int end = text.charAt(at + 1) == '{' ? endOfBraces() : endOfName();
    String inside = text.substring(at + 1, end);
    boolean braces = inside.startsWith("{") && inside.endsWith("}");
    content.append(braces || inside.isEmpty() ? "$" + inside : "${" + inside + "}");
    at = end;
  }

  /** The end of <code>${...}</code>; of the dollar where it isn't closed on its line. */
  private int endOfBraces() {
    int depth = 0;
    int last = Math.min(text.length(), at + LONGEST);
    for (int i = at + 1; i < last && text.charAt(i) != '\n'; i++) {
      char c = text.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (depth == 0) {
        return i + 1;
      }
    }
    return at + 1;
  }

  /** The end of {@code $name.name}. */
  private int endOfName() {
    int end = at + 1;
    while (end < text.length() && isNamePart(end)) {
      end++;
    }
    return end;
  }

  private boolean isNamePart(int index) {
    char c = text.charAt(index);
    boolean dotInside =
        c == '.'
            && index > at + 1
            && index + 1 < text.length()
            && Character.isJavaIdentifierStart(text.charAt(index + 1));
    return dotInside || (c != '$' && Character.isJavaIdentifierPart(c));
  }
}
