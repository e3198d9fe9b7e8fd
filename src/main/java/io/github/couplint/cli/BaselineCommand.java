package io.github.couplint.cli;

import io.github.couplint.Analysis;
import io.github.couplint.change.Change;
import io.github.couplint.change.FileChange;
import io.github.couplint.change.RepoPath;
import io.github.couplint.change.Snapshot;
import io.github.couplint.change.UnreadableBlobException;
import io.github.couplint.change.jgit.GitRepository;
import io.github.couplint.change.jgit.UndecidableException;
import io.github.couplint.change.jgit.UnknownRefException;
import io.github.couplint.policy.Baseline;
import io.github.couplint.wiring.PolicyFiles;
import io.github.couplint.wiring.Readers;
import io.github.couplint.wiring.Wiring;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes down the couplings that are there. */
@Command(
    name = "baseline",
    description =
        "Writes the couplings that are there into .couplint/baseline.yml; they never block. When"
            + " there is a baseline, it tells the difference and changes nothing unless asked to.",
    mixinStandardHelpOptions = true)
final class BaselineCommand implements Callable<Integer> {
  private static final String FILE = ".couplint/baseline.yml";

  private final World world;

  @Option(names = "--repo", paramLabel = "<folder>", description = "The repository.")
  @Nullable Path repo;

  @Option(names = "--prune", description = "Take out what is not there any more.")
  boolean prune;

  @Option(names = "--allow-additions", description = "Take in what is new.")
  boolean allowAdditions;

  @ArgGroup(validate = false, heading = "%nReading:%n")
  EffortOptions effort = new EffortOptions();

  BaselineCommand(World world) {
    this.world = world;
  }

  @Override
  public Integer call() throws UsageException, UnknownRefException, UndecidableException {
    Path folder = repo == null ? world.folder() : world.folder().resolve(repo);
    try (GitRepository repository = GitRepository.open(folder)) {
      Baseline there = edges(repository);
      Path file = repository.root().resolve(FILE);
      Optional<Baseline> known = known(file);
      SortedSet<String> listed = new TreeSet<>(known.orElse(there).edges());
      SortedSet<String> gone = without(listed, there.edges());
      SortedSet<String> added = without(there.edges(), listed);
      listed.removeAll(prune ? gone : List.of());
      listed.addAll(allowAdditions ? added : List.of());
      if (known.isEmpty() || prune || allowAdditions) {
        ReportFile.write(file, new Baseline(listed).text().getBytes(StandardCharsets.UTF_8));
      }
      world
          .out()
          .printf(
              "%s: %d couplings, %d of them gone%s, %d not listed%s%n",
              FILE,
              known.map(b -> b.edges().size()).orElse(listed.size()),
              gone.size(),
              prune ? " and taken out" : "",
              added.size(),
              allowAdditions ? " before" : "");
      return Exit.PASSED.code();
    }
  }

  private static SortedSet<String> without(SortedSet<String> those, SortedSet<String> others) {
    SortedSet<String> rest = new TreeSet<>(those);
    rest.removeAll(others);
    return rest;
  }

  private static Optional<Baseline> known(Path file) throws UsageException {
    try {
      return Files.exists(file)
          ? Optional.of(UsageException.unlessFaulty(Baseline.parse(FILE, Files.readString(file))))
          : Optional.empty();
    } catch (IOException e) {
      throw new UsageException("%s can't be read: %s".formatted(file, e));
    }
  }

  /**
   * The couplings that a change from nothing to HEAD introduces; what is uncommitted is not meant.
   */
  private Baseline edges(GitRepository repository)
      throws UsageException, UnknownRefException, UndecidableException {
    Snapshot tree = repository.snapshot("HEAD");
    try (EffortOptions.Kept kept = effort.cache(world, repository);
        Progress progress = effort.progress(world, false)) {
      Analysis analysis =
          UsageException.unlessFaulty(
              Wiring.analysis(
                  PolicyFiles.of(tree),
                  new GateOptions().overrides(),
                  Readers.store(kept.cache(), effort.threads(), progress::step)));
      return Baseline.of(
          analysis.of(fromNothing(tree)).findings().stream()
              .map(finding -> finding.change().coupling().edge())
              .toList());
    }
  }

  private static Change fromNothing(Snapshot tree) {
    Snapshot nothing =
        new Snapshot(
            "nothing",
            Collections.emptySortedMap(),
            blob -> {
              throw new UnreadableBlobException("nothing is there");
            });
    List<FileChange> files =
        tree.files().keySet().stream().map(BaselineCommand::introduced).toList();
    return new Change(nothing, tree, files, List.of());
  }

  private static FileChange introduced(RepoPath path) {
    return new FileChange(Optional.empty(), Optional.of(path), new BitSet(), new BitSet());
  }
}
