package io.github.couplint.cli;

import io.github.couplint.change.jgit.GitRepository;
import io.github.couplint.change.jgit.UndecidableException;
import io.github.couplint.change.jgit.UnknownRefException;
import io.github.couplint.map.Chart;
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
    view.form();
    checkSides();
    try (GitRepository repository = system.open(world)) {
      view.write(chart(repository), RepositoryPage.links(repository, world), world);
      return Exit.PASSED.code();
    }
  }

  private Chart chart(GitRepository repository)
      throws UsageException, UnknownRefException, UndecidableException {
    return diff == null
        ? Chart.of(system.map(repository, world))
        : system.difference(repository, world, MapSides.of(diff));
  }

  private void checkSides() throws UsageException {
    if (diff != null) {
      MapSides.of(diff);
    }
    if (diff != null && system.at != null) {
      throw new UsageException("expected one of --at and --diff");
    }
  }
}
