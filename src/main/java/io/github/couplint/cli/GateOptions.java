package io.github.couplint.cli;

import io.github.couplint.policy.Gate;
import io.github.couplint.score.Severity;
import io.github.couplint.wiring.Overrides;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What makes the gate fail, as written. */
final class GateOptions {
  private static final String NEVER = "never";

  @Option(
      names = "--fail-on",
      paramLabel = "<severity>",
      description = "Block from this severity on: info, low, medium, high, critical or never.")
  @Nullable String failOn;

  @Option(
      names = "--gate",
      paramLabel = "new|all",
      description = "Block on introduced couplings only, or on widened and strengthened too.")
  @Nullable String gate;

  @Option(names = "--strict", description = "End with 3 when something could not be analysed.")
  boolean strict;

  @Option(names = "--exit-zero", description = "End with 0 where a failed gate would end with 1.")
  boolean exitZero;

  Overrides overrides() throws UsageException {
    return new Overrides(failOn(), scope());
  }

  private Optional<Optional<Severity>> failOn() throws UsageException {
    if (failOn == null) {
      return Optional.empty();
    }
    List<String> choices =
        Stream.concat(Arrays.stream(Severity.values()).map(Severity::id), Stream.of(NEVER))
            .toList();
    return Optional.of(Severity.find(Choice.of("--fail-on", failOn, choices)));
  }

  private Optional<Gate.Scope> scope() throws UsageException {
    if (gate == null) {
      return Optional.empty();
    }
    boolean all = Choice.of("--gate", gate, List.of("new", "all")).equals("all");
    return Optional.of(all ? Gate.Scope.ALL : Gate.Scope.NEW);
  }
}
