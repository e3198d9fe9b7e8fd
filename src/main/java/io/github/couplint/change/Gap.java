package io.github.couplint.change;

import java.util.Comparator;

/**
 * Something that could not be analysed; every report shows it.
 *
 * @param subject what was left out: a path, or a name such as {@code rules}
 * @param reason one sentence without a final period, such as {@code not parsed (line 12: ...)}
 */
public record Gap(String subject, String reason) implements Comparable<Gap> {
  private static final Comparator<Gap> ORDER =
      Comparator.comparing(Gap::subject).thenComparing(Gap::reason);

  @Override
  public int compareTo(Gap other) {
    return ORDER.compare(this, other);
  }
}
