package io.github.couplint.spelling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SpellingTest {
  private static final List<String> KNOWN = List.of("html", "dot", "markdown");

  @Test
  void insertingDeletingAndReplacingCostOneEach() {
    assertEquals(0, Spelling.distance("main", "main"));
    assertEquals(1, Spelling.distance("main", "mains"));
    assertEquals(1, Spelling.distance("mains", "main"));
    assertEquals(1, Spelling.distance("main", "maim"));
    assertEquals(3, Spelling.distance("kitten", "sitting"));
    assertEquals(4, Spelling.distance("", "main"));
  }

  @Test
  void wordsOfAnyLengthAreCheapToCompare() {
    assertEquals(Integer.MAX_VALUE, Spelling.distance("a".repeat(61), "a"));
  }

  @Test
  void theClosestNameIsMeant() {
    assertEquals(" (did you mean 'html'?)", Spelling.didYouMean("htlm", KNOWN));
    assertEquals("", Spelling.didYouMean("pdf", KNOWN));
  }

  @Test
  void aWordThatIsKnownIsNoFault() {
    assertEquals(Optional.empty(), Spelling.fault("--format", "dot", KNOWN));
    assertEquals(
        Optional.of(
            "--format: expected one of html, dot, markdown; was 'markdow' (did you mean"
                + " 'markdown'?)"),
        Spelling.fault("--format", "markdow", KNOWN));
  }
}
