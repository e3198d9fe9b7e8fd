package io.github.couplint.cli;

import io.github.couplint.change.jgit.GitRepository;
import io.github.couplint.change.jgit.UndecidableException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which repository, as written. */
final class RepositoryOption {
  @Option(
      names = "--repo",
      paramLabel = "<folder>",
      description = "The repository, instead of the one around the current folder.")
  @Nullable Path repo;

  Path folder(World world) {
    return repo == null ? world.folder() : world.folder().resolve(repo);
  }

  GitRepository open(World world) throws UndecidableException {
    return GitRepository.open(folder(world));
  }
}
