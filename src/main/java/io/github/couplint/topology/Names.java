package io.github.couplint.topology;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Knows components by everything that they are called. */
final class Names {
  private static final String SEVERAL = "";

  private final Map<String, String> exact = new HashMap<>();
  private final Map<String, String> bare = new HashMap<>();

  /** All services that a name may mean; a repository may hold several systems side by side. */
  private final Map<String, List<Component>> rivals = new HashMap<>();

  /**
   * The names of components.
   *
   * @param applicationName what a component's settings call it
   */
  Names(Collection<Component> components, Function<Component, Optional<String>> applicationName) {
    // settings that were copied from another service bear its name, so that its own goes first
    for (Component component : components) {
      if (component.deployable()) {
        exact.putIfAbsent(component.name().toLowerCase(Locale.ROOT), component.name());
      }
    }
    for (Component component : components) {
      applicationName.apply(component).ifPresent(name -> exact.putIfAbsent(name, component.name()));
    }
    for (Component component : components) {
      Set<String> all = all(component);
      applicationName.apply(component).ifPresent(all::add);
      all.forEach(alias -> exact.putIfAbsent(alias, component.name()));
      if (component.deployable()) {
        all.forEach(a -> rivals.computeIfAbsent(a, x -> new ArrayList<>()).add(component));
        Set<String> endings = new TreeSet<>();
        all.forEach(alias -> endings.add(bare(alias)));
        endings.forEach(ending -> bare.merge(ending, component.name(), (a, b) -> SEVERAL));
      }
    }
  }

  /** The same names, and those of what runs; a workload without a component hides other guesses. */
  Names with(Collection<Workload> workloads) {
    Names all = new Names(this);
    for (Workload workload : workloads) {
      String stands = workload.component().orElse(SEVERAL);
      workload.names().forEach(name -> all.exact.putIfAbsent(name, stands));
    }
    return all;
  }

  private Names(Names known) {
    exact.putAll(known.exact);
    bare.putAll(known.bare);
    rivals.putAll(known.rivals);
  }

  /** The names that a component's build and declaration give it, in lower case. */
  static Set<String> all(Component component) {
    Set<String> all = new TreeSet<>(component.aliases());
    all.add(component.name().toLowerCase(Locale.ROOT));
    return all;
  }

  /** The component of that name; of one without the usual ending when only one service fits. */
  Optional<String> find(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return Optional.ofNullable(exact.get(lower))
        .or(() -> Optional.ofNullable(bare.get(bare(lower))))
        .filter(component -> !component.equals(SEVERAL));
  }

  /** The same for who asks: of several components of that name the one that lies nearest to it. */
  Optional<String> find(String name, Component asking) {
    List<Component> all = rivals.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    return all.size() > 1
        ? asking.nearest(all).map(Component::name).or(() -> find(name))
        : find(name);
  }

  private static String bare(String name) {
    return name.replaceAll("[-_.](service|svc|server|app|api)$", "").replaceAll("[-_.]", "");
  }
}
