package io.github.couplint.delta;

import io.github.couplint.coupling.Edge;
import io.github.couplint.coupling.Target;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the edges that share ends or kind with another; each answer is in the order given. */
final class EdgeIndex {
  private final Map<String, List<Edge>> bySource = new HashMap<>();
  private final Map<Target, List<Edge>> byTarget = new HashMap<>();
  private final Map<String, List<Edge>> byScope = new HashMap<>();

  EdgeIndex(Collection<Edge> edges) {
    for (Edge edge : edges) {
      bySource.computeIfAbsent(edge.from(), from -> new ArrayList<>()).add(edge);
      byTarget.computeIfAbsent(edge.to(), to -> new ArrayList<>()).add(edge);
      byScope.computeIfAbsent(scope(edge), scope -> new ArrayList<>()).add(edge);
    }
  }

  /** What the edges of one component and kind share. */
  static String scope(Edge edge) {
    return edge.from() + " " + edge.kind().id();
  }

  /** Those of the same component and kind. */
  List<Edge> inScope(Edge edge) {
    return byScope.getOrDefault(scope(edge), List.of());
  }

  /** Those of the same component. */
  List<Edge> fromSame(Edge edge) {
    return bySource.getOrDefault(edge.from(), List.of());
  }

  /** Those to the same target. */
  List<Edge> toSame(Edge edge) {
    return byTarget.getOrDefault(edge.to(), List.of());
  }

  /** Those of the same kind to the same target from other components. */
  List<Edge> elsewhere(Edge edge) {
    return toSame(edge).stream()
        .filter(one -> one.kind() == edge.kind() && !one.from().equals(edge.from()))
        .toList();
  }

  /** Those of any kind between the same ends. */
  List<Edge> between(Edge edge) {
    return fromSame(edge).stream().filter(one -> one.to().equals(edge.to())).toList();
  }
}
