package io.github.couplint.facts;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** A set of words, small and quick to search; equal to another of the same words. */
public final class Words {
  /** No words. */
  public static final Words NONE = of(List.of());

  private final Vocabulary vocabulary;
  private final int[] numbers;

  private Words(Vocabulary vocabulary, int[] numbers) {
    this.vocabulary = vocabulary;
    this.numbers = numbers;
  }

  public static Words of(Collection<String> words) {
    OwnWords own = new OwnWords(words);
    return new Words(own, own.numbers());
  }

  /**
   * Words of a vocabulary that others share.
   *
   * @param numbers strictly ascending; never changed once handed over
   */
  public static Words of(Vocabulary vocabulary, int[] numbers) {
    return new Words(vocabulary, numbers);
  }

  public int size() {
    return numbers.length;
  }

  public boolean contains(String word) {
    int number = vocabulary.number(word);
    return number >= 0 && Arrays.binarySearch(numbers, number) >= 0;
  }

  public boolean containsAll(Collection<String> all) {
    return all.stream().allMatch(this::contains);
  }

  /** Those of the words that are wanted, in their order. */
  public Stream<String> those(Wanted wanted) {
    BitSet found = vocabulary.numbers(wanted);
    return Arrays.stream(numbers).filter(found::get).mapToObj(vocabulary::word).sorted();
  }

  /** Whether any of the words is wanted. */
  public boolean hasAny(Wanted wanted) {
    BitSet found = vocabulary.numbers(wanted);
    for (int number : numbers) {
      if (found.get(number)) {
        return true;
      }
    }
    return false;
  }

  /** The words in their order. */
  public Stream<String> stream() {
    return Arrays.stream(numbers).mapToObj(vocabulary::word).sorted();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Words words
        && numbers.length == words.numbers.length
        && stream().toList().equals(words.stream().toList());
  }

  @Override
  public int hashCode() {
    return stream().toList().hashCode();
  }

  @Override
  public String toString() {
    return stream().toList().toString();
  }
}
