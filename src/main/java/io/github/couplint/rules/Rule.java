package io.github.couplint.rules;

import io.github.couplint.coupling.Kind;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A rule: what a sort of coupling weighs, and what to do instead.
 *
 * @param base points of an introduced edge
 * @param bases points by category of technology or vendor, instead of {@code base}
 * @param recommendation with placeholders {@code {from}}, {@code {to}}, {@code {technology}}
 * @param situations recommendations to give instead, by trait code or category; the first that fits
 *     counts
 * @param page the whole page, front matter left out
 */
public record Rule(
    String id,
    String pack,
    Kind kind,
    String title,
    int base,
    SortedMap<String, Integer> bases,
    String recommendation,
    Map<String, String> situations,
    String page) {
  public Rule {
    bases = Collections.unmodifiableSortedMap(new TreeMap<>(bases));
    situations = Collections.unmodifiableMap(new LinkedHashMap<>(situations));
  }

  /** The points for a category; those of the rule when the category has none of its own. */
  public int base(String category) {
    return bases.getOrDefault(category, base);
  }
}
