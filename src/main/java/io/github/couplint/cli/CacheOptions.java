package io.github.couplint.cli;

import io.github.couplint.change.jgit.GitRepository;
import io.github.couplint.facts.FactCache;
import io.github.couplint.facts.cache.DiskCache;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What to keep from one run to the next, as written. */
final class CacheOptions {
  @Option(names = "--no-cache", description = "Read every file again; keep nothing.")
  boolean off;

  @Option(
      names = "--cache-dir",
      paramLabel = "<folder>",
      description = "Keep there what was read of files; by default in the git folder.")
  @Nullable Path folder;

  FactCache open(World world, GitRepository repository) {
    if (off) {
      return FactCache.NONE;
    }
    Path place =
        folder == null ? repository.folder().resolve("couplint") : world.folder().resolve(folder);
    return DiskCache.open(place, DiskCache.MAX_BYTES);
  }
}
