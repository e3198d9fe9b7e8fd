package io.github.couplint.cli;

import io.github.couplint.change.Snapshot;
import io.github.couplint.change.jgit.Comparison;
import io.github.couplint.change.jgit.GitRepository;
import io.github.couplint.change.jgit.UndecidableException;
import io.github.couplint.change.jgit.UnknownRefException;
import io.github.couplint.facts.FactCache;
import io.github.couplint.policy.Config;
import io.github.couplint.wiring.ConfigFiles;
import io.github.couplint.wiring.PolicyFiles;
import io.github.couplint.wiring.Readers;
import io.github.couplint.wiring.Wiring;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells about the configuration. */
@Command(
    name = "config",
    description = "Shows the configuration that holds.",
    mixinStandardHelpOptions = true)
final class ConfigCommand {
  private final World world;

  ConfigCommand(World world) {
    this.world = world;
  }

  @Command(
      name = "show",
      description =
          "Prints .couplint.yml; with --resolved every value that holds, and where it comes from.",
      mixinStandardHelpOptions = true)
  Integer show(
      @Option(names = "--resolved", description = "Defaults too, each value with its origin.")
          boolean resolved,
      @Option(
              names = "--component",
              paramLabel = "<name>",
              description = "Which gate and numbers hold for a component, each with its origin.")
          @Nullable String component,
      @Option(
              names = "--base",
              paramLabel = "<commit>",
              description = "The configuration of a commit, as CI reads it.")
          @Nullable String base,
      @Mixin RepositoryOption where)
      throws UsageException, UnknownRefException, UndecidableException {
    try (GitRepository repository = where.open(world)) {
      Snapshot side = side(repository, base);
      PolicyFiles files = PolicyFiles.of(side, where.packs(world));
      Config config = UsageException.unlessFaulty(ConfigFiles.config(files));
      world
          .out()
          .print(
              component == null
                  ? text(config, files, resolved)
                  : text(config, files, component, side));
    }
    return Exit.PASSED.code();
  }

  private static Snapshot side(GitRepository repository, @Nullable String base)
      throws UnknownRefException, UndecidableException {
    return base == null
        ? repository.compare(new Comparison.WorkingTree(), false).head()
        : repository.snapshot(base);
  }

  private static String text(Config config, PolicyFiles files, boolean resolved) {
    return resolved
        ? ResolvedConfig.text(config, files)
        : files
            .config()
            .map(PolicyFiles.Source::text)
            .orElse("# no .couplint.yml: defaults hold\n");
  }

  private static String text(Config config, PolicyFiles files, String component, Snapshot side)
      throws UsageException {
    SortedMap<String, List<String>> folders =
        Wiring.folders(side, config, Readers.store(FactCache.NONE, 1, () -> {}));
    String name = Choice.of("--component", component, List.copyOf(folders.keySet()));
    return ResolvedConfig.text(config, files, name, folders.getOrDefault(name, List.of()));
  }
}
