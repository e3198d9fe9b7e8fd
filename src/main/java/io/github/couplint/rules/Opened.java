package io.github.couplint.rules;

import io.github.couplint.change.RepoPath;
import io.github.couplint.coupling.Target;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The targets that places of one source open, all of them and by file and by class. */
final class Opened {
  private final Set<Target> all = new LinkedHashSet<>();
  private final Map<RepoPath, Set<Target>> byFile = new HashMap<>();
  private final Map<String, Set<Target>> byUser = new HashMap<>();

  void add(Evidence open) {
    Target target = open.target().orElseThrow();
    all.add(target);
    byFile.computeIfAbsent(open.site().file(), f -> new LinkedHashSet<>()).add(target);
    byUser.computeIfAbsent(open.user(), u -> new LinkedHashSet<>()).add(target);
  }

  Set<Target> all() {
    return all;
  }

  /** Those of the same file or class; all, when the place is in no class. */
  Set<Target> near(Evidence place) {
    if (place.user().isEmpty()) {
      return all;
    }
    Set<Target> near = new LinkedHashSet<>(byFile.getOrDefault(place.site().file(), Set.of()));
    near.addAll(byUser.getOrDefault(place.user(), Set.of()));
    return near;
  }
}
