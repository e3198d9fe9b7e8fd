package io.github.couplint.review;

import io.github.couplint.review.Advice.Redesign;
import io.github.couplint.review.Advice.State;
import io.github.couplint.review.Advice.Suggestion;
import io.github.couplint.review.Advice.Triage;
import io.github.couplint.review.Interview.Outcome;
import java.util.ArrayList;
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
    Plan plan = Plan.of(material, settings);
    Outcome outcome = new Interview(model, cache, settings, plan.suspicious()).of(plan.questions());
    return advice(material, plan, outcome, model.identity().name());
  }

  /** Word for word what would be asked first, if nothing goes wrong; ordered. */
  public static List<Prompt> prompts(Material material, Settings settings) {
    return Plan.of(material, settings).questions().stream().map(Question::prompt).toList();
  }

  private static Advice advice(Material material, Plan plan, Outcome outcome, String model) {
    SortedMap<Drop, Integer> dropped = new TreeMap<>();
    outcome.checked().drops().forEach(drop -> dropped.merge(drop, 1, Integer::sum));
    List<Suggestion> best = best(outcome.checked().suggestions());
    int tooMany = outcome.checked().suggestions().size() - best.size();
    if (tooMany > 0) {
      dropped.merge(Drop.TOO_MANY, tooMany, Integer::sum);
    }
    return new Advice(
        model,
        state(outcome),
        best,
        inOrder(material, outcome.checked().triage(), Triage::finding),
        inOrder(material, outcome.checked().redesigns(), Redesign::finding),
        dropped,
        notes(material, plan, outcome),
        outcome.usage());
  }

  private static State state(Outcome outcome) {
    if (outcome.failures().isEmpty()) {
      return State.COMPLETE;
    }
    return outcome.answered() > 0 ? State.PARTIAL : State.FAILED;
  }

  /** The weightiest, one for a file, in order of place. */
  private static List<Suggestion> best(List<Suggestion> all) {
    Set<Object> files = new HashSet<>();
    return all.stream()
        .sorted(WEIGHT)
        .filter(suggestion -> files.add(suggestion.file()))
        .limit(MOST_SUGGESTIONS)
        .sorted(PLACE)
        .toList();
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

  private static List<String> notes(Material material, Plan plan, Outcome outcome) {
    List<String> notes = new ArrayList<>();
    if (plan.questions().isEmpty()) {
      notes.add("there was nothing to ask the model");
    } else {
      seen(notes, plan.shownFindings(), material.findings().size(), "findings");
      seen(notes, plan.shownHunks(), plan.hunks(), "hunks");
    }
    if (plan.suspicious()) {
      notes.add(
          "the change holds text that looks like instructions to a model; the model's opinions on"
              + " findings are left out");
    }
    outcome.failures().stream().map(Review::line).distinct().forEach(notes::add);
    return notes;
  }

  private static void seen(List<String> notes, int shown, int all, String what) {
    if (shown < all) {
      notes.add("the model saw " + shown + " of " + all + " " + what);
    }
  }

  private static String line(Reply.Failed failed) {
    String detail = failed.detail().isEmpty() ? "" : " (" + failed.detail() + ")";
    return "the model's part is incomplete: " + failed.failure().reason() + detail;
  }
}
