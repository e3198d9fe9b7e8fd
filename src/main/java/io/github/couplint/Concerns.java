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

/**
 * Which couplings a change may concern: those of components by rules for which a changed file gives
 * other evidence than before. All others are alike on both sides, and nobody looks for them.
 */
final class Concerns {
  private final Both<Map<RepoPath, Map<String, FileEvidence>>> evidence;
  private final SortedMap<String, Set<String>> rules = new TreeMap<>();

  private Concerns(Both<Map<RepoPath, Map<String, FileEvidence>>> evidence) {
    this.evidence = evidence;
  }

  /** The ids of rules, by the name that a component has on either side; ordered. */
  static SortedMap<String, Set<String>> of(Change change, Both<Side> sides) {
    List<FileChange> files = change.files().stream().filter(file -> matters(file, sides)).toList();
    Concerns concerns =
        new Concerns(
            Both.of(
                () -> sides.base().evidence(files.stream().flatMap(f -> f.before().stream())),
                () -> sides.head().evidence(files.stream().flatMap(f -> f.after().stream()))));
    files.forEach(concerns::add);
    return Collections.unmodifiableSortedMap(concerns.rules);
  }

  private static boolean matters(FileChange file, Both<Side> sides) {
    return file.before().filter(sides.base()::matters).isPresent()
        || file.after().filter(sides.head()::matters).isPresent();
  }

  private void add(FileChange file) {
    Map<String, FileEvidence> olds = of(file.before(), evidence.base());
    Map<String, FileEvidence> news = of(file.after(), evidence.head());
    for (String component : union(olds.keySet(), news.keySet())) {
      FileEvidence before = olds.getOrDefault(component, FileEvidence.NONE);
      FileEvidence after = news.getOrDefault(component, FileEvidence.NONE);
      Set<String> other =
          file.isRename() ? union(before.rules(), after.rules()) : after.rulesOtherThan(before);
      if (!other.isEmpty()) {
        rules.computeIfAbsent(component, c -> new TreeSet<>()).addAll(other);
      }
    }
  }

  private static Map<String, FileEvidence> of(
      Optional<RepoPath> path, Map<RepoPath, Map<String, FileEvidence>> evidence) {
    return path.map(p -> evidence.getOrDefault(p, Map.of())).orElse(Map.of());
  }

  private static Set<String> union(Set<String> some, Set<String> others) {
    Set<String> all = new TreeSet<>(some);
    all.addAll(others);
    return all;
  }
}
