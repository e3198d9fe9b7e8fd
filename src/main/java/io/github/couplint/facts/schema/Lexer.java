package io.github.couplint.facts.schema;

import java.util.ArrayList;
import java.util.List;

/** Cuts a schema into tokens; comments are left out, words keep their dots. */
final class Lexer {
  private final String text;
  private final List<String> lineComments;
  private final List<Token> tokens = new ArrayList<>();
  private int at;
  private int line = 1;
  private int lineStart;

  private Lexer(String text, List<String> lineComments) {
    this.text = text;
    this.lineComments = lineComments;
  }

  /**
   * The tokens in file order.
   *
   * @param lineComments what starts a comment that the line ends
   */
  static List<Token> tokens(String text, String... lineComments) {
    Lexer lexer = new Lexer(text, List.of(lineComments));
    while (lexer.at < text.length()) {
      lexer.next();
    }
    return lexer.tokens;
  }

  private void next() {
    char c = text.charAt(at);
    if (Character.isWhitespace(c)) {
      moveTo(at + 1);
    } else if (lineComments.stream().anyMatch(mark -> text.startsWith(mark, at))) {
      int end = text.indexOf('\n', at);
      at = end < 0 ? text.length() : end;
    } else if (text.startsWith("/*", at)) {
      moveTo(endAfter("*/", at + 2));
    } else if (text.startsWith("\"\"\"", at)) {
      moveTo(endAfter("\"\"\"", at + 3));
    } else if (c == '"' || c == '\'') {
      string(c);
    } else {
      word();
    }
  }

  private int endAfter(String mark, int from) {
    int index = text.indexOf(mark, from);
    return index < 0 ? text.length() : index + mark.length();
  }

  private void moveTo(int end) {
    for (; at < end; at++) {
      if (text.charAt(at) == '\n') {
        line++;
        lineStart = at + 1;
      }
    }
  }

  /** A string ends on its line. */
  private void string(char quote) {
    int end = at + 1;
    while (end < text.length() && text.charAt(end) != quote && text.charAt(end) != '\n') {
      end += text.charAt(end) == '\\' ? 2 : 1;
    }
    end = Math.min(end, text.length());
    add(text.substring(at + 1, end), true);
    moveTo(Math.min(text.length(), end + 1));
  }

  private void word() {
    int end = at + 1;
    if (isWordPart(text.charAt(at))) {
      while (end < text.length() && isWordPart(text.charAt(end))) {
        end++;
      }
    }
    add(text.substring(at, end), false);
    at = end;
  }

  private static boolean isWordPart(char c) {
    return c == '.' || Character.isJavaIdentifierPart(c);
  }

  private void add(String content, boolean isString) {
    tokens.add(new Token(content, isString, line, at - lineStart + 1));
  }
}
