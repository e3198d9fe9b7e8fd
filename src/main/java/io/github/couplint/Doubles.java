package io.github.couplint;

import io.github.couplint.coupling.Coupling;
import io.github.couplint.coupling.CouplingGraph;
import io.github.couplint.coupling.Edge;
import io.github.couplint.coupling.Kind;
import java.util.List;

/**
 * Leaves out what is told twice: an edge to a database that a change brings or takes away, beside
 * one to the tables that others use there.
 */
final class Doubles {
  private Doubles() {}

  static Both<CouplingGraph> without(Both<CouplingGraph> sides) {
    return new Both<>(without(sides.base(), sides.head()), without(sides.head(), sides.base()));
  }

  private static CouplingGraph without(CouplingGraph side, CouplingGraph other) {
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
