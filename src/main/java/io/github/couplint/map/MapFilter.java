package io.github.couplint.map;

import io.github.couplint.coupling.Kind;
import io.github.couplint.coupling.Style;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which part of a map is wanted; an empty set wants everything.
 *
 * @param nodes wants connections with an end of such a kind
 * @param focus the name of a node, which is wanted with its neighbours
 * @param changed wants only what a difference does not carry
 */
public record MapFilter(
    Set<Style> styles,
    Set<Kind> kinds,
    Set<NodeKind> nodes,
    Optional<String> focus,
    boolean changed) {
  public MapFilter {
    styles = Set.copyOf(styles);
    kinds = Set.copyOf(kinds);
    nodes = Set.copyOf(nodes);
  }

  /** The wanted part; nodes without a wanted connection are left out when anything is. */
  public Chart of(Chart chart) {
    if (isAll()) {
      return chart;
    }
    SystemMap map = chart.map();
    Predicate<Connection> wanted = line -> isWanted(map, line) && isNear(map, line);
    Predicate<Connection> notable = line -> !changed || chart.fate(line) != Fate.CARRIED;
    SystemMap kept = Part.of(map, node -> true, wanted.and(notable));
    Set<String> ends =
        new HashSet<>(changed && focus.isEmpty() ? chart.nodes().keySet() : Set.of());
    kept.connections().forEach(line -> ends.addAll(List.of(line.from(), line.to())));
    focus.ifPresent(ends::add);
    return chart.with(Part.of(kept, node -> ends.contains(node.name()), line -> true));
  }

  private boolean isAll() {
    return styles.isEmpty() && kinds.isEmpty() && nodes.isEmpty() && focus.isEmpty() && !changed;
  }

  private boolean isWanted(SystemMap map, Connection line) {
    return isOf(styles, line.style()) && isOf(kinds, line.kind()) && touches(map, line);
  }

  private static <T> boolean isOf(Set<T> wanted, T value) {
    return wanted.isEmpty() || wanted.contains(value);
  }

  private boolean touches(SystemMap map, Connection line) {
    return nodes.isEmpty()
        || map.nodes().stream()
            .filter(node -> nodes.contains(node.kind()))
            .anyMatch(node -> isEnd(node.name(), line));
  }

  private static boolean isEnd(String node, Connection line) {
    return line.from().equals(node) || line.to().equals(node);
  }

  private boolean isNear(SystemMap map, Connection line) {
    return focus.isEmpty()
        || isEnd(focus.get(), line)
        || map.connections().stream()
            .anyMatch(near -> isEnd(focus.get(), near) && isContinued(near, line));
  }

  /** Whether both run through one channel of one broker: then the other side is a neighbour too. */
  private static boolean isContinued(Connection one, Connection other) {
    return !one.via().isEmpty()
        && one.via().equals(other.via())
        && (one.to().equals(other.from()) || one.from().equals(other.to()));
  }
}
