package io.github.couplint.cli;

import io.github.couplint.change.jgit.GitRepository;
import io.github.couplint.change.jgit.UndecidableException;
import io.github.couplint.change.jgit.UnknownRefException;
import io.github.couplint.facts.FactCache;
import io.github.couplint.policy.Checked;
import io.github.couplint.policy.Outcome;
import io.github.couplint.policy.Verdict;
import io.github.couplint.report.ConsoleReport;
import io.github.couplint.report.JsonReport;
import io.github.couplint.report.Terminal;
import io.github.couplint.wiring.PolicyFiles;
import io.github.couplint.wiring.Question;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Compares two sides, reports, and fails when the gate does. */
@Command(
    name = "check",
    description =
        "Compares the working tree with the merge base of the default branch, or what the options"
            + " say, and blocks on severe new couplings.",
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  private final World world;

  @ArgGroup(validate = false, heading = "%nWhat to compare:%n")
  SidesOptions sides = new SidesOptions();

  @ArgGroup(validate = false, heading = "%nWhen to fail:%n")
  GateOptions gate = new GateOptions();

  @ArgGroup(exclusive = false, multiplicity = "0..*", heading = "%nReports:%n")
  List<ReportOptions> reports = new ArrayList<>();

  @ArgGroup(validate = false, heading = "%nOutput:%n")
  OutputOptions output = new OutputOptions();

  @Option(
      names = "--config",
      paramLabel = "<file>",
      description = "Use this configuration instead of the repository's .couplint.yml.")
  @Nullable Path config;

  @Option(names = "--no-cache", description = "Read every file again; keep nothing.")
  boolean noCache;

  CheckCommand(World world) {
    this.world = world;
  }

  @Override
  public Integer call() throws UsageException, UnknownRefException, UndecidableException {
    Path folder = sides.folder(world);
    Terminal terminal = output.terminal(world, folder);
    List<ReportOptions.Wanted> wanted = ReportOptions.all(reports);
    Question question =
        new Question(sides.comparison(), !sides.noFetch, configFile(), gate.overrides());
    try (GitRepository repository = GitRepository.open(folder)) {
      if (output.verbose) {
        world
            .err()
            .println(
                "couplint: comparing "
                    + repository.describe(question.comparison(), question.mayFetch()));
      }
      Verdict verdict = checked(question.answer(repository, FactCache.NONE));
      for (ReportOptions.Wanted one : wanted) {
        write(one, verdict, terminal);
      }
      return exit(verdict).code();
    }
  }

  private Optional<PolicyFiles.Source> configFile() throws UsageException {
    if (config == null) {
      return Optional.empty();
    }
    try {
      String text = Files.readString(world.folder().resolve(config));
      return Optional.of(new PolicyFiles.Source(config.toString(), text));
    } catch (IOException e) {
      throw new UsageException("--config %s can't be read: %s".formatted(config, e));
    }
  }

  private static Verdict checked(Checked<Verdict> answer) throws UsageException {
    if (answer instanceof Checked.Valid<Verdict> valid) {
      return valid.value();
    }
    throw new UsageException(((Checked.Invalid<Verdict>) answer).faults());
  }

  private void write(ReportOptions.Wanted wanted, Verdict verdict, Terminal terminal)
      throws UsageException {
    boolean toFile = wanted.file().isPresent();
    byte[] report = render(wanted.format(), verdict, toFile ? Terminal.PLAIN : terminal);
    if (toFile) {
      ReportFile.write(world.folder().resolve(wanted.file().orElseThrow()), report);
    } else {
      world.out().writeBytes(report);
    }
  }

  private byte[] render(Format format, Verdict verdict, Terminal terminal) {
    return switch (format) {
      case CONSOLE ->
          ConsoleReport.of(verdict, terminal, output.detail()).getBytes(StandardCharsets.UTF_8);
      case JSON -> JsonReport.of(verdict, Version.current());
    };
  }

  private Exit exit(Verdict verdict) {
    if (gate.strict && !verdict.coverage().gaps().isEmpty()) {
      world.err().println("couplint: no verdict: there are gaps, and --strict is given");
      return Exit.UNDECIDED;
    }
    return verdict.outcome() == Outcome.BLOCK && !gate.exitZero ? Exit.BLOCKED : Exit.PASSED;
  }
}
