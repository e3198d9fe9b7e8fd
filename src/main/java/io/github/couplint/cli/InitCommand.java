package io.github.couplint.cli;

import io.github.couplint.change.Snapshot;
import io.github.couplint.change.jgit.Comparison;
import io.github.couplint.change.jgit.GitRepository;
import io.github.couplint.change.jgit.UndecidableException;
import io.github.couplint.change.jgit.UnknownRefException;
import io.github.couplint.facts.FactCache;
import io.github.couplint.topology.Component;
import io.github.couplint.topology.Topology;
import io.github.couplint.wiring.Readers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes a first configuration with the components that are there. */
@Command(
    name = "init",
    description =
        "Looks at the repository and writes a commented .couplint.yml with the components found;"
            + " shows a workflow to copy. Nothing else is touched.",
    mixinStandardHelpOptions = true)
final class InitCommand implements Callable<Integer> {
  private static final String WORKFLOW = ".github/workflows/couplint.yml";

  private final World world;

  @Mixin RepositoryOption where = new RepositoryOption();

  @Option(names = "--force", description = "Write over a file that is there.")
  boolean force;

  @Option(names = "--workflow", description = "Write the workflow to " + WORKFLOW + " too.")
  boolean workflow;

  InitCommand(World world) {
    this.world = world;
  }

  @Override
  public Integer call() throws UsageException, UnknownRefException, UndecidableException {
    try (GitRepository repository = where.open(world)) {
      Snapshot tree = repository.compare(new Comparison.WorkingTree(), false).head();
      Topology topology = Topology.of(tree, Readers.store(FactCache.NONE, 2, () -> {}), List.of());
      List<Component> components = List.copyOf(topology.components().values());
      write(ReportFile.below(repository.root(), ".couplint.yml"), FirstConfig.text(components));
      world.out().printf("%d components found; look at .couplint.yml%n", components.size());
      propose(repository.root());
      return Exit.PASSED.code();
    }
  }

  private void propose(Path root) throws UsageException {
    if (workflow) {
      write(ReportFile.below(root, WORKFLOW), FirstConfig.WORKFLOW);
      world.out().println("written: " + WORKFLOW);
    } else {
      world.out().println("\nA workflow for GitHub (--workflow writes it to " + WORKFLOW + "):\n");
      world.out().print(FirstConfig.WORKFLOW);
    }
    world.out().println("\nBefore it may block: couplint replay --last 200");
  }

  private void write(Path file, String text) throws UsageException {
    if (Files.exists(file) && !force) {
      throw new UsageException(file + " is there already; --force writes over it");
    }
    ReportFile.write(file, text.getBytes(StandardCharsets.UTF_8));
  }
}
