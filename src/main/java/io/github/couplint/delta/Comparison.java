package io.github.couplint.delta;

import io.github.couplint.coupling.Coupling;
import io.github.couplint.coupling.CouplingGraph;
import io.github.couplint.coupling.Edge;
import io.github.couplint.coupling.Kind;
import io.github.couplint.coupling.Role;
import io.github.couplint.coupling.Site;
import io.github.couplint.coupling.Target;
import io.github.couplint.delta.EdgeChange.What;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Decides edge by edge what a change did; base edges count by their names in head. */
final class Comparison {
  private final Edges edges;
  private final Moves moves;
  private final Unresolved unresolved;
  private final Relocation relocation;

  /** Base edges that live on in head under another identity. */
  private final SortedSet<Edge> continued = new TreeSet<>();

  Comparison(CouplingGraph base, CouplingGraph head, Moves moves) {
    this.edges = new Edges(base, head, moves);
    this.moves = moves;
    this.unresolved = new Unresolved(edges, moves);
    this.relocation = new Relocation(edges, moves);
  }

  List<EdgeChange> changes() {
    List<EdgeChange> changes = new ArrayList<>();
    edges.head().forEach((edge, coupling) -> changes.add(ofHead(edge, coupling)));
    edges
        .base()
        .forEach(
            (edge, couplings) -> {
              if (!continued.contains(edge) && isRemoved(edge, couplings)) {
                couplings.forEach(c -> changes.add(change(What.REMOVED, c, c.users(), c.traits())));
              }
            });
    return changes;
  }

  private EdgeChange ofHead(Edge edge, Coupling now) {
    if (now.sites().stream().noneMatch(moves::touches)) {
      return carried(now);
    }
    List<Coupling> before = edges.ofBase(edge);
    return before.isEmpty() ? ofSplit(edge, now) : ofBoth(before, now);
  }

  /** What the parts of a split component do to each other by their code alone, it did inside. */
  private EdgeChange ofSplit(Edge edge, Coupling now) {
    Edge whole = moves.beforeSplit(edge);
    boolean isByCode = edge.kind() == Kind.CODE || edge.kind() == Kind.DEPENDENCY;
    if (isByCode && whole.to().equals(new Target(Target.Type.COMPONENT, whole.from()))) {
      return carried(now);
    }
    List<Coupling> before = edges.ofBase(whole);
    return before.isEmpty() ? ofNewIdentity(edge, now) : ofBoth(taken(before), now);
  }

  private EdgeChange ofNewIdentity(Edge edge, Coupling now) {
    List<Coupling> before = unresolved.take(edge, now);
    if (!before.isEmpty()) {
      return ofBoth(taken(before), now);
    }
    if (relocation.isTarget(edge, now) || isRestOfRealKind(edge, now)) {
      return carried(now);
    }
    return isNowAsynchronous(edge)
        ? change(What.LOOSENED, now, Collections.emptySortedSet(), Collections.emptySortedMap())
        : change(What.INTRODUCED, now, now.users(), now.traits());
  }

  private EdgeChange ofBoth(List<Coupling> before, Coupling now) {
    SortedMap<String, String> gained = new TreeMap<>(now.traits());
    before.forEach(coupling -> gained.keySet().removeAll(coupling.traits().keySet()));
    SortedMap<String, String> lost = new TreeMap<>();
    before.forEach(coupling -> lost.putAll(coupling.traits()));
    lost.keySet().removeAll(now.traits().keySet());

    SortedMap<String, String> worse = new TreeMap<>(gained);
    worse.keySet().retainAll(Delta.STRENGTHENERS);
    if (!worse.isEmpty() && moves.loud(now.sites()).anyMatch(moves::changes)) {
      return change(What.STRENGTHENED, now, Collections.emptySortedSet(), worse);
    }
    SortedSet<String> users = newUsers(before, now);
    if (!users.isEmpty()) {
      return change(What.WIDENED, now, users, gained);
    }
    SortedMap<String, String> better = new TreeMap<>(lost);
    better.keySet().retainAll(Delta.STRENGTHENERS);
    gained.keySet().retainAll(Delta.RELIEFS);
    better.putAll(gained);
    return better.isEmpty() || moves.loud(now.sites()).noneMatch(moves::changes)
        ? carried(now)
        : change(What.LOOSENED, now, Collections.emptySortedSet(), better);
  }

  private SortedSet<String> newUsers(List<Coupling> before, Coupling now) {
    SortedSet<String> inChangedLines = new TreeSet<>();
    moves
        .loud(now.sites())
        .filter(moves::changes)
        .forEach(site -> inChangedLines.add(Users.name(site)));
    Edges.sites(before).forEach(site -> inChangedLines.remove(Users.name(site)));
    if (inChangedLines.isEmpty()) {
      return inChangedLines;
    }
    SortedSet<String> users = Users.unmatched(Edges.sites(before), takingPart(now.sites()), moves);
    users.retainAll(inChangedLines);
    return users;
  }

  /**
   * Where something is done, only naming a type is wiring; some kinds are made by naming alone. A
   * build file that spells out what code uses already takes no part.
   */
  private static List<Site> takingPart(List<Site> sites) {
    List<Site> doing = by(sites, role -> role.compareTo(Role.TYPE) < 0);
    List<Site> naming = by(sites, role -> role != Role.DEPENDENCY);
    return Stream.of(doing, naming).filter(s -> !s.isEmpty()).findFirst().orElse(sites);
  }

  private static List<Site> by(List<Site> sites, Predicate<Role> roles) {
    return sites.stream().filter(site -> roles.test(site.role())).toList();
  }

  private List<Coupling> taken(List<Coupling> couplings) {
    couplings.forEach(coupling -> continued.add(moves.inHead(coupling.edge())));
    return couplings;
  }

  /** Whether an edge of base is gone and neither went elsewhere nor is only out of sight. */
  private boolean isRemoved(Edge edge, List<Coupling> couplings) {
    boolean stillUsed = edge.kind() == Kind.DEPENDENCY && !edges.inHead().between(edge).isEmpty();
    return !edges.head().containsKey(edge)
        && !stillUsed
        && !relocation.isSource(edge, couplings)
        && Edges.sites(couplings).stream().anyMatch(moves::touchesInBase);
  }

  /**
   * Whether only the build dependency is left of a coupling that was used: to the same target, by
   * the same artifacts to one that the use named better, or in a module that the build file is for.
   */
  private boolean isRestOfRealKind(Edge edge, Coupling now) {
    Edge whole = moves.beforeSplit(edge);
    return edge.kind() == Kind.DEPENDENCY
        && (!edges.inBase().between(whole).isEmpty()
            || edges.inBase().fromSame(whole).stream()
                .map(old -> shapes(edges.sitesInBase(old)))
                .anyMatch(shapes -> shapes.containsAll(shapes(now.sites())))
            || edges.inBase().toSame(whole).stream()
                .flatMap(old -> edges.sitesInBase(old).stream())
                .anyMatch(used -> isBuiltBy(now, used)));
  }

  /** Whether a build file of a folder above brings what a place uses. */
  private static boolean isBuiltBy(Coupling dependency, Site used) {
    return used.role() != Role.DEPENDENCY
        && dependency.sites().stream().allMatch(s -> used.file().isIn(s.file().folder()));
  }

  private static Set<String> shapes(Collection<Site> sites) {
    return sites.stream().map(Site::shape).collect(Collectors.toSet());
  }

  private boolean isNowAsynchronous(Edge edge) {
    if (edge.kind() != Kind.PUBLISH && edge.kind() != Kind.CONSUME) {
      return false;
    }
    List<Edge> replaced =
        edges.inBase().between(edge).stream()
            .filter(old -> old.kind().isSynchronous() && !edges.head().containsKey(old))
            .toList();
    continued.addAll(replaced);
    return !replaced.isEmpty();
  }

  private static EdgeChange carried(Coupling now) {
    return change(What.CARRIED, now, Collections.emptySortedSet(), Collections.emptySortedMap());
  }

  private static EdgeChange change(
      What what, Coupling coupling, SortedSet<String> users, SortedMap<String, String> traits) {
    return new EdgeChange(what, coupling, users, traits);
  }
}
