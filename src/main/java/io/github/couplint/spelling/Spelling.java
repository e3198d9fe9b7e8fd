package io.github.couplint.spelling;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Finds the name that somebody likely meant. */
public final class Spelling {
  /** Longer words are far from everything. */
  private static final int LONGEST = 60;

  private Spelling() {}

  /** {@code (did you mean 'x'?)} with a blank in front when a name is close, else nothing. */
  public static String didYouMean(String word, Collection<String> names) {
    Map<String, Integer> distances = new LinkedHashMap<>();
    names.stream().sorted().forEach(name -> distances.put(name, distance(word, name)));
    return distances.entrySet().stream()
        .filter(e -> e.getValue() <= Math.max(1, Math.min(3, e.getKey().length() / 2)))
        .min(Comparator.comparing(Map.Entry::getValue))
        .map(e -> " (did you mean '" + e.getKey() + "'?)")
        .orElse("");
  }

  /** What is wrong with a word for something that knows these only; empty when it is one. */
  public static Optional<String> fault(String option, String word, Collection<String> known) {
    return known.contains(word)
        ? Optional.empty()
        : Optional.of(
            "%s: expected one of %s; was '%s'%s"
                .formatted(option, String.join(", ", known), word, didYouMean(word, known)));
  }

  /** The characters to insert, delete or replace to turn one into the other (Levenshtein). */
  public static int distance(String one, String other) {
    if (one.length() > LONGEST || other.length() > LONGEST) {
      return Integer.MAX_VALUE;
    }
    int[] row = new int[other.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[other.length()];
  }
}
