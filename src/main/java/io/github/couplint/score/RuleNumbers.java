package io.github.couplint.score;

import java.util.Map;

/**
 * The numbers that a rule scores with.
 *
 * @param base points of an introduced edge
 * @param baseReason a phrase for people, such as {@code synchronous HTTP call}
 * @param points by trait code, negative for what makes things better; codes without an entry are
 *     worth nothing
 */
public record RuleNumbers(int base, String baseReason, Map<String, Integer> points) {
  public RuleNumbers {
    points = Map.copyOf(points);
  }
}
