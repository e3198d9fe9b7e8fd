package io.github.couplint.wiring;

import io.github.couplint.policy.Checked;
import io.github.couplint.policy.Config;
import io.github.couplint.policy.Gate;
import io.github.couplint.policy.Terms;
import io.github.couplint.score.Severity;
import io.github.couplint.spelling.Spelling;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What whoever starts a run says about the gate, over what the configuration says.
 *
 * @param failOn the inner is empty for never
 * @param today the day on which exceptions must hold
 */
public record Overrides(
    Optional<Optional<Severity>> failOn, Optional<Gate.Scope> scope, LocalDate today) {
  private static final List<String> LEVELS =
      Stream.concat(Arrays.stream(Severity.values()).map(Severity::id), Stream.of("never"))
          .toList();
  private static final List<String> SCOPES = List.of("new", "all");

  /** The configuration's word holds, with the exceptions that hold on that day. */
  public static Overrides none(LocalDate today) {
    return new Overrides(Optional.empty(), Optional.empty(), today);
  }

  /** A word as written. */
  public record Written(String option, Optional<String> word) {
    private Optional<String> fault(List<String> choices) {
      return word.flatMap(w -> Spelling.fault(option, w, choices));
    }
  }

  /** Reads what was written; where nothing was, the configuration's word holds. */
  @SuppressWarnings("OptionalMapToOptional") // an inner one that is empty says never
  public static Checked<Overrides> parse(Written failOn, Written scope, LocalDate today) {
    List<String> faults = new ArrayList<>();
    failOn.fault(LEVELS).ifPresent(faults::add);
    scope.fault(SCOPES).ifPresent(faults::add);
    return faults.isEmpty()
        ? new Checked.Valid<>(
            new Overrides(
                level(failOn.word()),
                scope.word().map(w -> w.equals("new") ? Gate.Scope.NEW : Gate.Scope.ALL),
                today))
        : new Checked.Invalid<>(faults);
  }

  /** The inner is empty for never, the outer when nothing was written. */
  @SuppressWarnings("OptionalMapToOptional")
  private static Optional<Optional<Severity>> level(Optional<String> word) {
    return word.map(Severity::find);
  }

  Config over(Config config) {
    return config.under(new Terms.Said(failOn, scope, Collections.emptySortedMap()));
  }
}
