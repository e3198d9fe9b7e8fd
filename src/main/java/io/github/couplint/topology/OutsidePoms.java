package io.github.couplint.topology;

import io.github.couplint.change.RepoPath;
import io.github.couplint.change.Snapshot;
import io.github.couplint.facts.BuildFacts;
import io.github.couplint.facts.FactStore;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The poms that those of a snapshot name, as parents or as bills of materials, and that are not of
 * the repository. Some may be laid among the snapshot's files, at {@link Coordinates#path}.
 */
public final class OutsidePoms {
  private final BuildFiles build;

  private OutsidePoms(BuildFiles build) {
    this.build = build;
  }

  public static OutsidePoms of(Snapshot snapshot, FactStore store) {
    return new OutsidePoms(BuildFiles.of(snapshot, store));
  }

  /** Whether a change of that file can change what is named. */
  public static boolean isNamedIn(RepoPath path) {
    return path.fileName().equals("pom.xml") && BuildFiles.isBuildFile(path);
  }

  /** Those that are named but not there, as far as those that are there can tell. */
  public SortedSet<Coordinates> missing() {
    SortedSet<Coordinates> needed = new TreeSet<>();
    Set<RepoPath> walked = new HashSet<>();
    build
        .all()
        .forEach(
            (path, facts) -> {
              if (!build.addsNothing(path, facts)) {
                needed.addAll(build.needed(path, walked));
              }
            });
    return missing(needed);
  }

  private SortedSet<Coordinates> missing(SortedSet<Coordinates> needed) {
    SortedSet<Coordinates> missing = new TreeSet<>(needed);
    missing.removeIf(build::isThere);
    return missing;
  }

  /**
   * Those of which nobody can say whether they bring what the other side lacks: a pom needs others
   * here than there, and not all of these are there. Whoever takes them away on both sides invents
   * no difference.
   */
  public SortedSet<Coordinates> doubtful(OutsidePoms other) {
    SortedSet<Coordinates> doubtful = new TreeSet<>();
    Map<String, SortedSet<Coordinates>> theirs = other.byName();
    byName()
        .forEach(
            (name, needed) -> {
              SortedSet<Coordinates> there = theirs.getOrDefault(name, needed);
              if (!there.equals(needed)
                  && !(missing(needed).isEmpty() && other.missing(there).isEmpty())) {
                doubtful.addAll(needed);
                doubtful.addAll(there);
              }
            });
    return doubtful;
  }

  /** What poms need, by path and, for those that moved, by artifact. */
  private Map<String, SortedSet<Coordinates>> byName() {
    Map<String, SortedSet<Coordinates>> byName = new HashMap<>();
    build
        .all()
        .forEach(
            (path, facts) -> {
              if (facts.tool() == BuildFacts.Tool.MAVEN) {
                SortedSet<Coordinates> needed = build.needed(path);
                byName.put(path.value(), needed);
                byName.putIfAbsent(":" + facts.artifact(), needed);
              }
            });
    return byName;
  }
}
