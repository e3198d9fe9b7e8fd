package io.github.couplint.topology;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;

/** Tells what components are built of: their modules, and what these depend on. */
final class Built {
  private final SortedMap<String, Module> modules;
  private final Map<String, List<Module>> byOwner = new HashMap<>();
  private final Map<String, List<Module.Dependency>> dependencies = new HashMap<>();

  /**
   * What components are built of.
   *
   * @param modules by folder
   * @param owner the component of a folder
   */
  Built(SortedMap<String, Module> modules, Function<String, Optional<Component>> owner) {
    this.modules = modules;
    for (Module module : modules.values()) {
      owner
          .apply(module.folder())
          .ifPresent(
              component ->
                  byOwner.computeIfAbsent(component.name(), name -> new ArrayList<>()).add(module));
    }
  }

  /** The modules of a component, ordered by folder. */
  List<Module> modules(Component component) {
    return byOwner.getOrDefault(component.name(), List.of());
  }

  /**
   * What a component is built with, tests aside: its own dependencies, then those of the modules of
   * the repository among them.
   */
  List<Module.Dependency> with(Component component) {
    return dependencies.computeIfAbsent(component.name(), name -> find(component));
  }

  private List<Module.Dependency> find(Component component) {
    List<Module.Dependency> found = new ArrayList<>();
    Deque<Module> open = new ArrayDeque<>(modules(component));
    Set<String> seen = new HashSet<>();
    while (!open.isEmpty()) {
      Module module = open.removeFirst();
      if (seen.add(module.folder())) {
        module.dependencies().stream().filter(d -> !d.managed() && !d.test()).forEach(found::add);
        module.dependencies().stream()
            .filter(d -> !d.managed() && !d.test())
            .flatMap(d -> d.module().stream())
            .flatMap(folder -> Optional.ofNullable(modules.get(folder)).stream())
            .forEach(open::addLast);
      }
    }
    return List.copyOf(found);
  }
}
