package io.github.couplint.cli;

import io.github.couplint.change.jgit.GitRepository;
import io.github.couplint.change.jgit.UndecidableException;
import io.github.couplint.change.jgit.UnknownRefException;
import io.github.couplint.report.Links;
import io.github.couplint.wiring.MapSides;
import io.github.couplint.wiring.RepositoryPage;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Tells who talks to whom in the whole system. */
@Command(
    name = "map",
    description = "Tells who talks to whom in the whole system: the working tree, or a commit.",
    mixinStandardHelpOptions = true)
final class MapCommand implements Callable<Integer> {
  private final World world;

  @ArgGroup(validate = false, heading = "%nWhich system:%n")
  SystemOptions system = new SystemOptions();

  @Option(
      names = "--diff",
      paramLabel = "<base>..<head>",
      description =
          "What changed between two commits, or with three dots since the merge base of both;"
              + " without a head it is the working tree.")
  @Nullable String diff;

  @ArgGroup(validate = false, heading = "%nWhat to show:%n")
  MapViewOptions view = new MapViewOptions();

  MapCommand(World world) {
    this.world = world;
  }

  @Override
  public Integer call() throws UsageException, UnknownRefException, UndecidableException {
    Optional<MapSides> sides = sides();
    view.check(sides.isPresent());
    try (GitRepository repository = system.where.open(world)) {
      Links links = RepositoryPage.links(repository, world.environment());
      view.write(system.chart(repository, world, sides), links, world);
      return Exit.PASSED.code();
    }
  }

  private Optional<MapSides> sides() throws UsageException {
    if (diff == null) {
      return Optional.empty();
    }
    if (system.at != null) {
      throw new UsageException("expected one of --at and --diff");
    }
    return Optional.of(UsageException.unlessFaulty(MapSides.parse("--diff", diff)));
  }
}
