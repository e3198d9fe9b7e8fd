package io.github.couplint.cli;

import io.github.couplint.policy.Checked;
import io.github.couplint.policy.Outcome;
import io.github.couplint.policy.Verdict;
import io.github.couplint.wiring.Overrides;
import io.github.couplint.wiring.Overrides.Written;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What makes the gate fail, as written. */
final class GateOptions {
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

  /** What a run ends with; why, when there is no verdict, is told. */
  Exit exit(Verdict verdict, World world) {
    if (strict && !verdict.coverage().gaps().isEmpty()) {
      world.err().println("couplint: no verdict: there are gaps, and --strict is given");
      return Exit.UNDECIDED;
    }
    return verdict.outcome() == Outcome.BLOCK && !exitZero ? Exit.BLOCKED : Exit.PASSED;
  }

  Overrides overrides() throws UsageException {
    Checked<Overrides> checked =
        Overrides.parse(
            new Written("--fail-on", Optional.ofNullable(failOn)),
            new Written("--gate", Optional.ofNullable(gate)),
            LocalDate.now(ZoneOffset.UTC));
    return UsageException.unlessFaulty(checked);
  }
}
