package io.github.couplint.wiring;

import io.github.couplint.change.Change;
import io.github.couplint.change.Gap;
import io.github.couplint.change.RepoPath;
import io.github.couplint.change.Snapshot;
import io.github.couplint.facts.FactStore;
import io.github.couplint.topology.Coordinates;
import io.github.couplint.topology.OutsidePoms;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Lays the parents and bills of materials that poms of a repository name, and that lie elsewhere,
 * over snapshots. Both sides of a comparison get the same ones, so that only what a change does to
 * the names makes a difference.
 */
public final class PomsElsewhere {
  private static final String LEFT_OUT =
      "left out on both sides, since one of them needs %s, which is not to be had";

  private final Optional<Source> source;
  private final FactStore facts;
  private final Set<Coordinates> asked = new HashSet<>();
  private final SortedMap<Coordinates, Overlay.Content> found = new TreeMap<>();

  /** Where poms are found that are not of the repository. */
  public interface Source {
    /**
     * The bytes of a pom.
     *
     * @param mayFetch whether it may come from another machine, which takes its time
     */
    Optional<byte[]> find(Coordinates name, boolean mayFetch);
  }

  private PomsElsewhere(Optional<Source> source, FactStore facts) {
    this.source = source;
    this.facts = facts;
  }

  /** Poms that somebody knows. */
  public static PomsElsewhere of(Source source, FactStore facts) {
    return new PomsElsewhere(Optional.of(source), facts);
  }

  /** No poms; snapshots stay as they are. */
  public static PomsElsewhere none(FactStore facts) {
    return new PomsElsewhere(Optional.empty(), facts);
  }

  /** A snapshot with what its poms name. */
  public Snapshot over(Snapshot tree) {
    find(List.of(pomsOf(tree)));
    return with(tree);
  }

  /** Two snapshots to be compared, with what the poms of both name. */
  public List<Snapshot> over(Snapshot base, Snapshot head) {
    find(pomsOf(base), pomsOf(head));
    return List.of(with(base), with(head));
  }

  /** A change whose sides have what the poms of both name. */
  public Change over(Change change) {
    List<Gap> gaps = new ArrayList<>(change.gaps());
    if (source.isEmpty()) {
      return change;
    }
    if (changesNames(change)) {
      gaps.addAll(find(pomsOf(change.base()), pomsOf(change.head())));
    } else {
      find(List.of(pomsOf(change.head())));
    }
    return new Change(with(change.base()), with(change.head()), change.files(), gaps);
  }

  private static boolean changesNames(Change change) {
    return change.files().stream()
        .flatMap(file -> Stream.concat(file.before().stream(), file.after().stream()))
        .anyMatch(OutsidePoms::isNamedIn);
  }

  private static Snapshot pomsOf(Snapshot tree) {
    SortedMap<RepoPath, String> poms = new TreeMap<>(tree.files());
    poms.keySet().removeIf(path -> !OutsidePoms.isNamedIn(path));
    return new Snapshot(tree.name(), poms, tree.blobs());
  }

  /** Finds what both need and leaves out what would tell more of one than of the other. */
  private List<Gap> find(Snapshot base, Snapshot head) {
    if (source.isEmpty()) {
      return List.of();
    }
    find(List.of(base, head));
    SortedSet<Coordinates> ofOne = missing(base);
    SortedSet<Coordinates> ofBoth = new TreeSet<>(ofOne);
    ofBoth.retainAll(missing(head));
    ofOne.addAll(missing(head));
    ofOne.removeAll(ofBoth);
    if (ofOne.isEmpty()) {
      return List.of();
    }
    ofOne.forEach(name -> ask(name, true));
    find(List.of(base, head));
    return withoutDoubtful(base, head);
  }

  private List<Gap> withoutDoubtful(Snapshot base, Snapshot head) {
    SortedSet<Coordinates> doubtful = named(base).doubtful(named(head));
    SortedSet<Coordinates> unknown = new TreeSet<>(doubtful);
    unknown.removeAll(found.keySet());
    List<Gap> gaps = new ArrayList<>();
    for (Coordinates name : doubtful) {
      if (found.remove(name) != null) {
        gaps.add(new Gap(name.toString(), LEFT_OUT.formatted(unknown.first())));
      }
    }
    return gaps;
  }

  /** Asks for what is named until nothing more comes to light. */
  private void find(List<Snapshot> trees) {
    SortedSet<Coordinates> open = source.isEmpty() ? Collections.emptySortedSet() : open(trees);
    while (!open.isEmpty()) {
      open.forEach(name -> ask(name, false));
      open = open(trees);
    }
  }

  private SortedSet<Coordinates> open(List<Snapshot> trees) {
    SortedSet<Coordinates> open = new TreeSet<>();
    trees.forEach(tree -> open.addAll(missing(tree)));
    open.removeAll(asked);
    return open;
  }

  private void ask(Coordinates name, boolean mayFetch) {
    asked.add(name);
    source
        .flatMap(s -> s.find(name, mayFetch))
        .ifPresent(content -> found.put(name, new Overlay.Content(content)));
  }

  private SortedSet<Coordinates> missing(Snapshot tree) {
    return named(tree).missing();
  }

  private OutsidePoms named(Snapshot tree) {
    return OutsidePoms.of(with(tree), facts);
  }

  private Snapshot with(Snapshot tree) {
    Map<RepoPath, Overlay.Content> poms = new HashMap<>();
    found.forEach((name, content) -> poms.put(name.path(), content));
    return Overlay.over(tree, poms);
  }
}
