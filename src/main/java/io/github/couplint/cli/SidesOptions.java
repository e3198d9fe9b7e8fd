package io.github.couplint.cli;

import io.github.couplint.change.jgit.Comparison;
import io.github.couplint.change.jgit.UnifiedDiff;
import io.github.couplint.change.jgit.UnknownRefException;
import io.github.couplint.wiring.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
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
      names = "--diff-file",
      paramLabel = "<file>|-",
      description = "Compare HEAD, or --base as it is, with what this diff makes of it.")
  @Nullable String diffFile;

  @ArgGroup(validate = false)
  RepositoryOption where = new RepositoryOption();

  @Option(
      names = "--no-fetch",
      description = "Never fetch; a shallow clone without the merge base ends with 3.")
  boolean noFetch;

  /** Without options: the default branch's merge base with the working tree. */
  Comparison comparison(World world) throws UsageException, UnknownRefException {
    if (Stream.of(base != null, staged, unpushed).filter(given -> given).count() > 1) {
      throw new UsageException("expected one of --base, --staged and --unpushed");
    }
    if (diffFile != null) {
      return patched(diffFile, world);
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

  private Comparison patched(String file, World world) throws UsageException, UnknownRefException {
    if (staged || unpushed || head != null) {
      throw new UsageException("--diff-file goes with --base only");
    }
    try {
      UnifiedDiff diff =
          file.equals("-")
              ? new UnifiedDiff("the diff", world.in().readAllBytes())
              : new UnifiedDiff(file, Files.readAllBytes(world.folder().resolve(file)));
      return new Comparison.Patched(base == null ? "HEAD" : base, diff);
    } catch (IOException e) {
      throw new UsageException("--diff-file %s can't be read: %s".formatted(file, Reason.of(e)));
    }
  }
}
