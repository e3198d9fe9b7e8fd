package io.github.couplint.facts.cache;

import java.util.Arrays;
import java.util.List;

/** Ends of words, as bytes; compares them only where the last byte agrees. */
final class Endings {
  private final byte[][][] byLastByte = new byte[256][][];

  Endings(List<byte[]> endings) {
    Arrays.setAll(
        byLastByte,
        last ->
            endings.stream()
                .filter(e -> e.length > 0 && (e[e.length - 1] & 0xff) == last)
                .toArray(byte[][]::new));
  }

  /** Whether the bytes from {@code start} to before {@code end} end in one of them. */
  boolean end(byte[] block, int start, int end) {
    if (start == end) {
      return false;
    }
    for (byte[] ending : byLastByte[block[end - 1] & 0xff]) {
      int from = end - ending.length;
      if (from >= start && Arrays.equals(block, from, end, ending, 0, ending.length)) {
        return true;
      }
    }
    return false;
  }
}
