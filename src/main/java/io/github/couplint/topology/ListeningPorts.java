package io.github.couplint.topology;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Knows which component listens on which port of the developer's machine. */
final class ListeningPorts {
  private static final List<String> KEYS =
      List.of("server.port", "quarkus.http.port", "micronaut.server.port");

  private final Map<String, SortedMap<String, Component>> set = new HashMap<>();
  private final Map<String, SortedMap<String, Component>> published = new HashMap<>();

  /** The ports of components; what settings say goes before what compose publishes. */
  ListeningPorts(
      Map<String, Component> components,
      Function<Component, SettingFiles> settings,
      Collection<Workload> workloads) {
    for (Component component : components.values()) {
      for (String key : KEYS) {
        settings
            .apply(component)
            .find(key)
            .map(value -> value.replaceAll(".*:(\\d+)}$", "$1").strip())
            .filter(value -> value.matches("\\d{2,5}"))
            .ifPresent(port -> claim(port, component, set));
      }
    }
    for (Workload workload : workloads) {
      workload
          .component()
          .map(components::get)
          .ifPresent(
              component -> workload.published().forEach(port -> claim(port, component, published)));
    }
  }

  /** The usual ports are anybody's default. */
  private static void claim(
      String port, Component component, Map<String, SortedMap<String, Component>> ports) {
    if (!port.equals("80") && !port.equals("8080")) {
      ports.computeIfAbsent(port, p -> new TreeMap<>()).put(component.name(), component);
    }
  }

  /** The name of the only component that listens on a port. */
  Optional<String> find(String port) {
    SortedMap<String, Component> all = all(port);
    return all.size() == 1 ? Optional.of(all.firstKey()) : Optional.empty();
  }

  /** The same for who asks: of several components the one that lies nearest to it. */
  Optional<String> find(String port, Component asking) {
    return asking.nearest(all(port).values()).map(Component::name);
  }

  private SortedMap<String, Component> all(String port) {
    SortedMap<String, Component> told = set.getOrDefault(port, new TreeMap<>());
    return told.isEmpty() ? published.getOrDefault(port, new TreeMap<>()) : told;
  }
}
