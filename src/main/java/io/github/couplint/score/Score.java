package io.github.couplint.score;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A sum of factors, kept between 0 and 100.
 *
 * @param factors the base first, then as they count; never empty
 */
public record Score(int points, List<Factor> factors) {
  public Score {
    if (points < 0 || points > 100 || factors.isEmpty()) {
      throw new IllegalArgumentException("not a score: " + points + " of " + factors);
    }
    factors = List.copyOf(factors);
  }

  public Severity severity() {
    return Severity.of(points);
  }

  /** The sum in words: {@code 34 sync HTTP + 20 in a loop - 6 client package = 48}. */
  public String line() {
    String terms =
        factors.stream()
            .map(f -> (f.points() < 0 ? "- " : "+ ") + Math.abs(f.points()) + " " + f.reason())
            .collect(Collectors.joining(" "));
    return (terms.startsWith("+ ") ? terms.substring(2) : terms) + " = " + points;
  }
}
