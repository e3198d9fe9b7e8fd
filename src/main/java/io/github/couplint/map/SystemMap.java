package io.github.couplint.map;

import io.github.couplint.change.Gap;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All services of a repository, what is outside of them, and the connections; all lists are
 * ordered.
 *
 * @param at the name of what was looked at: a commit id, {@code worktree} or {@code index}
 */
public record SystemMap(
    String at,
    List<Service> services,
    List<External> externals,
    List<Connection> connections,
    List<Gap> gaps) {
  public SystemMap {
    services = services.stream().sorted(Comparator.comparing(Service::name)).toList();
    externals = externals.stream().sorted(Comparator.comparing(External::name)).toList();
    connections = connections.stream().sorted().toList();
    gaps = gaps.stream().distinct().sorted().toList();
    Set<String> names = new HashSet<>();
    nodes(services, externals)
        .filter(node -> !names.add(node.name()))
        .findFirst()
        .ifPresent(
            twice -> {
              throw new IllegalArgumentException("two nodes of one name: " + twice.name());
            });
    connections.stream()
        .filter(line -> !names.contains(line.from()) || !names.contains(line.to()))
        .findFirst()
        .ifPresent(
            loose -> {
              throw new IllegalArgumentException("a connection without an end: " + loose);
            });
  }

  private static Stream<Node> nodes(List<Service> services, List<External> externals) {
    return Stream.concat(services.stream(), externals.stream());
  }

  /** Services, then externals. */
  public List<Node> nodes() {
    return nodes(services, externals).toList();
  }
}
