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
import org.jspecify.annotations.Nullable;

/**
 * Which couplings a change may concern: those of components by rules for which a changed file gives
 * other evidence than before. All others are alike on both sides, and nobody looks for them.
 */
final class Concerns {
  private final Both<Map<String, Map<RepoPath, FileEvidence>>> evidence;
  private final SortedMap<String, Set<String>> rules = new TreeMap<>();

  private Concerns(Both<Map<String, Map<RepoPath, FileEvidence>>> evidence) {
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
    for (String component : union(evidence.base().keySet(), evidence.head().keySet())) {
      FileEvidence before = of(file.before(), evidence.base().get(component));
      FileEvidence after = of(file.after(), evidence.head().get(component));
      Set<String> other =
          file.isRename() ? union(before.rules(), after.rules()) : after.rulesOtherThan(before);
      if (!other.isEmpty()) {
        rules.computeIfAbsent(component, c -> new TreeSet<>()).addAll(other);
      }
    }
  }

  private static FileEvidence of(
      Optional<RepoPath> path, @Nullable Map<RepoPath, FileEvidence> evidence) {
    return path.flatMap(p -> Optional.ofNullable(evidence).map(e -> e.get(p)))
        .orElse(FileEvidence.NONE);
  }

  private static Set<String> union(Set<String> some, Set<String> others) {
    Set<String> all = new TreeSet<>(some);
    all.addAll(others);
    return all;
  }
}
