package io.github.couplint.map;

import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** What people call the parts of a map. */
public final class Names {
  private Names() {}

  /** The node of that name, else of that name in any case, else the service of that alias. */
  public static Optional<Node> find(SystemMap map, String name) {
    return map.nodes().stream()
        .filter(node -> node.name().equals(name))
        .findFirst()
        .or(() -> map.nodes().stream().filter(n -> n.name().equalsIgnoreCase(name)).findFirst())
        .or(() -> byAlias(map, name));
  }

  private static Optional<Node> byAlias(SystemMap map, String name) {
    String alias = name.toLowerCase(Locale.ROOT);
    return map.services().stream()
        .filter(service -> service.aliases().contains(alias))
        .map(service -> (Node) service)
        .findFirst();
  }

  /** All names of nodes, their aliases, and channels, tables and routes. */
  public static SortedSet<String> of(SystemMap map) {
    SortedSet<String> names = new TreeSet<>();
    map.nodes().forEach(node -> names.add(node.name()));
    map.services().forEach(service -> names.addAll(service.aliases()));
    map.connections().forEach(connection -> names.add(connection.via()));
    names.remove("");
    return names;
  }
}
