package io.github.couplint.yaml;

import java.util.BitSet;

/** Knows which lines of a text are blank. */
final class Lines {
  private final BitSet filled = new BitSet();

  Lines(String text) {
    int line = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        line++;
      } else if (!Character.isWhitespace(c)) {
        filled.set(line);
      }
    }
  }

  /** The last line, from 1, at {@code line} or before it that is not blank; 1 without one. */
  int lastFilled(int line) {
    return Math.max(1, filled.previousSetBit(line));
  }
}
