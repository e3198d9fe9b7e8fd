package io.github.couplint.cli;

import io.github.couplint.change.jgit.GitRepository;
import io.github.couplint.change.jgit.UndecidableException;
import io.github.couplint.change.jgit.UnknownRefException;
import io.github.couplint.facts.FactCache;
import io.github.couplint.facts.FactStore;
import io.github.couplint.facts.cache.DiskCache;
import io.github.couplint.report.Visible;
import io.github.couplint.wiring.Question;
import io.github.couplint.wiring.Question.Answer;
import io.github.couplint.wiring.Readers;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How to go about reading, as written. */
final class EffortOptions {
  private static final int MOST_JOBS = 64;

  @Option(
      names = {"-j", "--jobs"},
      paramLabel = "<n>",
      description = "Files to read at a time; by default one for each processor.")
  @Nullable Integer jobs;

  @Option(names = "--no-cache", description = "Read every file again, and keep nothing.")
  boolean noCache;

  @Option(
      names = "--progress",
      negatable = true,
      description = "Count files while reading; by default on a terminal.")
  @Nullable Boolean progress;

  int threads() throws UsageException {
    if (jobs == null) {
      return Math.min(Runtime.getRuntime().availableProcessors(), MOST_JOBS);
    }
    if (jobs < 1 || jobs > MOST_JOBS) {
      throw new UsageException("--jobs: expected 1 to %d; was %d".formatted(MOST_JOBS, jobs));
    }
    return jobs;
  }

  boolean showsProgress(World world) {
    return progress == null ? world.errIsTerminal() : progress;
  }

  Progress progress(World world, boolean quiet) {
    return new Progress(world, progress == null ? world.errIsTerminal() && !quiet : progress);
  }

  /** The answer to a question about a repository. */
  Answer answer(Question question, GitRepository repository, World world, boolean quiet)
      throws UsageException, UnknownRefException, UndecidableException {
    try (Kept kept = cache(world, repository, quiet);
        Progress progress = progress(world, quiet)) {
      FactStore facts = Readers.store(kept.cache(), threads(), progress::step);
      return UsageException.unlessFaulty(question.answer(repository, facts));
    }
  }

  /** A cache in COUPLINT_CACHE, else among the files of git. */
  Kept cache(World world, GitRepository repository, boolean quiet) {
    if (noCache) {
      return new Kept(FactCache.NONE, () -> {});
    }
    DiskCache cache = DiskCache.open(cacheFolder(world, repository), DiskCache.MAX_BYTES);
    return new Kept(cache, () -> close(cache, world, quiet));
  }

  private static void close(DiskCache cache, World world, boolean quiet) {
    cache.close();
    if (!quiet) {
      cache.problem().map(Visible::line).ifPresent(p -> world.err().println("couplint: " + p));
    }
  }

  /** Where a model's answers are kept; empty when nothing is. */
  Optional<Path> answersFolder(World world, GitRepository repository) {
    if (noCache) {
      return Optional.empty();
    }
    boolean isNamed = world.has("COUPLINT_CACHE");
    Path folder = isNamed ? cacheFolder(world, repository) : repository.keepsakes();
    return Optional.of(folder.resolve("llm"));
  }

  static Path cacheFolder(World world, GitRepository repository) {
    return world.has("COUPLINT_CACHE")
        ? world.folder().resolve(world.environment().getOrDefault("COUPLINT_CACHE", ""))
        : repository.keepsakes().resolve("cache");
  }

  /** A cache and how it ends. */
  record Kept(FactCache cache, Runnable end) implements AutoCloseable {
    @Override
    public void close() {
      end.run();
    }
  }
}
