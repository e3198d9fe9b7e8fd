package io.github.couplint.delta;

import io.github.couplint.coupling.Coupling;
import io.github.couplint.coupling.Edge;
import io.github.couplint.coupling.Role;
import io.github.couplint.coupling.Site;
import io.github.couplint.coupling.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds what couplings were whose target became known, or unknown, without another use. */
final class Unresolved {
  private final Edges edges;
  private final Moves moves;

  /** What users of unknown targets used in base and don't in head, by component and kind. */
  private final SortedMap<String, Map<String, Integer>> settled = new TreeMap<>();

  Unresolved(Edges edges, Moves moves) {
    this.edges = edges;
    this.moves = moves;
    SortedMap<String, List<Site>> before = new TreeMap<>();
    edges.base().forEach((edge, couplings) -> addUnknown(edge, Edges.sites(couplings), before));
    SortedMap<String, List<Site>> after = new TreeMap<>();
    edges.head().forEach((edge, coupling) -> addUnknown(edge, coupling.sites(), after));
    before.forEach((scope, sites) -> settled.put(scope, rest(sites, after.get(scope))));
  }

  private static void addUnknown(
      Edge edge, List<Site> sites, SortedMap<String, List<Site>> byScope) {
    if (!edge.to().isKnown()) {
      byScope.computeIfAbsent(EdgeIndex.scope(edge), s -> new ArrayList<>()).addAll(sites);
    }
  }

  private static Map<String, Integer> rest(List<Site> sites, @Nullable List<Site> others) {
    Map<String, Integer> rest = Users.shapes(sites);
    if (others != null) {
      Users.shapes(others).forEach((shape, count) -> Users.take(rest, shape, count));
    }
    return rest;
  }

  /** The couplings of base that this one was when its target, or theirs, was not known. */
  List<Coupling> take(Edge edge, Coupling now) {
    List<Coupling> before =
        edge.to().isKnown() ? takeBecomeKnown(edge, now) : becomeUnknown(edge, now);
    return before.isEmpty() ? toldBySettings(edge, now) : before;
  }

  /** Each use counts once, so that a further one of another target is a coupling of its own. */
  private List<Coupling> takeBecomeKnown(Edge edge, Coupling now) {
    Map<String, Integer> pool = settled.getOrDefault(EdgeIndex.scope(edge), new TreeMap<>());
    if (now.sites().stream().noneMatch(site -> pool.containsKey(site.shape()))) {
      return List.of();
    }
    Users.shapes(now.sites()).forEach((shape, count) -> Users.take(pool, shape, count));
    return edges.inBase().inScope(edge).stream()
        .filter(old -> !old.to().isKnown())
        .flatMap(old -> edges.ofBase(old).stream())
        .toList();
  }

  /**
   * Those that are gone from head under their own identity and did something that this one does.
   */
  private List<Coupling> becomeUnknown(Edge edge, Coupling now) {
    Set<String> shapes = Users.shapes(now.sites()).keySet();
    return edges.inBase().inScope(edge).stream()
        .filter(old -> !edges.head().containsKey(old) && mayBe(old.to(), edge.to()))
        .flatMap(old -> edges.ofBase(old).stream())
        .filter(old -> old.sites().stream().anyMatch(site -> shapes.contains(site.shape())))
        .toList();
  }

  /**
   * Those that are gone and did what this one does in code that the change left alone: of a client
   * that is told by its name, only settings told or tell the address.
   */
  private List<Coupling> toldBySettings(Edge edge, Coupling now) {
    Set<String> uses = uses(now);
    if (uses.isEmpty() || code(now).anyMatch(moves::changes)) {
      return List.of();
    }
    return edges.inBase().inScope(edge).stream()
        .filter(old -> !edges.head().containsKey(old))
        .filter(old -> isNameOnly(old.to()) || isNameOnly(edge.to()))
        .flatMap(old -> edges.ofBase(old).stream())
        .filter(old -> uses(old).containsAll(uses))
        .toList();
  }

  private static Set<String> uses(Coupling coupling) {
    return code(coupling).map(s -> Users.name(s) + " " + s.shape()).collect(Collectors.toSet());
  }

  private static Stream<Site> code(Coupling coupling) {
    return coupling.sites().stream().filter(site -> site.role().compareTo(Role.TYPE) <= 0);
  }

  private boolean isNameOnly(Target target) {
    return target.type() == Target.Type.COMPONENT && !moves.isHere(target.name());
  }

  /** Unknown targets that evidence calls by different names are two. */
  private static boolean mayBe(Target old, Target unknown) {
    return old.isKnown() || old.name().isEmpty() || unknown.name().isEmpty();
  }
}
