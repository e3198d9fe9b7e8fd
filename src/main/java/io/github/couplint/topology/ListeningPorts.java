package io.github.couplint.topology;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Knows which component listens on which port of the developer's machine. */
final class ListeningPorts {
  private static final List<String> KEYS =
      List.of("server.port", "quarkus.http.port", "micronaut.server.port");

  /** A port that several components claim tells nothing. */
  private static final String SEVERAL = "";

  private ListeningPorts() {}

  /** The names of components by port; what settings say goes before what compose publishes. */
  static Map<String, String> of(
      Collection<Component> components,
      Function<Component, SettingFiles> settings,
      Collection<Workload> workloads) {
    Map<String, String> set = new HashMap<>();
    for (Component component : components) {
      for (String key : KEYS) {
        settings
            .apply(component)
            .find(key)
            .map(value -> value.replaceAll(".*:(\\d+)}$", "$1").strip())
            .filter(value -> value.matches("\\d{2,5}"))
            .ifPresent(port -> claim(port, component.name(), set));
      }
    }
    Map<String, String> published = new HashMap<>();
    for (Workload workload : workloads) {
      workload
          .component()
          .ifPresent(name -> workload.published().forEach(port -> claim(port, name, published)));
    }
    published.forEach(set::putIfAbsent);
    set.values().removeIf(SEVERAL::equals);
    return set;
  }

  /** The usual ports are anybody's default. */
  private static void claim(String port, String component, Map<String, String> ports) {
    if (!port.equals("80") && !port.equals("8080")) {
      ports.merge(port, component, (a, b) -> a.equals(b) ? a : SEVERAL);
    }
  }
}
