package io.github.couplint.delta;

import io.github.couplint.change.Change;
import io.github.couplint.change.FileChange;
import io.github.couplint.change.RepoPath;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;

/** Tells from where its files went what became of a component. */
final class ComponentMoves {
  private final Change change;
  private final Function<RepoPath, String> baseOwner;
  private final Function<RepoPath, String> headOwner;
  private final Set<String> before;
  private final Set<String> after;

  ComponentMoves(
      Change change, Function<RepoPath, String> baseOwner, Function<RepoPath, String> headOwner) {
    this.change = change;
    this.baseOwner = baseOwner;
    this.headOwner = headOwner;
    this.before = owners(change.base().files().keySet(), baseOwner);
    this.after = owners(change.head().files().keySet(), headOwner);
  }

  private static Set<String> owners(Set<RepoPath> paths, Function<RepoPath, String> owner) {
    Set<String> owners = new HashSet<>();
    RepoPath last = null;
    for (RepoPath path : paths) {
      if (last == null || !path.isBeside(last)) {
        owners.add(owner.apply(path));
      }
      last = path;
    }
    return owners;
  }

  /** Whether a component has a file on either side. */
  boolean isHere(String component) {
    return before.contains(component) || after.contains(component);
  }

  /**
   * What components of base that are gone are called in head: by the new one most of whose files
   * that were there before were theirs.
   */
  Map<String, String> renamed() {
    Map<String, String> result = new HashMap<>();
    origins(path -> true)
        .forEach(
            (to, counts) -> {
              int all = counts.values().stream().mapToInt(Integer::intValue).sum();
              majority(counts, all)
                  .filter(from -> !after.contains(from))
                  .ifPresent(from -> result.putIfAbsent(from, to));
            });
    return result;
  }

  /**
   * The components of base that more than half of a new one's chosen files were of, by its name.
   */
  Map<String, String> wholes(Predicate<RepoPath> chosen) {
    SortedMap<String, SortedMap<String, Integer>> origins = origins(chosen);
    if (origins.isEmpty()) { // as a rule, so that nothing needs to be counted
      return Map.of();
    }
    Map<String, Integer> sizes = new HashMap<>();
    change.head().files().keySet().stream()
        .filter(chosen)
        .forEach(path -> sizes.merge(headOwner.apply(path), 1, Integer::sum));
    Map<String, String> result = new HashMap<>();
    origins.forEach(
        (part, counts) ->
            majority(counts, sizes.getOrDefault(part, 0))
                .ifPresent(whole -> result.put(part, whole)));
    return result;
  }

  /** How many of the chosen files of each new component were whose in base. */
  private SortedMap<String, SortedMap<String, Integer>> origins(Predicate<RepoPath> chosen) {
    SortedMap<String, SortedMap<String, Integer>> origins = new TreeMap<>();
    if (before.containsAll(after)) {
      return origins;
    }
    BiConsumer<RepoPath, RepoPath> pair =
        (old, now) -> {
          String to = headOwner.apply(now);
          if (!before.contains(to) && chosen.test(now)) {
            origins
                .computeIfAbsent(to, name -> new TreeMap<>())
                .merge(baseOwner.apply(old), 1, Integer::sum);
          }
        };
    change.files().stream()
        .filter(FileChange::isRename)
        .forEach(file -> pair.accept(file.before().orElseThrow(), file.after().orElseThrow()));
    change.base().files().keySet().stream()
        .filter(change.head().files()::containsKey)
        .forEach(path -> pair.accept(path, path));
    return origins;
  }

  private static Optional<String> majority(SortedMap<String, Integer> counts, int all) {
    return counts.entrySet().stream()
        .filter(entry -> 2 * entry.getValue() > all)
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
