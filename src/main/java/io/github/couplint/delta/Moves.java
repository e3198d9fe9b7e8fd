package io.github.couplint.delta;

import io.github.couplint.change.Change;
import io.github.couplint.change.FileChange;
import io.github.couplint.change.RepoPath;
import io.github.couplint.coupling.Edge;
import io.github.couplint.coupling.Site;
import io.github.couplint.coupling.Target;
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

/**
 * Where files and components went in a change, and which places it touched.
 *
 * <p>Not safe for use by several threads: it remembers what it was asked.
 */
public final class Moves {
  private final Map<RepoPath, FileChange> byBefore = new HashMap<>();
  private final Map<RepoPath, FileChange> byAfter = new HashMap<>();
  private final Map<String, String> components;
  private final Predicate<RepoPath> quiet;
  private final Map<RepoPath, Boolean> knownQuiet = new HashMap<>();

  private Moves(
      Change change,
      Function<RepoPath, String> baseOwner,
      Function<RepoPath, String> headOwner,
      Predicate<RepoPath> quiet) {
    for (FileChange file : change.files()) {
      file.before().ifPresent(path -> byBefore.put(path, file));
      file.after().ifPresent(path -> byAfter.put(path, file));
    }
    this.quiet = quiet;
    this.components = renamedComponents(change, baseOwner, headOwner);
  }

  /**
   * The moves of a change.
   *
   * @param baseOwner the component that a path belongs to in base, as do all of its folder; empty
   *     for none
   * @param headOwner the same in head
   * @param quiet whether a file is test or generated code, which widens nothing
   */
  public static Moves of(
      Change change,
      Function<RepoPath, String> baseOwner,
      Function<RepoPath, String> headOwner,
      Predicate<RepoPath> quiet) {
    return new Moves(change, baseOwner, headOwner, quiet);
  }

  private static Map<String, String> renamedComponents(
      Change change, Function<RepoPath, String> baseOwner, Function<RepoPath, String> headOwner) {
    Set<String> before = owners(change.base().files().keySet(), baseOwner);
    Set<String> after = owners(change.head().files().keySet(), headOwner);
    if (before.equals(after)) {
      return Map.of();
    }
    Map<String, Integer> renamed = new HashMap<>();
    SortedMap<String, SortedMap<String, Integer>> origins = new TreeMap<>();
    BiConsumer<RepoPath, RepoPath> pair =
        (old, now) -> {
          String from = baseOwner.apply(old);
          String to = headOwner.apply(now);
          renamed.merge(to, 1, Integer::sum);
          origins.computeIfAbsent(to, name -> new TreeMap<>()).merge(from, 1, Integer::sum);
        };
    change.files().stream()
        .filter(FileChange::isRename)
        .forEach(file -> pair.accept(file.before().orElseThrow(), file.after().orElseThrow()));
    change.base().files().keySet().stream()
        .filter(change.head().files()::containsKey)
        .forEach(path -> pair.accept(path, path));
    Map<String, String> result = new HashMap<>();
    origins.forEach(
        (to, counts) ->
            counts.forEach(
                (from, count) -> {
                  boolean majority = 2 * count > renamed.getOrDefault(to, 0);
                  if (majority && !after.contains(from) && !before.contains(to)) {
                    result.putIfAbsent(from, to);
                  }
                }));
    return result;
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

  /** What an edge of base is called in head. */
  Edge inHead(Edge edge) {
    Target to = edge.to();
    Target renamed =
        to.type() == Target.Type.COMPONENT
            ? new Target(to.type(), components.getOrDefault(to.name(), to.name()))
            : to;
    return new Edge(components.getOrDefault(edge.from(), edge.from()), renamed, edge.kind());
  }

  /** The path in base of a renamed file of head. */
  Optional<RepoPath> before(RepoPath head) {
    return Optional.ofNullable(byAfter.get(head))
        .filter(FileChange::isRename)
        .flatMap(FileChange::before);
  }

  /** Whether the change added or altered a line of a place of head. */
  public boolean changes(Site site) {
    FileChange file = byAfter.get(site.file());
    if (file == null) {
      return false;
    }
    int line = file.addedLines().nextSetBit(site.span().line());
    return line >= 0 && line <= site.span().endLine();
  }

  /** Whether the change has the file that a place of head is in. */
  public boolean touches(Site site) {
    return byAfter.containsKey(site.file());
  }

  /** Whether the change has the file that a place of base is in. */
  boolean touchesInBase(Site site) {
    return byBefore.containsKey(site.file());
  }

  /** Whether a place is in test or generated code. */
  public boolean isQuiet(Site site) {
    return knownQuiet.computeIfAbsent(site.file(), quiet::test);
  }
}
