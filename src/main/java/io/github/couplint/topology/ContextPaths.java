package io.github.couplint.topology;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Knows which component answers below which path, where its settings give it one of its own. */
final class ContextPaths {
  private static final List<String> KEYS =
      List.of(
          "server.servlet.context-path",
          "server.context-path",
          "spring.webflux.base-path",
          "quarkus.http.root-path",
          "micronaut.server.context-path");

  /** Paths that any service may answer below. */
  private static final Pattern ANYBODYS =
      Pattern.compile(
          "(/(api|apis|rest|app|web|services?|public|internal|v\\d+))*", Pattern.CASE_INSENSITIVE);

  private final Map<String, SortedMap<String, Component>> byPath = new HashMap<>();

  ContextPaths(Map<String, Component> components, Function<Component, SettingFiles> settings) {
    for (Component component : components.values()) {
      of(settings.apply(component))
          .filter(path -> !ANYBODYS.matcher(path).matches())
          .ifPresent(
              path ->
                  byPath
                      .computeIfAbsent(path, p -> new TreeMap<>())
                      .put(component.name(), component));
    }
  }

  /** The path that settings name, without a slash at its end. */
  static Optional<String> of(SettingFiles settings) {
    return KEYS.stream()
        .flatMap(key -> settings.find(key).stream())
        .map(String::strip)
        .filter(path -> path.startsWith("/"))
        .map(path -> path.replaceFirst("/+$", ""))
        .findFirst();
  }

  /**
   * The other component that a path leads to; of several the one that lies nearest to who asks,
   * empty when that is not one.
   */
  Optional<String> find(String path, Component asking) {
    String open = path.replaceFirst("[?#].*", "");
    while (!open.isEmpty()) {
      SortedMap<String, Component> found = byPath.getOrDefault(open, new TreeMap<>());
      if (!found.isEmpty()) {
        return asking
            .nearest(found.values())
            .map(Component::name)
            .filter(name -> !name.equals(asking.name()));
      }
      open = open.substring(0, Math.max(0, open.lastIndexOf('/')));
    }
    return Optional.empty();
  }
}
