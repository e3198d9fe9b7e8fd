package io.github.couplint.cli;

import io.github.couplint.change.Snapshot;
import io.github.couplint.change.jgit.GitRepository;
import io.github.couplint.change.jgit.UndecidableException;
import io.github.couplint.change.jgit.UnknownRefException;
import io.github.couplint.facts.FactStore;
import io.github.couplint.map.Chart;
import io.github.couplint.map.SystemMap;
import io.github.couplint.wiring.Mapping;
import io.github.couplint.wiring.Readers;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Which system to look at, as written. */
final class SystemOptions {
  @Option(
      names = "--repo",
      paramLabel = "<folder>",
      description = "The repository, instead of the one around the current folder.")
  @Nullable Path repo;

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

  GitRepository open(World world) throws UndecidableException {
    return GitRepository.open(repo == null ? world.folder() : world.folder().resolve(repo));
  }

  /** The map of the working tree, or of the commit that was asked for. */
  SystemMap map(GitRepository repository, World world)
      throws UsageException, UnknownRefException, UndecidableException {
    Snapshot tree = at == null ? repository.workingTree() : repository.snapshot(at);
    return reading(repository, world, facts -> map(tree, world, facts));
  }

  /** The maps of two sides laid over each other. */
  Chart difference(GitRepository repository, World world, MapSides sides)
      throws UsageException, UnknownRefException, UndecidableException {
    Snapshot base = sides.base(repository);
    Snapshot head = sides.head(repository);
    return reading(
        repository,
        world,
        facts -> Chart.between(map(base, world, facts), map(head, world, facts)));
  }

  private <T> T reading(GitRepository repository, World world, Reading<T> reading)
      throws UsageException, UnknownRefException, UndecidableException {
    try (EffortOptions.Kept kept = effort.cache(world, repository);
        Progress progress = effort.progress(world, false)) {
      return reading.of(Readers.store(kept.cache(), effort.threads(), progress::step));
    }
  }

  private SystemMap map(Snapshot tree, World world, FactStore facts) throws UsageException {
    Snapshot whole =
        configRepo == null ? tree : ConfigFolder.over(tree, world.folder().resolve(configRepo));
    return UsageException.unlessFaulty(Mapping.of(whole, facts, infrastructure));
  }

  /** Something that is made of facts and may fail in all ways of a repository. */
  private interface Reading<T> {
    T of(FactStore facts) throws UsageException, UnknownRefException, UndecidableException;
  }
}
