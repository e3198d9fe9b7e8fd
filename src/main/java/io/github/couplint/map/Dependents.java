package io.github.couplint.map;

import io.github.couplint.coupling.Kind;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Everything that depends on a node, or on a channel, table or route.
 *
 * @param subject the name as the map has it
 * @param sort what it is: a kind of node, {@code channel}, {@code table} or {@code route}
 * @param connections those of which one end depends on it, ordered
 */
public record Dependents(String subject, String sort, List<Connection> connections) {
  public Dependents {
    connections = connections.stream().sorted().toList();
  }

  /** Of what that name means on a map; nothing when it means nothing there. */
  public static Optional<Dependents> of(SystemMap map, String name) {
    return Names.find(map, name).map(node -> ofNode(map, node)).or(() -> ofChannel(map, name));
  }

  /** Who hears what a service says through a broker depends on it as much as who calls it. */
  private static Dependents ofNode(SystemMap map, Node node) {
    List<Connection> lines =
        map.connections().stream()
            .filter(line -> touches(line, node) || isHeard(map, line, node))
            .filter(line -> !dependent(line).equals(node.name()))
            .toList();
    return new Dependents(node.name(), node.kind().id(), lines);
  }

  private static boolean touches(Connection line, Node node) {
    return line.from().equals(node.name()) || line.to().equals(node.name());
  }

  private static boolean isHeard(SystemMap map, Connection consumed, Node node) {
    return consumed.kind() == Kind.CONSUME
        && !consumed.via().isEmpty()
        && map.connections().stream()
            .filter(line -> line.kind() == Kind.PUBLISH && line.from().equals(node.name()))
            .anyMatch(
                line -> line.to().equals(consumed.from()) && line.via().equals(consumed.via()));
  }

  private static Optional<Dependents> ofChannel(SystemMap map, String name) {
    List<Connection> lines =
        map.connections().stream()
            .filter(line -> !name.isEmpty() && line.via().equalsIgnoreCase(name))
            .toList();
    return lines.isEmpty()
        ? Optional.empty()
        : Optional.of(new Dependents(lines.get(0).via(), sort(lines.get(0).kind()), lines));
  }

  private static String sort(Kind kind) {
    return switch (kind) {
      case PUBLISH, CONSUME, REQUEST_REPLY -> "channel";
      case SHARED_DATABASE, SHARED_TABLE, SHARED_CACHE, DATA_MIGRATION -> "table";
      default -> "route";
    };
  }

  /** The end of a connection that would break without the other. */
  public static String dependent(Connection line) {
    return line.kind() == Kind.CONSUME ? line.to() : line.from();
  }

  /** The names of those that depend on it; of a channel both who writes and who reads. */
  public SortedSet<String> names() {
    SortedSet<String> names = new TreeSet<>();
    connections.forEach(line -> names.add(dependent(line)));
    return names;
  }
}
