package io.github.couplint;

import io.github.couplint.change.Change;
import io.github.couplint.change.FileChange;
import io.github.couplint.change.Gap;
import io.github.couplint.change.RepoPath;
import io.github.couplint.change.Snapshot;
import io.github.couplint.coupling.CouplingGraph;
import io.github.couplint.facts.FactStore;
import io.github.couplint.facts.SourceSet;
import io.github.couplint.policy.Coverage;
import io.github.couplint.rules.Glob;
import io.github.couplint.rules.Telltales;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What of a change is analysed.
 *
 * @param whole the change as it was handed over
 * @param change without the files that are left out
 * @param skipped changed files left out on purpose
 * @param gaps changed files that can't be read on one side, left out on both
 */
record Scope(Change whole, Change change, List<Coverage.Skipped> skipped, List<Gap> gaps) {

  static Scope of(Change change, Analysis analysis, Telltales telltales) {
    List<Glob> excluded = analysis.config().exclude().stream().map(Glob::ofPath).toList();
    Predicate<RepoPath> isExcluded =
        path -> excluded.stream().anyMatch(glob -> glob.matches(path.value()));
    List<Coverage.Skipped> skipped = new ArrayList<>();
    List<Gap> gaps = new ArrayList<>();
    Set<RepoPath> left = new HashSet<>();
    Predicate<RepoPath> isWanted =
        path -> !isExcluded.test(path) && SourceSet.of(path) != SourceSet.GENERATED;
    List<FileChange> wanted = change.files().stream().filter(f -> isWanted.test(f.path())).toList();
    readAhead(
        wanted.stream().flatMap(f -> f.before().stream()), change.base(), analysis, telltales);
    readAhead(wanted.stream().flatMap(f -> f.after().stream()), change.head(), analysis, telltales);
    for (FileChange file : change.files()) {
      if (isExcluded.test(file.path())) {
        skipped.add(new Coverage.Skipped(file.path(), "excluded"));
      } else if (SourceSet.of(file.path()) == SourceSet.GENERATED) {
        skipped.add(new Coverage.Skipped(file.path(), "generated"));
      } else {
        problem(file, change, analysis, telltales)
            .ifPresent(
                problem -> {
                  gaps.add(new Gap(file.path().value(), problem));
                  file.before().ifPresent(left::add);
                  file.after().ifPresent(left::add);
                });
      }
    }
    Predicate<RepoPath> out = path -> left.contains(path) || isExcluded.test(path);
    Change kept = left.isEmpty() && excluded.isEmpty() ? change : without(change, out);
    return new Scope(change, kept, skipped, gaps);
  }

  private static Optional<String> problem(
      FileChange file, Change change, Analysis analysis, Telltales telltales) {
    return file.before()
        .flatMap(path -> problem(path, change.base(), analysis, telltales))
        .or(() -> file.after().flatMap(path -> problem(path, change.head(), analysis, telltales)));
  }

  /** Why a file can't be read; of one that says nothing to us it does not matter. */
  private static Optional<String> problem(
      RepoPath path, Snapshot side, Analysis analysis, Telltales telltales) {
    return isRead(path, side, analysis, telltales)
        ? analysis.facts().facts(path, blob(path, side), side.blobs()).problem()
        : Optional.empty();
  }

  private static boolean isRead(
      RepoPath path, Snapshot side, Analysis analysis, Telltales telltales) {
    return side.files().containsKey(path)
        && (!isJava(path)
            || (SourceSet.of(path) == SourceSet.MAIN
                && telltales.hit(analysis.facts().outline(blob(path, side), side.blobs()))));
  }

  private static boolean isJava(RepoPath path) {
    return path.value().endsWith(".java");
  }

  private static String blob(RepoPath path, Snapshot side) {
    return side.files().getOrDefault(path, "");
  }

  /** Has files of one side read several at a time. */
  private static void readAhead(
      Stream<RepoPath> files, Snapshot side, Analysis analysis, Telltales telltales) {
    // git may find one file of base in several of head
    List<RepoPath> all = files.filter(side.files()::containsKey).distinct().toList();
    List<String> outlined =
        all.stream()
            .filter(path -> isJava(path) && SourceSet.of(path) == SourceSet.MAIN)
            .map(path -> blob(path, side))
            .toList();
    analysis.facts().prepareOutlines(outlined, side.blobs());
    Map<RepoPath, String> read =
        all.stream()
            .filter(path -> isRead(path, side, analysis, telltales))
            .collect(Collectors.toMap(path -> path, path -> blob(path, side)));
    analysis.facts().prepareFacts(read, side.blobs());
  }

  private static Change without(Change change, Predicate<RepoPath> out) {
    return new Change(
        without(change.base(), out),
        without(change.head(), out),
        change.files().stream().filter(file -> !out.test(file.path())).toList(),
        change.gaps());
  }

  private static Snapshot without(Snapshot snapshot, Predicate<RepoPath> out) {
    SortedMap<RepoPath, String> kept = new TreeMap<>(snapshot.files());
    kept.keySet().removeIf(out);
    return new Snapshot(snapshot.name(), kept, snapshot.blobs());
  }

  /** Whether a changed file can say anything of couplings: main code, or another that is read. */
  boolean matters(FactStore facts) {
    return change.files().stream()
        .flatMap(file -> Stream.concat(file.before().stream(), file.after().stream()))
        .anyMatch(path -> isJava(path) ? !isQuiet(path) : facts.reads(path));
  }

  /** Test and generated code makes no coupling worse. */
  static boolean isQuiet(RepoPath path) {
    return SourceSet.of(path) != SourceSet.MAIN;
  }

  Coverage coverage(CouplingGraph before, CouplingGraph after) {
    List<Gap> all = new ArrayList<>(whole.gaps());
    all.addAll(gaps);
    all.addAll(before.gaps());
    all.addAll(after.gaps());
    int files = whole.files().size();
    return new Coverage(files, files - skipped.size() - gaps.size(), skipped, all);
  }
}
