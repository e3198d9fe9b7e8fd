package io.github.couplint.facts.build;

/**
 * A word, string, mark or line end of a Gradle script.
 *
 * @param text of a string its content, with what it interpolates as <code>${...}</code>
 * @param endLine the line of its last character
 */
record Token(Kind kind, String text, int line, int column, int endLine) {
  enum Kind {
    WORD,
    STRING,
    MARK,
    /** One or more line ends. */
    NEWLINE
  }

  boolean is(String mark) {
    return kind == Kind.MARK && text.equals(mark);
  }

  boolean isWord() {
    return kind == Kind.WORD;
  }

  boolean isWord(String word) {
    return kind == Kind.WORD && text.equals(word);
  }

  boolean isString() {
    return kind == Kind.STRING;
  }

  boolean opens() {
    return is("(") || is("[");
  }

  boolean closes() {
    return is(")") || is("]");
  }
}
