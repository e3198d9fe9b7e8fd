package io.github.couplint;

import io.github.couplint.change.Change;
import io.github.couplint.change.FileChange;
import io.github.couplint.change.RepoPath;
import io.github.couplint.rules.FileEvidence;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Which couplings a change may concern: those of components by rules for which a changed file gives
 * other evidence than before. All others are alike on both sides, and nobody looks for them.
 */
final class Concerns {
  private final Both<Side> sides;
  private final Both<Map<RepoPath, FileEvidence>> evidence;
  private final SortedMap<String, Set<String>> rules = new TreeMap<>();

  private Concerns(Both<Side> sides, Both<Map<RepoPath, FileEvidence>> evidence) {
    this.sides = sides;
    this.evidence = evidence;
  }

  /** The ids of rules, by the name that a component has on either side; ordered. */
  static SortedMap<String, Set<String>> of(Change change, Both<Side> sides) {
    List<FileChange> files = change.files().stream().filter(file -> matters(file, sides)).toList();
    Both<Map<RepoPath, FileEvidence>> evidence =
        Both.of(
            () -> sides.base().evidence(files.stream().flatMap(f -> f.before().stream())),
            () -> sides.head().evidence(files.stream().flatMap(f -> f.after().stream())));
    Concerns concerns = new Concerns(sides, evidence);
    files.forEach(concerns::add);
    return Collections.unmodifiableSortedMap(concerns.rules);
  }

  private static boolean matters(FileChange file, Both<Side> sides) {
    return file.before().filter(sides.base()::matters).isPresent()
        || file.after().filter(sides.head()::matters).isPresent();
  }

  private void add(FileChange file) {
    Set<String> concerned = concerned(file);
    Stream.concat(
            file.before().map(sides.base()::owner).stream(),
            file.after().map(sides.head()::owner).stream())
        .filter(owner -> !concerned.isEmpty())
        .forEach(owner -> rules.computeIfAbsent(owner, o -> new TreeSet<>()).addAll(concerned));
  }

  private Set<String> concerned(FileChange file) {
    FileEvidence before = of(file.before(), evidence.base());
    FileEvidence after = of(file.after(), evidence.head());
    return isAtHome(file) ? after.rulesOtherThan(before) : union(before.rules(), after.rules());
  }

  /** Whether the file has the path and the component that it had. */
  private boolean isAtHome(FileChange file) {
    return file.before().equals(file.after())
        && file.before().map(sides.base()::owner).equals(file.after().map(sides.head()::owner));
  }

  private static FileEvidence of(Optional<RepoPath> path, Map<RepoPath, FileEvidence> evidence) {
    return path.map(p -> evidence.getOrDefault(p, FileEvidence.NONE)).orElse(FileEvidence.NONE);
  }

  private static Set<String> union(Set<String> some, Set<String> others) {
    Set<String> all = new TreeSet<>(some);
    all.addAll(others);
    return all;
  }
}
