package io.github.couplint.rules.pack;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Compiled packs, read in the order in which {@link PackOutput} was given them. */
final class PackInput {
  private final ByteBuffer numbers;
  private final String texts;
  private int at;

  PackInput(byte[] bytes) {
    numbers = ByteBuffer.wrap(bytes);
    int end = Integer.BYTES * (1 + numbers.getInt());
    texts = new String(bytes, end, bytes.length - end, StandardCharsets.UTF_8);
  }

  int number() {
    return numbers.getInt();
  }

  boolean flag() {
    return number() == 1;
  }

  String text() {
    int start = at;
    at += number();
    return texts.substring(start, at);
  }

  <E extends Enum<E>> E constant(Class<E> type) {
    return Enum.valueOf(type, text());
  }

  <T> List<T> list(Function<PackInput, T> each) {
    int size = number();
    List<T> all = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      all.add(each.apply(this));
    }
    return all;
  }

  <T> Optional<T> optional(Function<PackInput, T> read) {
    return number() == 0 ? Optional.empty() : Optional.of(read.apply(this));
  }

  <V> Map<String, V> map(Supplier<V> value) {
    Map<String, V> map = new LinkedHashMap<>();
    for (int left = number(); left > 0; left--) {
      map.put(text(), value.get());
    }
    return map;
  }
}
