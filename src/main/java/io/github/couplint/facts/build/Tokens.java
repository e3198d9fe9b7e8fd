package io.github.couplint.facts.build;

import java.util.ArrayList;
import java.util.List;

/** Finds the parts of a list of tokens that parentheses and commas make. */
final class Tokens {
  private Tokens() {}

  /** Where what closes at {@code close} is opened; 0 when nothing opens it. */
  static int opening(List<Token> tokens, int close) {
    int depth = 0;
    for (int i = close; i >= 0; i--) {
      depth += tokens.get(i).closes() ? 1 : tokens.get(i).opens() ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return 0;
  }

  /** Where what opens at {@code open} is closed; the size when nothing closes it. */
  static int closing(List<Token> tokens, int open) {
    int depth = 0;
    for (int i = open; i < tokens.size(); i++) {
      depth += tokens.get(i).opens() ? 1 : tokens.get(i).closes() ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return tokens.size();
  }

  /** What stands between the parentheses or brackets that open at {@code open}. */
  static List<Token> inside(List<Token> tokens, int open) {
    return tokens.subList(open + 1, Math.max(open + 1, closing(tokens, open)));
  }

  /** The parts between commas that no parentheses hold; empty parts are left out. */
  static List<List<Token>> split(List<Token> tokens) {
    List<List<Token>> parts = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i <= tokens.size(); i++) {
      boolean end = i == tokens.size() || (depth == 0 && tokens.get(i).is(","));
      if (end) {
        if (i > start) {
          parts.add(tokens.subList(start, i));
        }
        start = i + 1;
      } else {
        depth += tokens.get(i).opens() ? 1 : tokens.get(i).closes() ? -1 : 0;
      }
    }
    return parts;
  }

  static boolean has(List<Token> tokens, int index, String mark) {
    return index < tokens.size() && tokens.get(index).is(mark);
  }
}
