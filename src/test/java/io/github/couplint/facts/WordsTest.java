package io.github.couplint.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class WordsTest {
  private static final Words WORDS = Words.of(List.of("OrderStub", "List", "List"));

  @Test
  void wordsStandOnceInTheirOrder() {
    assertEquals(List.of("List", "OrderStub"), WORDS.stream().toList());
    assertEquals(2, WORDS.size());
  }

  @Test
  void wordsOfTheSameContentAreEqual() {
    assertEquals(WORDS, Words.of(Set.of("OrderStub", "List")));
    assertEquals(WORDS.hashCode(), Words.of(Set.of("OrderStub", "List")).hashCode());
    assertNotEquals(WORDS, Words.of(Set.of("OrderStub", "Lists")));
    assertNotEquals(WORDS, Words.NONE);
  }

  @Test
  void onlyWholeWordsAreContained() {
    assertEquals(
        List.of(true, false, false, false),
        Stream.of("List", "Lis", "Stub", "").map(WORDS::contains).toList());
  }

  @Test
  void wholeWordsAndEndingsAreWanted() {
    assertEquals(
        List.of(true, true, false, false),
        Stream.of(
                new Wanted(Set.of("List"), Set.of()),
                new Wanted(Set.of(), Set.of("Stub")),
                new Wanted(Set.of("Stub"), Set.of("Lis", "MyOrderStub")),
                new Wanted(Set.of(), Set.of()))
            .map(WORDS::hasAny)
            .toList());
  }

  @Test
  void theEmptyEndingIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Wanted(Set.of(), Set.of("")));
  }
}
