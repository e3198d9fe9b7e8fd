package io.github.couplint.score;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a rule says about its couplings.
 *
 * @param title without a final period
 * @param base points of an introduced edge
 * @param bases points by category, instead of {@code base}
 * @param points by trait code
 * @param recommendation with placeholders {@code {from}}, {@code {to}}, {@code {technology}},
 *     {@code {seam}}
 * @param situations recommendations to give instead, by trait code or category; the first that
 *     applies counts
 */
public record RuleText(
    String id,
    String title,
    int base,
    Map<String, Integer> bases,
    Map<String, Integer> points,
    String recommendation,
    Map<String, String> situations) {
  public RuleText {
    bases = Map.copyOf(bases);
    points = Map.copyOf(points);
    situations = Collections.unmodifiableMap(new LinkedHashMap<>(situations));
  }

  /** The numbers for a category of technology or vendor. */
  RuleNumbers numbers(String category) {
    return new RuleNumbers(bases.getOrDefault(category, base), reason(), points);
  }

  private String reason() {
    boolean isWord = title.length() > 1 && Character.isLowerCase(title.charAt(1));
    return isWord ? Character.toLowerCase(title.charAt(0)) + title.substring(1) : title;
  }
}
