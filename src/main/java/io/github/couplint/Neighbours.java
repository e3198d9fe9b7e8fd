package io.github.couplint;

import io.github.couplint.coupling.Coupling;
import io.github.couplint.coupling.CouplingGraph;
import io.github.couplint.coupling.Edge;
import io.github.couplint.coupling.Target;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Tells what introduced edges meet in the rest of the system: a way back, or another component at
 * the same store. Other components are read only when such an edge is there.
 */
final class Neighbours {
  private final Side head;

  Neighbours(Side head) {
    this.head = head;
  }

  /** The couplings of head with what is told of those that base does not have. */
  CouplingGraph tell(CouplingGraph before, CouplingGraph after) {
    List<Coupling> told = new ArrayList<>();
    for (Coupling coupling : after.couplings().values()) {
      boolean known = before.couplings().containsKey(coupling.edge());
      told.add(known ? coupling : tell(coupling));
    }
    return CouplingGraph.of(told, after.gaps());
  }

  private Coupling tell(Coupling coupling) {
    Edge edge = coupling.edge();
    if (edge.to().type() == Target.Type.DATASTORE) {
      return sharers(edge)
          .map(names -> with(coupling, "SHARED", "also used by " + names))
          .orElse(coupling);
    }
    return edge.to().type() == Target.Type.COMPONENT && edge.kind().isSynchronous()
        ? wayBack(edge)
            .map(path -> with(coupling, "CYCLE", "closing the loop " + path))
            .orElse(coupling)
        : coupling;
  }

  private Optional<String> sharers(Edge edge) {
    SortedSet<String> names = new TreeSet<>();
    for (String name : head.names()) {
      boolean uses =
          !name.equals(edge.from())
              && head.couplings(name).stream().anyMatch(c -> c.edge().to().equals(edge.to()));
      if (uses) {
        names.add(name);
      }
    }
    return names.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", names));
  }

  /** The shortest chain of synchronous calls from the edge's target back to its component. */
  private Optional<String> wayBack(Edge edge) {
    Map<String, String> cameFrom = new TreeMap<>();
    Deque<String> open = new ArrayDeque<>(List.of(edge.to().name()));
    while (!open.isEmpty() && !cameFrom.containsKey(edge.from())) {
      String at = open.removeFirst();
      for (String next : called(at)) {
        if (!next.equals(edge.to().name()) && cameFrom.putIfAbsent(next, at) == null) {
          open.addLast(next);
        }
      }
    }
    return cameFrom.containsKey(edge.from()) ? Optional.of(path(edge, cameFrom)) : Optional.empty();
  }

  private SortedSet<String> called(String component) {
    return head.couplings(component).stream()
        .map(Coupling::edge)
        .filter(e -> e.kind().isSynchronous() && e.to().type() == Target.Type.COMPONENT)
        .map(e -> e.to().name())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String path(Edge edge, Map<String, String> cameFrom) {
    Deque<String> path = new ArrayDeque<>(List.of(edge.from()));
    String at = edge.from();
    while (!at.equals(edge.to().name())) {
      at = cameFrom.getOrDefault(at, edge.to().name());
      path.addFirst(at);
    }
    path.addFirst(edge.from());
    return String.join(" -> ", path);
  }

  private static Coupling with(Coupling coupling, String code, String reason) {
    SortedMap<String, String> traits = new TreeMap<>(coupling.traits());
    traits.put(code, reason);
    return new Coupling(
        coupling.edge(),
        coupling.rule(),
        coupling.technology(),
        coupling.category(),
        coupling.sites(),
        traits,
        coupling.confidence());
  }
}
