package io.github.couplint.cli;

import io.github.couplint.change.jgit.GitRepository;
import io.github.couplint.change.jgit.UndecidableException;
import io.github.couplint.change.jgit.UnknownRefException;
import io.github.couplint.coupling.Edge;
import io.github.couplint.policy.Verdict;
import io.github.couplint.wiring.Question;
import io.github.couplint.wiring.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes an entry of the exception register. */
@Command(
    name = "accept",
    description =
        "Writes into .couplint/accepted.yml that a coupling is meant. Have it merged on its own"
            + " first: exceptions are read from the base.",
    mixinStandardHelpOptions = true)
final class AcceptCommand implements Callable<Integer> {
  private static final String REGISTER = ".couplint/accepted.yml";

  private final World world;

  @Parameters(
      paramLabel = "<finding>",
      description = "The id that the report shows, or its first digits.")
  String id = "";

  @Option(names = "--reason", required = true, paramLabel = "<text>", description = "Why.")
  String reason = "";

  @Option(
      names = "--owner",
      required = true,
      paramLabel = "<name>",
      description = "Who answers for it.")
  String owner = "";

  @Option(
      names = "--until",
      required = true,
      paramLabel = "<day>",
      description = "The last day on which it holds, such as 2027-01-31.")
  String until = "";

  @Option(names = "--link", paramLabel = "<url>", description = "Where it was decided.")
  @Nullable String link;

  @ArgGroup(validate = false, heading = "%nIn which change:%n")
  SidesOptions sides = new SidesOptions();

  @ArgGroup(validate = false, heading = "%nReading:%n")
  EffortOptions effort = new EffortOptions();

  AcceptCommand(World world) {
    this.world = world;
  }

  @Override
  public Integer call() throws UsageException, UnknownRefException, UndecidableException {
    LocalDate day = day();
    try (GitRepository repository = sides.where.open(world)) {
      Question question =
          new Question(
              sides.comparison(world),
              !sides.noFetch,
              Optional.empty(),
              new GateOptions().overrides(),
              sides.where.packs(world));
      Verdict verdict = effort.answer(question, repository, world, true).verdict();
      Edge edge = new FindingId(id).among(verdict.findings()).change().coupling().edge();
      RegisterEntry entry = new RegisterEntry(edge, owner, reason, day, Optional.ofNullable(link));
      Path file = ReportFile.below(repository.root(), REGISTER);
      ReportFile.write(file, entry.appendedTo(text(file)).getBytes(StandardCharsets.UTF_8));
      world.out().println(REGISTER + " accepts " + edge + " until " + day);
      return Exit.PASSED.code();
    }
  }

  private LocalDate day() throws UsageException {
    try {
      LocalDate day = LocalDate.parse(until);
      if (day.isBefore(LocalDate.now(ZoneOffset.UTC))) {
        throw new UsageException("--until: %s is over".formatted(until));
      }
      return day;
    } catch (DateTimeParseException e) {
      throw new UsageException(
          "--until: expected a day such as 2027-01-31; was '%s'".formatted(until));
    }
  }

  private static String text(Path file) throws UsageException {
    try {
      return Files.exists(file) ? Files.readString(file) : "";
    } catch (IOException e) {
      throw new UsageException("%s can't be read: %s".formatted(file, Reason.of(e)));
    }
  }
}
