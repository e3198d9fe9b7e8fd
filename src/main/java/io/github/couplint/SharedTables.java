package io.github.couplint;

import io.github.couplint.coupling.Coupling;
import io.github.couplint.coupling.CouplingGraph;
import io.github.couplint.coupling.Edge;
import io.github.couplint.coupling.Kind;
import io.github.couplint.rules.Tables;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Adds the couplings of touched components through tables that others use too. What is shared on
 * either side counts on both, so that nobody is told of a table that was theirs before others came.
 */
final class SharedTables {
  private SharedTables() {}

  static Both<CouplingGraph> with(
      Both<Side> sides, SortedMap<String, Set<String>> concerns, Both<CouplingGraph> graphs) {
    Both<SortedMap<String, Tables.Shared>> found = sides.map(side -> side.sharedTables(concerns));
    SortedMap<String, Tables.Shared> shared = new TreeMap<>(found.base());
    found.head().forEach((name, tables) -> shared.merge(name, tables, Tables.Shared::and));
    if (shared.isEmpty()) {
      return graphs;
    }
    CouplingGraph base = sides.base().with(shared, graphs.base());
    CouplingGraph head = sides.head().with(shared, graphs.head());
    return new Both<>(withoutDoubles(base, head), withoutDoubles(head, base));
  }

  /** An edge to a database says nothing beside one to its tables that comes or goes with it. */
  private static CouplingGraph withoutDoubles(CouplingGraph side, CouplingGraph other) {
    List<Coupling> told =
        side.couplings().values().stream()
            .filter(c -> other.couplings().containsKey(c.edge()) || !isToldByTables(c, side))
            .toList();
    return CouplingGraph.of(told, side.gaps());
  }

  private static boolean isToldByTables(Coupling coupling, CouplingGraph side) {
    Edge edge = coupling.edge();
    return edge.kind() == Kind.SHARED_DATABASE
        && side.couplings().containsKey(new Edge(edge.from(), edge.to(), Kind.SHARED_TABLE));
  }
}
