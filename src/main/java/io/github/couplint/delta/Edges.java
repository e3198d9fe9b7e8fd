package io.github.couplint.delta;

import io.github.couplint.coupling.Coupling;
import io.github.couplint.coupling.CouplingGraph;
import io.github.couplint.coupling.Edge;
import io.github.couplint.coupling.Site;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The edges of both sides, those of base by their names in head, with their couplings. */
final class Edges {
  private final SortedMap<Edge, List<Coupling>> base = new TreeMap<>();
  private final SortedMap<Edge, Coupling> head;
  private final EdgeIndex baseIndex;
  private final EdgeIndex headIndex;

  Edges(CouplingGraph base, CouplingGraph head, Moves moves) {
    this.head = head.couplings();
    base.couplings()
        .forEach(
            (edge, coupling) ->
                this.base
                    .computeIfAbsent(moves.inHead(edge), same -> new ArrayList<>())
                    .add(coupling));
    this.baseIndex = new EdgeIndex(this.base.keySet());
    this.headIndex = new EdgeIndex(this.head.keySet());
  }

  SortedMap<Edge, List<Coupling>> base() {
    return base;
  }

  SortedMap<Edge, Coupling> head() {
    return head;
  }

  EdgeIndex inBase() {
    return baseIndex;
  }

  EdgeIndex inHead() {
    return headIndex;
  }

  /** Several when components were merged; empty when base has no such edge. */
  List<Coupling> ofBase(Edge edge) {
    return base.getOrDefault(edge, List.of());
  }

  List<Site> sitesInBase(Edge edge) {
    return sites(ofBase(edge));
  }

  List<Site> sitesInHead(Edge edge) {
    Coupling coupling = head.get(edge);
    return coupling == null ? List.of() : coupling.sites();
  }

  static List<Site> sites(Collection<Coupling> couplings) {
    return couplings.size() == 1
        ? couplings.iterator().next().sites()
        : couplings.stream().flatMap(coupling -> coupling.sites().stream()).distinct().toList();
  }
}
