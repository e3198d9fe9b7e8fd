package io.github.couplint.cli;

import io.github.couplint.change.jgit.GitRepository;
import io.github.couplint.change.jgit.UndecidableException;
import io.github.couplint.change.jgit.UnknownRefException;
import io.github.couplint.facts.FactStore;
import io.github.couplint.wiring.BaselineUpdate;
import io.github.couplint.wiring.Readers;
import io.github.couplint.wiring.Reason;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes down the couplings that are there. */
@Command(
    name = "baseline",
    description =
        "Writes the couplings that are there into .couplint/baseline.yml; they never block. When"
            + " there is a baseline, it tells the difference and changes nothing unless asked to.",
    mixinStandardHelpOptions = true)
final class BaselineCommand implements Callable<Integer> {
  private final World world;

  @Mixin RepositoryOption where = new RepositoryOption();

  @Option(names = "--prune", description = "Take out what is not there any more.")
  boolean prune;

  @Option(names = "--allow-additions", description = "Take in what is new.")
  boolean allowAdditions;

  @ArgGroup(validate = false, heading = "%nReading:%n")
  EffortOptions effort = new EffortOptions();

  BaselineCommand(World world) {
    this.world = world;
  }

  @Override
  public Integer call() throws UsageException, UnknownRefException, UndecidableException {
    try (GitRepository repository = where.open(world)) {
      BaselineUpdate update = update(repository);
      world
          .out()
          .println(update.write(repository.root(), new BaselineUpdate.Wish(prune, allowAdditions)));
      return Exit.PASSED.code();
    } catch (IOException e) {
      throw new UsageException(
          "%s can't be read or written: %s".formatted(BaselineUpdate.FILE, Reason.of(e)));
    }
  }

  private BaselineUpdate update(GitRepository repository)
      throws IOException, UsageException, UnknownRefException, UndecidableException {
    try (EffortOptions.Kept kept = effort.cache(world, repository, false);
        Progress progress = effort.progress(world, false)) {
      FactStore facts = Readers.store(kept.cache(), effort.threads(), progress::step);
      return UsageException.unlessFaulty(
          BaselineUpdate.of(repository, facts, LocalDate.now(ZoneOffset.UTC), where.packs(world)));
    }
  }
}
