package io.github.couplint.report;

import io.github.couplint.coupling.Edge;
import io.github.couplint.policy.Verdict;
import io.github.couplint.review.Advice;
import io.github.couplint.review.Advice.Redesign;
import io.github.couplint.review.Advice.State;
import io.github.couplint.review.Advice.Suggestion;
import io.github.couplint.review.Advice.Triage;
import io.github.couplint.score.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says for every format whose advice it is, and what it is about. */
final class AdviceText {
  /** What everybody who reads advice must know. */
  static final String STATUS = "It decides nothing, and it may be wrong: the rules alone judge.";

  private AdviceText() {}

  /** Whether a model said anything; otherwise there are notes at most. */
  static boolean isSaid(Advice advice) {
    return advice.state() == State.COMPLETE || advice.state() == State.PARTIAL;
  }

  /** What to say for a model that said nothing, so that nobody looks for it; else empty. */
  static String silence(Advice advice) {
    boolean isSilent =
        advice.suggestions().isEmpty()
            && advice.triage().isEmpty()
            && advice.redesigns().isEmpty()
            && advice.dropped().isEmpty();
    return isSilent ? "It has nothing to add." : "";
  }

  /** The edge of the finding that an opinion or a sketch is about. */
  static Edge edge(Verdict verdict, String finding) {
    return finding(verdict, finding).change().coupling().edge();
  }

  static Finding finding(Verdict verdict, String id) {
    return verdict.findings().stream()
        .filter(finding -> finding.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("advice on no finding: " + id));
  }

  /** {@code Doubts}, or what else the opinion is. */
  static String verb(Triage triage) {
    return switch (triage.opinion()) {
      case AGREE -> "Agrees";
      case DOUBT -> "Doubts";
    };
  }

  /** A model that agrees for a reason of its own names none. */
  static String opinion(Triage triage) {
    return triage.reason() == Advice.Reason.OTHER
        ? triage.why()
        : triage.reason().text() + ". " + triage.why();
  }

  static String levels(Suggestion suggestion) {
    return "severity %s, confidence %s"
        .formatted(id(suggestion.severity()), id(suggestion.confidence()));
  }

  static List<String> sketch(Redesign redesign) {
    return redesign.lines();
  }

  /** What a reader must know about the model's part, sentences without a final period. */
  static List<String> notes(Advice advice) {
    List<String> notes = new ArrayList<>(advice.notes());
    if (!advice.dropped().isEmpty()) {
      notes.add("of what the model said, left out: " + dropped(advice));
    }
    return List.copyOf(notes);
  }

  private static String dropped(Advice advice) {
    return advice.dropped().entrySet().stream()
        .map(drop -> drop.getValue() + " " + drop.getKey().id())
        .collect(Collectors.joining(", "));
  }

  /** The name of a value in reports. */
  static String id(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
