package io.github.couplint.cli;

import io.github.couplint.change.jgit.GitRepository;
import io.github.couplint.change.jgit.UndecidableException;
import io.github.couplint.wiring.HeadStart;
import io.github.couplint.wiring.PackSources;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which repository, as written. */
final class RepositoryOption {
  private static final String JOINED = "--repo=";

  @Option(
      names = "--repo",
      paramLabel = "<folder>",
      description = "The repository, instead of the one around the current folder.")
  @Nullable Path repo;

  @Option(
      names = "--pack-source",
      paramLabel = "<owner/repo=folder>",
      description =
          "A checkout of a repository whose packs .couplint.yml extends; may be given again.")
  List<String> packSources = new ArrayList<>();

  @Option(
      names = "--pack-artifacts",
      paramLabel = "<folder>",
      description = "Where artifacts with packs lie, instead of Maven's local repository.")
  @Nullable String packArtifacts;

  /** The folder that those arguments are about, as far as it can be told before they are read. */
  static Path folder(List<String> arguments, Path current) {
    try {
      for (int i = 0; i < arguments.size(); i++) {
        if (arguments.get(i).startsWith(JOINED)) {
          return current.resolve(arguments.get(i).substring(JOINED.length()));
        } else if (arguments.get(i).equals("--repo") && i + 1 < arguments.size()) {
          return current.resolve(arguments.get(i + 1));
        }
      }
      return current;
    } catch (InvalidPathException e) {
      return current;
    }
  }

  Path folder(World world) {
    return repo == null ? world.folder() : world.folder().resolve(repo);
  }

  /** Where packs of others lie, by options and variables. */
  PackSources packs(World world) {
    return PackSources.of(
        world.environment(), world.folder(), packSources, Optional.ofNullable(packArtifacts));
  }

  GitRepository open(World world) throws UndecidableException {
    return HeadStart.repository(folder(world));
  }
}
