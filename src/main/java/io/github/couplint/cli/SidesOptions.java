package io.github.couplint.cli;

import io.github.couplint.change.jgit.Comparison;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What to compare, as written. */
final class SidesOptions {
  @Option(
      names = "--base",
      paramLabel = "<commit>",
      description = "Compare since the merge base with this commit, by its configuration.")
  @Nullable String base;

  @Option(
      names = "--head",
      paramLabel = "<commit>",
      description = "With --base: the other side, instead of HEAD.")
  @Nullable String head;

  @Option(names = "--staged", description = "Compare HEAD with the index.")
  boolean staged;

  @Option(names = "--unpushed", description = "Compare the branch's upstream with HEAD.")
  boolean unpushed;

  @Option(
      names = "--repo",
      paramLabel = "<folder>",
      description = "The repository, instead of the one around the current folder.")
  @Nullable Path repo;

  @Option(
      names = "--no-fetch",
      description = "Never fetch; a shallow clone without the merge base ends with 3.")
  boolean noFetch;

  /** Without options: the default branch's merge base with the working tree. */
  Comparison comparison() throws UsageException {
    if (Stream.of(base != null, staged, unpushed).filter(given -> given).count() > 1) {
      throw new UsageException("expected one of --base, --staged and --unpushed");
    }
    if (head != null && base == null) {
      throw new UsageException("--head needs --base: what is it to be compared with?");
    }
    if (base != null) {
      return new Comparison.Refs(base, Optional.ofNullable(head));
    }
    if (staged) {
      return new Comparison.Staged();
    }
    return unpushed ? new Comparison.Unpushed() : new Comparison.WorkingTree();
  }

  Path folder(World world) throws UsageException {
    return repo == null ? world.folder() : world.folder().resolve(repo);
  }
}
