package io.github.couplint.map;

import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A map to be shown: one commit's, or two laid over each other with what became of each part.
 *
 * @param map of a difference the union of both
 * @param base what the map is compared with, if it is
 * @param nodes what became of nodes by name; carried ones are left out
 * @param connections what became of connections; carried ones are left out
 */
public record Chart(
    SystemMap map,
    Optional<String> base,
    SortedMap<String, Fate> nodes,
    SortedMap<Connection, Turn> connections) {
  private static final Turn CARRIED = new Turn(Fate.CARRIED, "");

  /**
   * What became of a connection.
   *
   * @param was what a changed one was in base, such as {@code via orders.v1}; else empty
   */
  public record Turn(Fate fate, String was) {}

  public Chart {
    nodes = Collections.unmodifiableSortedMap(new TreeMap<>(nodes));
    connections = Collections.unmodifiableSortedMap(new TreeMap<>(connections));
  }

  /** One map as it is. */
  public static Chart of(SystemMap map) {
    return new Chart(map, Optional.empty(), new TreeMap<>(), new TreeMap<>());
  }

  /** Two maps laid over each other. */
  public static Chart between(SystemMap base, SystemMap head) {
    return new Overlay(base, head).chart();
  }

  public boolean isDifference() {
    return base.isPresent();
  }

  public Fate fate(Node node) {
    return nodes.getOrDefault(node.name(), Fate.CARRIED);
  }

  public Fate fate(Connection connection) {
    return turn(connection).fate();
  }

  public Turn turn(Connection connection) {
    return connections.getOrDefault(connection, CARRIED);
  }

  /** The commit where the evidence of a connection lies. */
  public String commitOf(Connection connection) {
    return fate(connection) == Fate.REMOVED ? base.orElseThrow() : map.at();
  }

  /** How many nodes have that fate. */
  public long nodesOf(Fate fate) {
    return map.nodes().stream().filter(node -> fate(node) == fate).count();
  }

  /** How many connections have that fate. */
  public long connectionsOf(Fate fate) {
    return map.connections().stream().filter(connection -> fate(connection) == fate).count();
  }

  /** Head without what was removed; a map that is no difference is itself. */
  public SystemMap head() {
    return Part.of(
        map, node -> fate(node) != Fate.REMOVED, connection -> fate(connection) != Fate.REMOVED);
  }

  /** The same for a part of the map. */
  Chart with(SystemMap part) {
    Set<String> names = part.nodes().stream().map(Node::name).collect(Collectors.toSet());
    Set<Connection> lines = new HashSet<>(part.connections());
    return new Chart(part, base, only(nodes, names), only(connections, lines));
  }

  private static <K extends Comparable<K>, V> SortedMap<K, V> only(Map<K, V> all, Set<K> kept) {
    SortedMap<K, V> some = new TreeMap<>(all);
    some.keySet().retainAll(kept);
    return some;
  }
}
