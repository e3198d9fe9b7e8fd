package io.github.couplint.review;

import io.github.couplint.review.Advice.Redesign;
import io.github.couplint.review.Advice.State;
import io.github.couplint.review.Advice.Suggestion;
import io.github.couplint.review.Advice.Triage;
import io.github.couplint.review.Interview.Outcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Lets a model review a change beside the rules. */
public final class Review {
  private static final int MOST_SUGGESTIONS = 3;
  private static final Comparator<Suggestion> PLACE =
      Comparator.comparing(Suggestion::file)
          .thenComparing(Suggestion::line)
          .thenComparing(Suggestion::edge);
  private static final Comparator<Suggestion> WEIGHT =
      Comparator.comparing(Suggestion::severity)
          .thenComparing(Suggestion::confidence)
          .reversed()
          .thenComparing(PLACE);

  private Review() {}

  /** What the model has to say. Never throws for what a model or a cache does. */
  public static Advice of(Material material, Settings settings, Model model, AnswerCache cache) {
    if (settings.jobs().isEmpty()) {
      return Advice.off("");
    }
    Notes about = new Notes(material, Plan.of(material, settings));
    return of(about, new Consultation(model, cache, settings));
  }

  /** What comes of questions that are there already. */
  static Advice of(Notes about, Consultation consultation) {
    Plan plan = about.plan();
    Outcome said = best(new Interview(consultation, plan.suspicious()).of(plan.questions()));
    Outcome left = consultation.isRefuted() ? new Refuting(consultation, plan).of(said) : said;
    return advice(about, left, consultation);
  }

  /** Word for word what would be asked first, if nothing goes wrong; ordered. */
  public static List<Prompt> prompts(Material material, Settings settings) {
    return Plan.of(material, settings).questions().stream().map(Question::prompt).toList();
  }

  private static Advice advice(Notes notes, Outcome outcome, Consultation consultation) {
    Material material = notes.material();
    SortedMap<Drop, Integer> dropped = new TreeMap<>();
    outcome.checked().drops().forEach(drop -> dropped.merge(drop, 1, Integer::sum));
    return new Advice(
        consultation.model(),
        state(outcome),
        outcome.checked().suggestions(),
        inOrder(material, outcome.checked().triage(), Triage::finding),
        inOrder(material, outcome.checked().redesigns(), Redesign::finding),
        dropped,
        notes.of(outcome),
        consultation.usage());
  }

  private static State state(Outcome outcome) {
    if (outcome.failures().isEmpty()) {
      return State.COMPLETE;
    }
    return outcome.answered() > 0 ? State.PARTIAL : State.FAILED;
  }

  /** Of the suggestions the weightiest, one for a file, in order of place. */
  private static Outcome best(Outcome outcome) {
    List<Suggestion> all = outcome.checked().suggestions();
    Set<Object> files = new HashSet<>();
    List<Suggestion> best =
        all.stream()
            .sorted(WEIGHT)
            .filter(suggestion -> files.add(suggestion.file()))
            .limit(MOST_SUGGESTIONS)
            .sorted(PLACE)
            .toList();
    List<Drop> tooMany = Collections.nCopies(all.size() - best.size(), Drop.TOO_MANY);
    return outcome.with(outcome.checked().with(best, tooMany));
  }

  /** One for a finding, in the order of the findings. */
  private static <T> List<T> inOrder(Material material, List<T> all, Function<T, String> id) {
    List<T> ordered = new ArrayList<>();
    material
        .findings()
        .forEach(
            finding ->
                all.stream()
                    .filter(one -> id.apply(one).equals(finding.id()))
                    .findFirst()
                    .ifPresent(ordered::add));
    return ordered;
  }
}
