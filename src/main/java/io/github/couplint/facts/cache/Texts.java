package io.github.couplint.facts.cache;

import io.github.couplint.facts.Vocabulary;
import io.github.couplint.facts.Wanted;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The texts of a segment: one block of bytes, and a table to find a text's number by. */
final class Texts implements Vocabulary {
  /** Texts that collide this often were chosen to; then the table is left out. */
  private static final int FARTHEST = 64;

  private final byte[] block;
  private final int[] starts;
  private final int[] table;
  private final @Nullable String[] made;
  private final Map<Wanted, BitSet> found = new ConcurrentHashMap<>();
  private volatile @Nullable Map<String, Integer> numbers;

  /**
   * Texts.
   *
   * @param starts where each text starts in {@code block}, and where the last ends
   * @param table numbers of texts plus one, at the place that {@link #slot} says or behind it; a
   *     power of two long, or empty when texts collide too often
   */
  Texts(byte[] block, int[] starts, int[] table) {
    this.block = block;
    this.starts = starts;
    this.table = table;
    this.made = new String[starts.length - 1];
  }

  static Texts read(byte[] block, IntBuffer starts, IntBuffer table) {
    int[] startsRead = new int[starts.remaining()];
    starts.get(startsRead);
    int[] tableRead = new int[table.remaining()];
    table.get(tableRead);
    return new Texts(block, startsRead, tableRead);
  }

  static int[] table(List<String> texts) {
    int[] table = new int[Integer.highestOneBit(Math.max(1, texts.size())) * 4];
    for (int i = 0; i < texts.size(); i++) {
      int slot = slot(texts.get(i), table.length);
      int steps = 0;
      while (table[slot] != 0) {
        slot = slot + 1 & table.length - 1;
        if (++steps > FARTHEST) {
          return new int[0];
        }
      }
      table[slot] = i + 1;
    }
    return table;
  }

  private static int slot(String text, int slots) {
    int hash = text.hashCode() * 0x9E3779B9;
    return (hash ^ hash >>> 16) & slots - 1;
  }

  @Override
  public String word(int number) {
    String known = made[number];
    if (known == null) {
      // two threads may make it twice; either text will do
      known = Text.of(block, starts[number], starts[number + 1]);
      made[number] = known;
    }
    return known;
  }

  @Override
  public int number(String word) {
    if (table.length == 0) {
      return numbers().getOrDefault(word, -1);
    }
    int slot = slot(word, table.length);
    while (table[slot] != 0) {
      if (word(table[slot] - 1).equals(word)) {
        return table[slot] - 1;
      }
      slot = slot + 1 & table.length - 1;
    }
    return -1;
  }

  private Map<String, Integer> numbers() {
    Map<String, Integer> known = numbers;
    if (known == null) {
      known = new HashMap<>();
      for (int i = 0; i < made.length; i++) {
        known.put(word(i), i);
      }
      numbers = known;
    }
    return known;
  }

  @Override
  public BitSet numbers(Wanted wanted) {
    return found.computeIfAbsent(wanted, this::find);
  }

  private BitSet find(Wanted wanted) {
    BitSet numbers = new BitSet(made.length);
    wanted.words().stream().mapToInt(this::number).filter(n -> n >= 0).forEach(numbers::set);
    List<byte[]> endings = new ArrayList<>();
    wanted.endings().forEach(ending -> endings.add(Text.toBytes(ending)));
    Endings any = new Endings(endings);
    for (int i = 0; i < made.length; i++) {
      if (any.end(block, starts[i], starts[i + 1])) {
        numbers.set(i);
      }
    }
    return numbers;
  }
}
