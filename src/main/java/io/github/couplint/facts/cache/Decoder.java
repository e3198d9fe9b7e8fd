package io.github.couplint.facts.cache;

import io.github.couplint.change.Span;
import io.github.couplint.facts.TypeName;
import io.github.couplint.facts.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Reads back what an {@link Encoder} wrote, in the same order. Throws some unchecked exception when
 * the bytes are not such.
 */
final class Decoder {
  private final byte[] bytes;
  private final int end;
  private final String[] texts;
  private final Words words;
  private final List<TypeName> names = new ArrayList<>();
  private int position;
  private int line;

  /**
   * A decoder.
   *
   * @param position where the body starts in {@code bytes}, which it fills to the end
   */
  Decoder(byte[] bytes, int position, String[] texts, Words words) {
    this.bytes = bytes;
    this.position = position;
    this.end = bytes.length;
    this.texts = texts;
    this.words = words;
  }

  int number() {
    int octet = bytes[position++];
    int number = octet & 0x7f;
    int shift = 7;
    while (octet < 0) {
      octet = bytes[position++];
      number |= (octet & 0x7f) << shift;
      shift += 7;
    }
    return number;
  }

  /** How many, then that many numbers. */
  int[] numbers() {
    int[] numbers = new int[atMostLeft(number())];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = number();
    }
    return numbers;
  }

  /** The index of the next byte. */
  int position() {
    return position;
  }

  boolean flag() {
    return bytes[position++] != 0;
  }

  <E extends Enum<E>> E constant(E[] constants) {
    return constants[number()];
  }

  String text() {
    return texts[number()];
  }

  Words words() {
    return words;
  }

  Span span() {
    int step = number();
    line += (step >>> 1) ^ -(step & 1);
    int column = number();
    return new Span(line, column, line + number());
  }

  TypeName name() {
    int known = number();
    if (known > 0) {
      return names.get(known - 1);
    }
    // the number of a name is given before its parts are read, as it was when it was written
    TypeName name = new TypeName(text(), list(Decoder::text));
    names.add(name);
    return name;
  }

  List<TypeName> names() {
    return list(Decoder::name);
  }

  <T> List<T> list(Function<Decoder, T> element) {
    int count = number();
    if (count == 0) {
      return List.of();
    }
    List<T> elements = new ArrayList<>(atMostLeft(count));
    for (int i = 0; i < count; i++) {
      elements.add(element.apply(this));
    }
    return elements;
  }

  /** No element takes less than a byte; a count above that is damage, not a reason to allocate. */
  private int atMostLeft(int count) {
    if (count < 0 || count > end - position) {
      throw new IllegalStateException("more elements than bytes: " + count);
    }
    return count;
  }

  SortedMap<String, String> textsByKey() {
    return byKey(Decoder::text);
  }

  /** Values by texts. */
  <T> SortedMap<String, T> byKey(Function<Decoder, T> value) {
    SortedMap<String, T> values = new TreeMap<>();
    int count = atMostLeft(number());
    for (int i = 0; i < count; i++) {
      values.put(text(), value.apply(this));
    }
    return values;
  }

  <T> Optional<T> optional(Function<Decoder, T> present) {
    return flag() ? Optional.of(present.apply(this)) : Optional.empty();
  }
}
