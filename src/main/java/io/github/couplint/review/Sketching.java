package io.github.couplint.review;

import io.github.couplint.review.Advice.Pattern;
import io.github.couplint.review.Advice.Redesign;
import io.github.couplint.review.Answer.Item;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Checks redesigns: every name in them is one that was sent, or looks like a name. */
final class Sketching {
  private static final int MOST_FIELDS = 12;
  private static final int MOST_STEPS = 6;
  private static final int LONGEST_STEP = 200;
  private static final Predicate<String> EVENT =
      java.util.regex.Pattern.compile("[A-Z][A-Za-z0-9]{2,59}").asMatchPredicate();
  private static final Predicate<String> FIELD =
      java.util.regex.Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,39}").asMatchPredicate();

  private final Evidence evidence;
  private final List<Redesign> before;

  Sketching(Evidence evidence, List<Redesign> before) {
    this.evidence = evidence;
    this.before = before;
  }

  Optional<Drop> fault(Item item) {
    if (evidence.finding(item.text("finding")).isEmpty()) {
      return Optional.of(Drop.UNKNOWN_FINDING);
    }
    if (item.text("pattern").equals("none")) {
      return Optional.of(Drop.NOTHING);
    }
    String finding = evidence.finding(item.text("finding")).orElseThrow().id();
    if (before.stream().anyMatch(one -> one.finding().equals(finding))) {
      return Optional.of(Drop.REPEATED);
    }
    return names(item).or(() -> texts(item));
  }

  private Optional<Drop> names(Item item) {
    String event = item.text("event");
    String publisher = item.text("publisher");
    boolean fine =
        (event.isEmpty() || EVENT.test(event))
            && (publisher.isEmpty() || evidence.isParty(publisher))
            && item.texts("consumers").stream().allMatch(evidence::isParty)
            && item.texts("fields").stream().allMatch(FIELD);
    return fine ? Optional.empty() : Optional.of(Drop.UNKNOWN_NAME);
  }

  private static Optional<Drop> texts(Item item) {
    List<String> steps = item.texts("steps");
    boolean tooLong =
        steps.size() > MOST_STEPS
            || item.texts("fields").size() > MOST_FIELDS
            || item.texts("consumers").size() > MOST_FIELDS
            || steps.stream().anyMatch(step -> step.length() > LONGEST_STEP);
    return tooLong
        ? Optional.of(Drop.TEXT_LENGTH)
        : steps.stream()
            .map(Prose::fault)
            .flatMap(Optional::stream)
            .findFirst()
            .or(() -> Prose.faultIfAny(item.text("tradeoff")));
  }

  static Redesign sketch(Evidence evidence, Item item) {
    return new Redesign(
        evidence.finding(item.text("finding")).orElseThrow().id(),
        Grounding.value(Pattern.values(), item.text("pattern")),
        item.text("event"),
        item.text("publisher"),
        item.texts("consumers"),
        item.texts("fields"),
        item.flag("outbox"),
        item.texts("steps").stream().map(Prose::clean).toList(),
        Prose.clean(item.text("tradeoff")));
  }
}
