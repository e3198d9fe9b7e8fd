package io.github.couplint.rules.pack;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Compiled packs in the making: numbers, and behind them all texts as one. */
final class PackOutput {
  private final List<Integer> numbers = new ArrayList<>();
  private final StringBuilder texts = new StringBuilder();

  void number(int number) {
    numbers.add(number);
  }

  void flag(boolean flag) {
    number(flag ? 1 : 0);
  }

  void text(String text) {
    number(text.length());
    texts.append(text);
  }

  void constant(Enum<?> constant) {
    text(constant.name());
  }

  <T> void list(Collection<T> all, BiConsumer<PackOutput, T> each) {
    number(all.size());
    all.forEach(one -> each.accept(this, one));
  }

  <T> void optional(Optional<T> value, BiConsumer<PackOutput, T> write) {
    list(value.stream().toList(), write);
  }

  <V> void map(Map<String, V> map, Consumer<V> value) {
    list(
        map.entrySet(),
        (out, entry) -> {
          text(entry.getKey());
          value.accept(entry.getValue());
        });
  }

  byte[] toBytes() {
    byte[] block = texts.toString().getBytes(StandardCharsets.UTF_8);
    ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES * (1 + numbers.size()) + block.length);
    bytes.putInt(numbers.size());
    numbers.forEach(bytes::putInt);
    return bytes.put(block).array();
  }
}
