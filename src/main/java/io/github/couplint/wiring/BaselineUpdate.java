package io.github.couplint.wiring;

import io.github.couplint.Analysis;
import io.github.couplint.change.Change;
import io.github.couplint.change.FileChange;
import io.github.couplint.change.RepoPath;
import io.github.couplint.change.Snapshot;
import io.github.couplint.change.UnreadableBlobException;
import io.github.couplint.change.jgit.GitRepository;
import io.github.couplint.change.jgit.UndecidableException;
import io.github.couplint.change.jgit.UnknownRefException;
import io.github.couplint.facts.FactStore;
import io.github.couplint.policy.Baseline;
import io.github.couplint.policy.Checked;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The couplings that are there, beside those that a baseline lists.
 *
 * @param known the baseline as it was; empty when there is none
 * @param there the baseline that lists what is there
 */
public record BaselineUpdate(Optional<Baseline> known, Baseline there) {
  /** Where the baseline lies, from the root. */
  public static final String FILE = ".couplint/baseline.yml";

  /**
   * What may become of a baseline.
   *
   * @param prune whether what is not there any more is taken out
   * @param allowAdditions whether what is not listed yet is taken in
   */
  public record Wish(boolean prune, boolean allowAdditions) {}

  /** Compares HEAD with the baseline on disk; what is uncommitted is not meant. */
  public static Checked<BaselineUpdate> of(
      GitRepository repository, FactStore facts, LocalDate today, PackSources sources)
      throws IOException, UnknownRefException, UndecidableException {
    return of(repository, repository.snapshot("HEAD"), sources, new Means(facts, today));
  }

  /** The same, with the poms that those of the repository name and that lie elsewhere. */
  public static Checked<BaselineUpdate> of(
      GitRepository repository, FactStore facts, LocalDate today, PomsElsewhere poms)
      throws IOException, UnknownRefException, UndecidableException {
    Snapshot tree = poms.over(repository.snapshot("HEAD"));
    return of(repository, tree, PackSources.usual(), new Means(facts, today));
  }

  /** What a run reads with, and the day on which exceptions must hold. */
  private record Means(FactStore facts, LocalDate today) {}

  private static Checked<BaselineUpdate> of(
      GitRepository repository, Snapshot tree, PackSources sources, Means means)
      throws IOException {
    return known(repository)
        .then(
            known ->
                Wiring.analysis(
                        PolicyFiles.of(tree, sources), Overrides.none(means.today()), means.facts())
                    .then(
                        analysis ->
                            new Checked.Valid<>(new BaselineUpdate(known, edges(analysis, tree)))));
  }

  private static Checked<Optional<Baseline>> known(GitRepository repository) throws IOException {
    Path file = WholeFile.below(repository.root(), FILE);
    return Files.exists(file)
        ? Baseline.parse(FILE, Files.readString(file))
            .then(known -> new Checked.Valid<>(Optional.of(known)))
        : new Checked.Valid<>(Optional.empty());
  }

  /** The couplings that a change from nothing introduces. */
  private static Baseline edges(Analysis analysis, Snapshot tree) {
    return Baseline.of(
        analysis.of(fromNothing(tree)).findings().stream()
            .map(finding -> finding.change().coupling().edge())
            .toList());
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
        tree.files().keySet().stream().map(BaselineUpdate::introduced).toList();
    return new Change(nothing, tree, files, List.of());
  }

  private static FileChange introduced(RepoPath path) {
    return new FileChange(Optional.empty(), Optional.of(path), new BitSet(), new BitSet());
  }

  /** Writes a first baseline, or what is wished for; says what there is to say about it. */
  public String write(Path root, Wish wish) throws IOException {
    SortedSet<String> listed = new TreeSet<>(known.orElse(there).edges());
    SortedSet<String> gone = without(listed, there.edges());
    SortedSet<String> added = without(there.edges(), listed);
    listed.removeAll(wish.prune() ? gone : List.of());
    listed.addAll(wish.allowAdditions() ? added : List.of());
    if (known.isEmpty() || wish.prune() || wish.allowAdditions()) {
      byte[] text = new Baseline(listed).text().getBytes(StandardCharsets.UTF_8);
      WholeFile.write(WholeFile.below(root, FILE), text);
    }
    if (known.isEmpty()) {
      return "%s: written, with %s".formatted(FILE, couplings(listed));
    }
    return "%s: %s, %d of them gone%s, %d not listed%s"
        .formatted(
            FILE,
            couplings(known.get().edges()),
            gone.size(),
            wish.prune() ? " and taken out" : "",
            added.size(),
            wish.allowAdditions() ? " before" : "");
  }

  private static String couplings(SortedSet<String> edges) {
    return edges.size() == 1 ? "1 coupling" : edges.size() + " couplings";
  }

  private static SortedSet<String> without(SortedSet<String> those, SortedSet<String> others) {
    SortedSet<String> rest = new TreeSet<>(those);
    rest.removeAll(others);
    return rest;
  }
}
