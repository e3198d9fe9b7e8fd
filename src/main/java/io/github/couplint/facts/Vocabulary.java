package io.github.couplint.facts;

import java.util.BitSet;

/** Numbered words that many {@link Words} share; a word is made when it is asked for. */
public interface Vocabulary {
  /** The word of that number. */
  String word(int number);

  /** The number of a word; negative when it is not among them. */
  int number(String word);

  /** The numbers of all words that are wanted; never changed by the caller. */
  BitSet numbers(Wanted wanted);
}
