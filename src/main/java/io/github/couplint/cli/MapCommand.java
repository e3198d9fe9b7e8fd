package io.github.couplint.cli;

import io.github.couplint.change.Snapshot;
import io.github.couplint.change.jgit.GitRepository;
import io.github.couplint.change.jgit.UndecidableException;
import io.github.couplint.change.jgit.UnknownRefException;
import io.github.couplint.map.SystemMap;
import io.github.couplint.report.map.MapJson;
import io.github.couplint.wiring.Mapping;
import io.github.couplint.wiring.Readers;
import java.nio.file.Path;
import java.util.List;
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
  private static final List<String> FORMATS = List.of("json");

  private final World world;

  @Option(
      names = "--at",
      paramLabel = "<commit>",
      description = "The system at a commit, instead of the working tree.")
  @Nullable String at;

  @Option(names = "--repo", paramLabel = "<folder>", description = "The repository.")
  @Nullable Path repo;

  @Option(names = "--format", paramLabel = "<format>", description = "json (default).")
  String format = "json";

  @Option(names = "--output", paramLabel = "<file>", description = "Write to a file.")
  @Nullable String output;

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

  MapCommand(World world) {
    this.world = world;
  }

  @Override
  public Integer call() throws UsageException, UnknownRefException, UndecidableException {
    String form = Choice.of("--format", format, FORMATS);
    Path folder = repo == null ? world.folder() : world.folder().resolve(repo);
    try (GitRepository repository = GitRepository.open(folder);
        EffortOptions.Kept kept = effort.cache(world, repository);
        Progress progress = effort.progress(world, false)) {
      var facts = Readers.store(kept.cache(), effort.threads(), progress::step);
      SystemMap map =
          UsageException.unlessFaulty(Mapping.of(snapshot(repository), facts, infrastructure));
      write(render(form, map));
      return Exit.PASSED.code();
    }
  }

  private Snapshot snapshot(GitRepository repository)
      throws UsageException, UnknownRefException, UndecidableException {
    Snapshot tree = at == null ? repository.workingTree() : repository.snapshot(at);
    return configRepo == null ? tree : ConfigFolder.over(tree, world.folder().resolve(configRepo));
  }

  private static byte[] render(String form, SystemMap map) {
    return switch (form) {
      case "json" -> MapJson.of(map, Version.current());
      default -> throw new IllegalStateException("no such form: " + form);
    };
  }

  private void write(byte[] report) throws UsageException {
    if (output == null || output.equals("-")) {
      world.out().writeBytes(report);
    } else {
      ReportFile.write(world.folder().resolve(output), report);
    }
  }
}
