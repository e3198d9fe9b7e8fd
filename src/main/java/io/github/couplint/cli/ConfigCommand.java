package io.github.couplint.cli;

import io.github.couplint.change.Snapshot;
import io.github.couplint.change.jgit.Comparison;
import io.github.couplint.change.jgit.GitRepository;
import io.github.couplint.change.jgit.UndecidableException;
import io.github.couplint.change.jgit.UnknownRefException;
import io.github.couplint.policy.Config;
import io.github.couplint.wiring.PolicyFiles;
import java.util.Optional;
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
              names = "--base",
              paramLabel = "<commit>",
              description = "The configuration of a commit, as CI reads it.")
          @Nullable String base,
      @Mixin RepositoryOption where)
      throws UsageException, UnknownRefException, UndecidableException {
    Optional<PolicyFiles.Source> source = source(base, where);
    Config config =
        source.isEmpty()
            ? Config.DEFAULT
            : UsageException.unlessFaulty(
                Config.parse(source.orElseThrow().name(), source.orElseThrow().text()));
    if (resolved) {
      world.out().print(new ResolvedConfig(config, source).text());
    } else {
      world
          .out()
          .print(
              source.map(PolicyFiles.Source::text).orElse("# no .couplint.yml: defaults hold\n"));
    }
    return Exit.PASSED.code();
  }

  private Optional<PolicyFiles.Source> source(@Nullable String base, RepositoryOption where)
      throws UnknownRefException, UndecidableException {
    try (GitRepository repository = where.open(world)) {
      Snapshot side =
          base == null
              ? repository.compare(new Comparison.WorkingTree(), false).head()
              : repository.snapshot(base);
      return PolicyFiles.of(side, where.packs(world)).config();
    }
  }
}
