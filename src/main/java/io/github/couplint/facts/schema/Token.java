package io.github.couplint.facts.schema;

import io.github.couplint.change.Span;

/**
 * A word, string or mark of a schema.
 *
 * @param text of a string its content
 */
record Token(String text, boolean isString, int line, int column) {
  boolean is(String word) {
    return !isString && text.equals(word);
  }

  boolean isName() {
    return !isString && Character.isJavaIdentifierStart(text.charAt(0));
  }

  /** From here to a later token. */
  Span to(Token last) {
    return new Span(line, column, Math.max(line, last.line));
  }
}
