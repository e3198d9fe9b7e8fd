package io.github.couplint.rules.pack;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * How two short texts differ, by their longest common lines.
 *
 * @param added lines that only the second text has, from 1
 * @param removed lines that only the first text has, from 1
 * @param common how many lines both have
 */
record LineDifference(BitSet added, BitSet removed, int common) {

  /** The difference; a text that is not there has no lines. */
  static LineDifference between(@Nullable String before, @Nullable String after) {
    String[] old = lines(before);
    String[] now = lines(after);
    int[][] longest = longest(old, now);
    BitSet added = new BitSet();
    BitSet removed = new BitSet();
    int i = 0;
    int j = 0;
    while (i < old.length || j < now.length) {
      if (i < old.length && j < now.length && old[i].equals(now[j])) {
        i++;
        j++;
      } else if (j == now.length || (i < old.length && longest[i + 1][j] >= longest[i][j + 1])) {
        removed.set(++i);
      } else {
        added.set(++j);
      }
    }
    return new LineDifference(added, removed, longest[0][0]);
  }

  private static String[] lines(@Nullable String text) {
    return text == null ? new String[0] : text.split("\n", -1);
  }

  /** The length of the longest common part of what follows each pair of lines. */
  private static int[][] longest(String[] old, String[] now) {
    int[][] longest = new int[old.length + 1][now.length + 1];
    for (int i = old.length - 1; i >= 0; i--) {
      for (int j = now.length - 1; j >= 0; j--) {
        longest[i][j] =
            old[i].equals(now[j])
                ? longest[i + 1][j + 1] + 1
                : Math.max(longest[i + 1][j], longest[i][j + 1]);
      }
    }
    return longest;
  }

  /** Whether the texts share more than half of the lines of the longer one. */
  boolean isSmall() {
    int longer = common + Math.max(added.cardinality(), removed.cardinality());
    return 2 * common > longer;
  }
}
