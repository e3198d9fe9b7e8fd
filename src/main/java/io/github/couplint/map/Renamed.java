package io.github.couplint.map;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Gives nodes other names. */
final class Renamed {
  private Renamed() {}

  /**
   * An older map in which a service that was renamed since has its later name: a name that is only
   * in {@code later}, in the folder of one that is only in {@code earlier}.
   */
  static SystemMap to(SystemMap later, SystemMap earlier) {
    Map<String, String> now = new HashMap<>();
    later.services().stream()
        .filter(service -> !service.root().isEmpty() && isFree(service.name(), earlier))
        .forEach(service -> now.put(service.root(), service.name()));
    Map<String, String> names = new HashMap<>();
    Set<String> taken = new HashSet<>();
    for (Service service : earlier.services()) {
      Optional.ofNullable(now.get(service.root()))
          .filter(name -> isFree(service.name(), later) && taken.add(name))
          .ifPresent(name -> names.put(service.name(), name));
    }
    return names.isEmpty() ? earlier : by(names, earlier);
  }

  private static boolean isFree(String name, SystemMap map) {
    return map.nodes().stream().noneMatch(node -> node.name().equals(name));
  }

  /** The map by other names; nodes that share one become one, services before externals. */
  static SystemMap by(Map<String, String> names, SystemMap map) {
    UnaryOperator<String> name = old -> names.getOrDefault(old, old);
    Map<String, Service> services = new LinkedHashMap<>();
    for (Service service : map.services()) {
      services.merge(
          name.apply(service.name()), named(name.apply(service.name()), service), Renamed::join);
    }
    Map<String, External> externals = new LinkedHashMap<>();
    map.externals().stream()
        .map(external -> new External(name.apply(external.name()), external.kind()))
        .filter(external -> !services.containsKey(external.name()))
        .forEach(external -> externals.putIfAbsent(external.name(), external));
    return new SystemMap(
        map.at(),
        List.copyOf(services.values()),
        List.copyOf(externals.values()),
        joined(
            map.connections().stream()
                .map(line -> line.between(name.apply(line.from()), name.apply(line.to())))
                .toList()),
        map.gaps());
  }

  private static Service named(String name, Service service) {
    return new Service(
        name,
        service.kind(),
        service.aliases(),
        service.root(),
        service.owners(),
        service.tier(),
        service.technology(),
        service.endpoints());
  }

  /** Two descriptions of one service; what only one can say, the first does. */
  static Service join(Service one, Service other) {
    var aliases = new TreeSet<>(one.aliases());
    aliases.addAll(other.aliases());
    return new Service(
        one.name(),
        one.kind() == NodeKind.SERVICE ? other.kind() : one.kind(),
        aliases,
        one.root(),
        both(one.owners(), other.owners()),
        one.tier().isPresent() ? one.tier() : other.tier(),
        both(one.technology(), other.technology()),
        both(one.endpoints(), other.endpoints()));
  }

  private static <T> List<T> both(List<T> some, List<T> more) {
    List<T> all = new ArrayList<>(some);
    all.addAll(more);
    return all;
  }

  /** Connections of one identity become one, with all their evidence. */
  static List<Connection> joined(List<Connection> connections) {
    return connections.stream()
        .collect(Collectors.toMap(line -> line, line -> line, Connection::with, TreeMap::new))
        .values()
        .stream()
        .toList();
  }
}
