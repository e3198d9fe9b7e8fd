package io.github.couplint.rules;

import io.github.couplint.coupling.Target;
import io.github.couplint.topology.Component;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Function;

/** Some components by the stores whose addresses stand in their settings. */
public final class StoreUsers {
  private final Function<Component, SortedSet<Target>> stores;
  private final Map<Target, List<Component>> byStore = new HashMap<>();

  StoreUsers(Collection<Component> among, Function<Component, SortedSet<Target>> stores) {
    this.stores = stores;
    for (Component component : among) {
      for (Target store : stores.apply(component)) {
        byStore.computeIfAbsent(store, s -> new ArrayList<>()).add(component);
      }
    }
  }

  /** Those at a store that a component is at too. */
  public List<Component> beside(Component component) {
    Set<Component> beside = new LinkedHashSet<>();
    stores.apply(component).forEach(s -> beside.addAll(byStore.getOrDefault(s, List.of())));
    beside.remove(component);
    return List.copyOf(beside);
  }
}
