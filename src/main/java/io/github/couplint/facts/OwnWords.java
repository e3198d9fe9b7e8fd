package io.github.couplint.facts;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.TreeSet;

/** The vocabulary of one file: its words in their order. */
final class OwnWords implements Vocabulary {
  private final String[] words;

  OwnWords(Collection<String> words) {
    this.words = new TreeSet<>(words).toArray(String[]::new);
  }

  /** The number of every word. */
  int[] numbers() {
    int[] numbers = new int[words.length];
    Arrays.setAll(numbers, i -> i);
    return numbers;
  }

  @Override
  public String word(int number) {
    return words[number];
  }

  @Override
  public int number(String word) {
    return Arrays.binarySearch(words, word);
  }

  @Override
  public BitSet numbers(Wanted wanted) {
    BitSet numbers = new BitSet(words.length);
    for (int i = 0; i < words.length; i++) {
      numbers.set(i, wanted.is(words[i]));
    }
    return numbers;
  }
}
