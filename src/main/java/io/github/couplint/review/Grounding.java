package io.github.couplint.review;

import io.github.couplint.coupling.Coupling;
import io.github.couplint.coupling.Edge;
import io.github.couplint.coupling.Kind;
import io.github.couplint.coupling.Target;
import io.github.couplint.review.Advice.Level;
import io.github.couplint.review.Advice.Opinion;
import io.github.couplint.review.Advice.Reason;
import io.github.couplint.review.Advice.Suggestion;
import io.github.couplint.review.Advice.Triage;
import io.github.couplint.review.Answer.Item;
import io.github.couplint.review.Evidence.Place;
import io.github.couplint.review.Settings.Job;
import io.github.couplint.score.Finding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Believes of an answer only what the question bears out; the rest is dropped, with a reason. */
final class Grounding {
  private final Question question;
  private final Evidence evidence;
  private final boolean suspicious;
  private final List<Suggestion> suggestions = new ArrayList<>();
  private final List<Triage> triage = new ArrayList<>();
  private final List<Advice.Redesign> redesigns = new ArrayList<>();
  private final List<Drop> drops = new ArrayList<>();

  private Grounding(Question question, boolean suspicious) {
    this.question = question;
    this.evidence = new Evidence(question);
    this.suspicious = suspicious;
  }

  /**
   * The answer as far as it holds.
   *
   * @param suspicious whether the change holds text that looks like instructions to a model; then
   *     the model may only add
   */
  static Checked check(Question question, Answer answer, boolean suspicious) {
    Grounding grounding = new Grounding(question, suspicious);
    answer.items("triage").forEach(grounding::triage);
    answer.items("suggestions").forEach(grounding::suggestion);
    answer.items("redesign").forEach(grounding::redesign);
    return grounding.checked();
  }

  private Checked checked() {
    return new Checked(suggestions, triage, redesigns, drops);
  }

  private boolean isAsked(Job job) {
    return question.scene().settings().jobs().contains(job);
  }

  private void suggestion(Item item) {
    Optional<Drop> fault = fault(item);
    fault.ifPresent(drops::add);
    if (fault.isEmpty()) {
      Place place = evidence.place(item.text("anchor")).orElseThrow();
      suggestions.add(
          new Suggestion(
              place.hunk().file().path(),
              place.line().number(),
              Evidence.flat(item.text("quote")),
              edge(item, place),
              value(Level.values(), item.text("severity")),
              value(Level.values(), item.text("confidence")),
              Prose.clean(item.text("why")),
              Prose.clean(item.text("recommendation"))));
    }
  }

  private Optional<Drop> fault(Item item) {
    if (!isAsked(Job.SUGGEST)) {
      return Optional.of(Drop.NOT_ASKED);
    }
    if (item.text("kind").equals(AnswerSchema.NO_KIND)) {
      return Optional.of(Drop.NOTHING);
    }
    Optional<Place> place = evidence.place(item.text("anchor"));
    return place.isEmpty()
        ? Optional.of(Drop.UNKNOWN_ANCHOR)
        : Evidence.fault(place.orElseThrow(), item.text("quote"))
            .or(() -> coupling(item, place.orElseThrow()))
            .or(() -> prose(item, "why", "recommendation"))
            .or(() -> known(item, place.orElseThrow()));
  }

  /** What is wrong with the coupling that a model sees at a place. */
  private Optional<Drop> coupling(Item item, Place place) {
    SourceFile file = place.hunk().file();
    if (!item.text("from").equals(file.service()) || file.service().isEmpty()) {
      return Optional.of(Drop.WRONG_FROM);
    }
    if (evidence.target(item.text("to")).isEmpty() || item.text("to").equals(file.service())) {
      return Optional.of(Drop.UNKNOWN_TO);
    }
    boolean possible = Possible.from(kind(item), file, Evidence.statement(place));
    return possible ? Optional.empty() : Optional.of(Drop.IMPOSSIBLE_KIND);
  }

  private static Kind kind(Item item) {
    return Kind.find(item.text("kind")).orElseThrow();
  }

  private Edge edge(Item item, Place place) {
    Target to = evidence.target(item.text("to")).orElseThrow();
    return new Edge(place.hunk().file().service(), to, kind(item));
  }

  private static Optional<Drop> prose(Item item, String... names) {
    for (String name : names) {
      Optional<Drop> fault = Prose.fault(item.text(name));
      if (fault.isPresent()) {
        return fault;
      }
    }
    return Optional.empty();
  }

  /** Whether rules, the team or the code base know the coupling already. */
  private Optional<Drop> known(Item item, Place place) {
    Edge edge = edge(item, place);
    Optional<Finding> same =
        evidence.findingsAt(place).stream().filter(finding -> isSame(finding, edge)).findFirst();
    if (same.isPresent()) {
      agree(same.orElseThrow(), item);
      return Optional.of(Drop.FOUND_BY_RULE);
    }
    if (question.scene().material().accepted().test(edge)) {
      return Optional.of(Drop.ACCEPTED);
    }
    if (question.scene().material().head().couplings().containsKey(edge)) {
      return Optional.of(Drop.KNOWN);
    }
    return item.text("confidence").equals("low")
        ? Optional.of(Drop.LOW_CONFIDENCE)
        : Optional.empty();
  }

  private static boolean isSame(Finding finding, Edge edge) {
    Coupling coupling = finding.change().coupling();
    Kind kind = coupling.edge().kind();
    return coupling.edge().to().equals(edge.to())
        || kind == edge.kind()
        || (kind.isSynchronous() && edge.kind().isSynchronous());
  }

  /** A model that sees by itself what a rule found agrees with it. */
  private void agree(Finding finding, Item item) {
    boolean spoken = triage.stream().anyMatch(t -> t.finding().equals(finding.id()));
    if (!spoken && !suspicious && isAsked(Job.TRIAGE)) {
      String why = Prose.clean(item.text("why"));
      triage.add(new Triage(finding.id(), Opinion.AGREE, Reason.OTHER, why));
    }
  }

  private void triage(Item item) {
    Optional<Finding> finding = evidence.finding(item.text("finding"));
    Optional<Drop> fault = fault(item, finding);
    fault.ifPresent(drops::add);
    if (fault.isEmpty()) {
      triage.add(
          new Triage(
              finding.orElseThrow().id(),
              value(Opinion.values(), item.text("verdict")),
              value(Reason.values(), item.text("reason_code")),
              Prose.clean(item.text("why"))));
    }
  }

  private Optional<Drop> fault(Item item, Optional<Finding> finding) {
    if (!isAsked(Job.TRIAGE)) {
      return Optional.of(Drop.NOT_ASKED);
    }
    if (finding.isEmpty()) {
      return Optional.of(Drop.UNKNOWN_FINDING);
    }
    if (suspicious) {
      return Optional.of(Drop.SUSPICIOUS);
    }
    Set<String> spoken = new HashSet<>();
    triage.forEach(one -> spoken.add(one.finding()));
    return spoken.contains(finding.orElseThrow().id())
        ? Optional.of(Drop.REPEATED)
        : prose(item, "why");
  }

  private void redesign(Item item) {
    Optional<Drop> fault =
        isAsked(Job.REDESIGN)
            ? new Sketching(evidence, redesigns).fault(item)
            : Optional.of(Drop.NOT_ASKED);
    fault.ifPresentOrElse(drops::add, () -> redesigns.add(Sketching.sketch(evidence, item)));
  }

  /** The value of an enum by its name in answers; the schema has made sure that there is one. */
  static <E extends Enum<E>> E value(E[] values, String id) {
    for (E value : values) {
      if (value.name().toLowerCase(Locale.ROOT).equals(id)) {
        return value;
      }
    }
    throw new IllegalStateException("not checked against the schema: " + id);
  }
}
