package io.github.couplint.delta;

import io.github.couplint.change.Change;
import io.github.couplint.change.FileChange;
import io.github.couplint.change.RepoPath;
import io.github.couplint.coupling.Edge;
import io.github.couplint.coupling.Site;
import io.github.couplint.coupling.Target;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Where files and components went in a change, and which places it touched.
 *
 * <p>Not safe for use by several threads: it remembers what it was asked.
 */
public final class Moves {
  private final Map<RepoPath, FileChange> byBefore = new HashMap<>();
  private final Map<RepoPath, FileChange> byAfter = new HashMap<>();
  private final ComponentMoves components;
  private final Map<String, String> renamed;
  private final Map<String, String> wholes;
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
    this.components = new ComponentMoves(change, baseOwner, headOwner);
    this.renamed = components.renamed();
    this.wholes = components.wholes(path -> path.extension().equals("java") && !quiet.test(path));
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

  /** What an edge of base is called in head. */
  Edge inHead(Edge edge) {
    return between(edge, name -> renamed.getOrDefault(name, name));
  }

  /**
   * What an edge of head would be if the components that the change splits off were still parts of
   * those that they were split from; the same edge when neither end is such a part.
   */
  Edge beforeSplit(Edge edge) {
    return between(edge, this::whole);
  }

  private String whole(String part) {
    String whole = wholes.getOrDefault(part, part);
    return renamed.getOrDefault(whole, whole);
  }

  private static Edge between(Edge edge, UnaryOperator<String> name) {
    Target to = edge.to();
    Target target =
        to.type() == Target.Type.COMPONENT ? new Target(to.type(), name.apply(to.name())) : to;
    return new Edge(name.apply(edge.from()), target, edge.kind());
  }

  /** Whether a component is one of the repository, on either side. */
  boolean isHere(String component) {
    return components.isHere(component);
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

  /** Those of some places that are in neither test nor generated code. */
  Stream<Site> loud(Collection<Site> sites) {
    return sites.stream().filter(site -> !isQuiet(site));
  }

  /** Whether a place is in test or generated code. */
  public boolean isQuiet(Site site) {
    return knownQuiet.computeIfAbsent(site.file(), quiet::test);
  }
}
