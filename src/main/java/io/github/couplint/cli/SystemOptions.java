package io.github.couplint.cli;

import io.github.couplint.change.jgit.GitRepository;
import io.github.couplint.change.jgit.UndecidableException;
import io.github.couplint.change.jgit.UnknownRefException;
import io.github.couplint.facts.FactStore;
import io.github.couplint.map.Chart;
import io.github.couplint.wiring.MapSides;
import io.github.couplint.wiring.MapSubject;
import io.github.couplint.wiring.Readers;
import io.github.couplint.wiring.Reason;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Which system to look at, as written. */
final class SystemOptions {
  @ArgGroup(validate = false)
  RepositoryOption where = new RepositoryOption();

  @Option(
      names = "--at",
      paramLabel = "<commit>",
      description = "The system at a commit, instead of the working tree.")
  @Nullable String at;

  @Option(
      names = "--config-repo",
      paramLabel = "<folder>",
      description =
          "A folder with what a Spring Cloud Config server serves, beside the repository.")
  @Nullable Path configRepo;

  @Option(
      names = "--include-infrastructure",
      description = "Show configuration servers, discovery, telemetry and users, too.")
  boolean infrastructure;

  @ArgGroup(validate = false, heading = "%nReading:%n")
  EffortOptions effort = new EffortOptions();

  /** The map of the working tree or of the commit that was asked for, or of two sides. */
  Chart chart(GitRepository repository, World world, Optional<MapSides> sides)
      throws UsageException, UnknownRefException, UndecidableException {
    MapSubject subject =
        new MapSubject(
            Optional.ofNullable(at),
            sides,
            Optional.ofNullable(configRepo).map(world.folder()::resolve),
            infrastructure,
            where.packs(world));
    try (EffortOptions.Kept kept = effort.cache(world, repository, false);
        Progress progress = effort.progress(world, false)) {
      FactStore facts = Readers.store(kept.cache(), effort.threads(), progress::step);
      return UsageException.unlessFaulty(subject.chart(repository, facts));
    } catch (IOException e) {
      throw new UsageException(
          "--config-repo %s can't be read: %s".formatted(configRepo, Reason.of(e)));
    }
  }
}
