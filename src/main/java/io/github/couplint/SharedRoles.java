package io.github.couplint;

import io.github.couplint.coupling.Coupling;
import io.github.couplint.coupling.CouplingGraph;
import io.github.couplint.coupling.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Adds the couplings of touched components through roles that others check for too. What is shared
 * on either side counts on both, so that nobody is told of a role that was theirs before.
 */
final class SharedRoles {
  private SharedRoles() {}

  static Both<CouplingGraph> with(
      Both<Side> sides, SortedMap<String, Set<String>> concerns, Both<CouplingGraph> graphs) {
    SortedMap<String, SortedMap<Target, SortedSet<String>>> shared = new TreeMap<>();
    for (Side side : List.of(sides.base(), sides.head())) {
      side.sharedRoles(concerns).forEach((name, roles) -> add(shared, name, roles));
    }
    return shared.isEmpty()
        ? graphs
        : new Both<>(
            with(sides.base(), shared, graphs.base()), with(sides.head(), shared, graphs.head()));
  }

  private static void add(
      SortedMap<String, SortedMap<Target, SortedSet<String>>> shared,
      String name,
      SortedMap<Target, SortedSet<String>> roles) {
    SortedMap<Target, SortedSet<String>> known = shared.computeIfAbsent(name, n -> new TreeMap<>());
    roles.forEach(
        (role, others) -> known.computeIfAbsent(role, r -> new TreeSet<>()).addAll(others));
  }

  private static CouplingGraph with(
      Side side,
      SortedMap<String, SortedMap<Target, SortedSet<String>>> shared,
      CouplingGraph graph) {
    List<Coupling> all = new ArrayList<>(graph.couplings().values());
    shared.forEach((name, roles) -> all.addAll(side.couplings(name, roles)));
    return CouplingGraph.of(all, side.gaps());
  }
}
