package io.github.couplint.cli;

import io.github.couplint.change.jgit.GitRepository;
import io.github.couplint.change.jgit.UndecidableException;
import io.github.couplint.change.jgit.UnknownRefException;
import io.github.couplint.report.Terminal;
import io.github.couplint.wiring.PolicyFiles;
import io.github.couplint.wiring.Question;
import io.github.couplint.wiring.Question.Answer;
import io.github.couplint.wiring.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

  @ArgGroup(validate = false, heading = "%nReading:%n")
  EffortOptions effort = new EffortOptions();

  @Mixin HistoryOptions history = new HistoryOptions();

  @ArgGroup(validate = false, heading = "%nA language model beside the rules:%n")
  LlmOptions llm = new LlmOptions();

  @Option(
      names = "--config",
      paramLabel = "<file>",
      description = "Use this configuration instead of the repository's .couplint.yml.")
  @Nullable Path config;

  CheckCommand(World world) {
    this.world = world;
  }

  @Override
  public Integer call() throws UsageException, UnknownRefException, UndecidableException {
    List<ReportOptions.Wanted> wanted = ReportOptions.all(reports);
    llm.check();
    history.check();
    Question question =
        new Question(
            sides.comparison(world),
            !sides.noFetch,
            configFile(),
            gate.overrides(),
            sides.where.packs(world));
    try (GitRepository repository = sides.where.open(world)) {
      Terminal terminal = output.terminal(world, repository.root());
      tellSides(question, repository);
      Answer ofRules =
          history.beside(
              effort.answer(question, repository, world, output.quiet), repository, world);
      if (llm.dryRun) {
        world.out().print(llm.preview(ofRules, world));
        return gate.exit(ofRules.verdict(), world).code();
      }
      Optional<Path> said = effort.answersFolder(world, repository);
      Answer answer = llm.reviewed(ofRules, said, world, output.quiet);
      for (ReportOptions.Wanted one : wanted) {
        write(one, answer, terminal);
      }
      return LlmOptions.exit(gate.exit(answer.verdict(), world), answer, world).code();
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
      throw new UsageException("--config %s can't be read: %s".formatted(config, Reason.of(e)));
    }
  }

  private void tellSides(Question question, GitRepository repository)
      throws UnknownRefException, UndecidableException {
    if (output.verbose) {
      String sides = repository.describe(question.comparison(), question.mayFetch());
      world.err().println("couplint: comparing " + sides);
    }
  }

  private void write(ReportOptions.Wanted wanted, Answer answer, Terminal terminal)
      throws UsageException {
    boolean toFile = wanted.file().isPresent();
    byte[] report =
        wanted.format().render(answer, toFile ? Terminal.PLAIN : terminal, output.detail());
    if (toFile) {
      ReportFile.write(world.folder().resolve(wanted.file().orElseThrow()), report);
    } else {
      world.out().writeBytes(report);
    }
  }
}
