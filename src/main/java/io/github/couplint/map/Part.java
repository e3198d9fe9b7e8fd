package io.github.couplint.map;

import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Cuts a map down. */
final class Part {
  private Part() {}

  /** Those nodes, and those connections of which both ends are left. */
  static SystemMap of(SystemMap map, Predicate<Node> nodes, Predicate<Connection> connections) {
    Set<String> names =
        map.nodes().stream().filter(nodes).map(Node::name).collect(Collectors.toSet());
    return new SystemMap(
        map.at(),
        map.services().stream().filter(service -> names.contains(service.name())).toList(),
        map.externals().stream().filter(external -> names.contains(external.name())).toList(),
        map.connections().stream()
            .filter(line -> names.contains(line.from()) && names.contains(line.to()))
            .filter(connections)
            .toList(),
        map.gaps());
  }
}
