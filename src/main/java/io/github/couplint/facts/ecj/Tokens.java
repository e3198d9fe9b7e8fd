package io.github.couplint.facts.ecj;

/** Walks over the words and signs of Java source; comments, literals and numbers are skipped. */
final class Tokens {
  /** The token behind the last one. */
  static final char END = '\0';

  /** The token of an identifier or keyword; any other token is its own character. */
  static final char WORD = 'w';

  private static final boolean[] WORD_PART = new boolean[128];

  static {
    for (char c = 0; c < WORD_PART.length; c++) {
      WORD_PART[c] =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || c == '_'
              || c == '$';
    }
  }

  private final String text;
  private int at;
  private int start;
  private int line = 1;
  private int lineStart;

  Tokens(String text) {
    this.text = text;
  }

  /** The next token. */
  char next() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (isWordPart(c)) {
        if (skipWord(c)) {
          return WORD;
        }
      } else if (c > ' ' && !skipped(c)) {
        start = at++;
        return c;
      } else if (c <= ' ') {
        blank(c);
      }
    }
    start = text.length();
    return END;
  }

  private static boolean isWordPart(char c) {
    return c < WORD_PART.length
        ? WORD_PART[c]
        : Character.isJavaIdentifierPart(c) || Character.isSurrogate(c);
  }

  /** Moves behind the word or number that starts here; whether it is a word. */
  private boolean skipWord(char first) {
    boolean number = first >= '0' && first <= '9';
    start = at++;
    while (at < text.length()
        && (isWordPart(text.charAt(at)) || (number && text.charAt(at) == '.'))) {
      at++;
    }
    return !number;
  }

  private void blank(char c) {
    at++;
    if (c == '\n' || (c == '\r' && !(at < text.length() && text.charAt(at) == '\n'))) {
      line++;
      lineStart = at;
    }
  }

  /** Moves behind the comment or literal that starts here, if one does. */
  private boolean skipped(char c) {
    if (c == '/' && text.startsWith("/*", at)) {
      skipTo("*/", at + 2);
    } else if (c == '/' && text.startsWith("//", at)) {
      skipLine();
    } else if (c == '"' && text.startsWith("\"\"\"", at)) {
      skipTextBlock();
    } else if (c == '"' || c == '\'') {
      skipLiteral(c);
    } else {
      return false;
    }
    return true;
  }

  private void skipTo(String mark, int from) {
    int found = text.indexOf(mark, from);
    skipOver(found < 0 ? text.length() : found + mark.length());
  }

  private void skipOver(int end) {
    while (at < end) {
      blank(text.charAt(at));
    }
  }

  private void skipLine() {
    while (at < text.length() && !isLineEnd(text.charAt(at))) {
      at++;
    }
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }

  private void skipTextBlock() {
    int end = at + 3;
    while (end < text.length() && !text.startsWith("\"\"\"", end)) {
      end += text.charAt(end) == '\\' ? 2 : 1;
    }
    skipOver(Math.min(end + 3, text.length()));
  }

  /** A literal that is not closed ends with its line. */
  private void skipLiteral(char quote) {
    at++;
    while (at < text.length() && !isLineEnd(text.charAt(at))) {
      char c = text.charAt(at);
      at++;
      if (c == quote) {
        return;
      }
      if (c == '\\' && at < text.length() && !isLineEnd(text.charAt(at))) {
        at++;
      }
    }
  }

  /** The word just read. */
  String word() {
    return text.substring(start, at);
  }

  /** Whether the word just read is that one. */
  boolean is(String word) {
    return at - start == word.length() && text.startsWith(word, start);
  }

  /** Whether the word just read starts with that letter and has that length. */
  int length() {
    return at - start;
  }

  int start() {
    return start;
  }

  /** The line of the token just read, from 1. */
  int line() {
    return line;
  }

  /** The column of the token just read, from 1. */
  int column() {
    return start - lineStart + 1;
  }
}
