package io.github.couplint.review;

import io.github.couplint.review.Advice.Redesign;
import io.github.couplint.review.Advice.Suggestion;
import io.github.couplint.review.Advice.Triage;
import java.util.ArrayList;
import java.util.List;

/**
 * What is left of answers after the check.
 *
 * @param drops one for each item left out
 */
record Checked(
    List<Suggestion> suggestions, List<Triage> triage, List<Redesign> redesigns, List<Drop> drops) {
  static final Checked NOTHING = new Checked(List.of(), List.of(), List.of(), List.of());

  Checked {
    suggestions = List.copyOf(suggestions);
    triage = List.copyOf(triage);
    redesigns = List.copyOf(redesigns);
    drops = List.copyOf(drops);
  }

  Checked plus(Checked other) {
    return new Checked(
        joined(suggestions, other.suggestions),
        joined(triage, other.triage),
        joined(redesigns, other.redesigns),
        joined(drops, other.drops));
  }

  /** The same with these suggestions, the others having been dropped. */
  Checked with(List<Suggestion> left, List<Drop> dropped) {
    return new Checked(left, triage, redesigns, joined(drops, dropped));
  }

  private static <T> List<T> joined(List<T> one, List<T> other) {
    List<T> all = new ArrayList<>(one);
    all.addAll(other);
    return all;
  }
}
