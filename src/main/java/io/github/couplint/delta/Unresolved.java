package io.github.couplint.delta;

import io.github.couplint.coupling.Coupling;
import io.github.couplint.coupling.Edge;
import io.github.couplint.coupling.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds what couplings were whose target became known, or unknown, without another use. */
final class Unresolved {
  private final Edges edges;

  /** What users of unknown targets used in base and don't in head, by component and kind. */
  private final SortedMap<String, Map<String, Integer>> inBase = new TreeMap<>();

  private final SortedMap<String, Map<String, Integer>> inHead = new TreeMap<>();

  Unresolved(Edges edges) {
    this.edges = edges;
    SortedMap<String, List<Site>> before = new TreeMap<>();
    edges.base().forEach((edge, couplings) -> addUnknown(edge, Edges.sites(couplings), before));
    SortedMap<String, List<Site>> after = new TreeMap<>();
    edges.head().forEach((edge, coupling) -> addUnknown(edge, coupling.sites(), after));
    before.forEach((scope, s) -> inBase.put(scope, rest(s, after.get(scope))));
    after.forEach((scope, s) -> inHead.put(scope, rest(s, before.get(scope))));
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
    return edge.to().isKnown() ? takeBecomeKnown(edge, now) : takeBecomeUnknown(edge);
  }

  private List<Coupling> takeBecomeKnown(Edge edge, Coupling now) {
    Map<String, Integer> pool = inBase.getOrDefault(EdgeIndex.scope(edge), new TreeMap<>());
    if (now.sites().stream().noneMatch(site -> pool.containsKey(site.shape()))) {
      return List.of();
    }
    Users.shapes(now.sites()).forEach((shape, count) -> Users.take(pool, shape, count));
    return ofBase(edge, false);
  }

  private List<Coupling> takeBecomeUnknown(Edge edge) {
    Map<String, Integer> pool = inHead.getOrDefault(EdgeIndex.scope(edge), new TreeMap<>());
    List<Coupling> before =
        Stream.concat(ofBase(edge, true).stream(), ofBase(edge, false).stream())
            .filter(c -> c.sites().stream().anyMatch(site -> pool.containsKey(site.shape())))
            .toList();
    before.forEach(
        c -> Users.shapes(c.sites()).forEach((shape, count) -> Users.take(pool, shape, count)));
    return before;
  }

  /** Couplings of base with that component and kind whose own identity is gone from head. */
  private List<Coupling> ofBase(Edge edge, boolean known) {
    return edges.inBase().inScope(edge).stream()
        .filter(old -> old.to().isKnown() == known && !(known && edges.head().containsKey(old)))
        .flatMap(old -> edges.ofBase(old).stream())
        .toList();
  }
}
