package io.github.couplint.facts.build;

import io.github.couplint.change.Span;
import java.util.List;

/**
 * A statement of a Gradle script, without the braces behind it.
 *
 * @param tokens at least one, without line ends
 * @param endLine the last line, that of the braces behind it included
 */
record Statement(List<Token> tokens, Block block, int endLine) {
  Span span() {
    Token first = tokens.get(0);
    return new Span(first.line(), first.column(), Math.max(first.line(), endLine));
  }

  /** Whether it begins with that word. */
  boolean starts(String word) {
    return tokens.get(0).isWord(word);
  }
}
