package io.github.couplint.cli;

import io.github.couplint.change.jgit.GitRepository;
import io.github.couplint.change.jgit.UndecidableException;
import io.github.couplint.wiring.HeadStart;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which repository, as written. */
final class RepositoryOption {
  @Option(
      names = "--repo",
      paramLabel = "<folder>",
      description = "The repository, instead of the one around the current folder.")
  @Nullable Path repo;

  /** The folder that those arguments are about, as far as it can be told before they are read. */
  static Path folder(List<String> arguments, Path current) {
    int at = arguments.indexOf("--repo");
    try {
      return at < 0 || at + 1 == arguments.size()
          ? current
          : current.resolve(arguments.get(at + 1));
    } catch (InvalidPathException e) {
      return current;
    }
  }

  Path folder(World world) {
    return repo == null ? world.folder() : world.folder().resolve(repo);
  }

  GitRepository open(World world) throws UndecidableException {
    return HeadStart.repository(folder(world));
  }
}
