package io.github.couplint.facts.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.couplint.facts.Facts;
import io.github.couplint.facts.Outline;
import io.github.couplint.facts.Value;
import io.github.couplint.facts.Words;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class CodecTest {
  /** What the types of {@link Facts} and {@link Outline} looked like when the format was made. */
  private static final String SHAPE = "7f3a96d5";

  @Test
  void factsComeBackAsTheyWere() {
    for (int seed = 0; seed < 100; seed++) {
      Facts facts = new Arbitrary(seed).make(Facts.class);
      Encoder out = new Encoder();
      FactsCodec.write(out, facts);
      assertEquals(facts, FactsCodec.read(decoder(out)));
    }
  }

  @Test
  void outlinesComeBackAsTheyWere() {
    for (int seed = 0; seed < 100; seed++) {
      Outline outline = new Arbitrary(seed).make(Outline.class);
      Encoder out = new Encoder();
      JavaCodec.write(out, outline);
      assertEquals(outline, JavaCodec.readOutline(decoder(out)));
    }
  }

  private static Decoder decoder(Encoder out) {
    return new Decoder(out.body(), 0, out.texts().toArray(String[]::new), out.words());
  }

  @Test
  void everyKindOfValueIsTried() {
    Set<Class<?>> made = made();
    assertEquals(
        Set.of(),
        Arrays.stream(Value.class.getPermittedSubclasses())
            .filter(kind -> !made.contains(kind))
            .collect(Collectors.toSet()));
  }

  @Test
  void aSegmentOfAnotherShapeHasAnotherFormat() {
    assertEquals(
        SHAPE,
        shape(),
        "the types have changed: teach the codec, raise Footer.FORMAT, put the new shape here");
  }

  private static Set<Class<?>> made() {
    Arbitrary arbitrary = new Arbitrary(1);
    IntStream.range(0, 120).forEach(i -> arbitrary.make(Facts.class));
    IntStream.range(0, 10).forEach(i -> arbitrary.make(Outline.class));
    return arbitrary.made();
  }

  private static String shape() {
    Set<String> types = new TreeSet<>();
    for (Class<?> type : made()) {
      types.add(
          type.getName()
              + Arrays.toString(
                  type.isEnum() ? type.getEnumConstants() : type.getRecordComponents()));
    }
    return Integer.toHexString(types.hashCode());
  }

  @Test
  void wordsOfTheOutlineAreNotLost() {
    Encoder out = new Encoder();
    out.words(Words.of(Set.of("b", "a")));
    assertEquals(Words.of(Set.of("a", "b")), decoder(out).words());
  }
}
