package io.github.couplint;

import io.github.couplint.policy.Config;
import io.github.couplint.policy.Described;
import io.github.couplint.topology.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Tells topology of the components that the team named. */
public final class Declared {
  private Declared() {}

  /** In the order of the configuration. */
  public static List<Component> components(Config config) {
    return config.components().stream().map(Declared::component).toList();
  }

  /** The same, and after them those that a catalog describes beside them. */
  public static List<Component> components(Config config, List<Described> catalog) {
    List<Component> declared = new ArrayList<>(components(config));
    for (Described entry : catalog) {
      // a catalog at the root describes more than its own folder
      if (!entry.folder().isEmpty() && declared.stream().noneMatch(c -> isSame(c, entry))) {
        declared.add(
            new Component(
                entry.name(), List.of(entry.folder()), new TreeSet<>(), entry.deployable(), false));
      }
    }
    return declared;
  }

  private static boolean isSame(Component component, Described entry) {
    return component.name().equals(entry.name()) || component.folders().contains(entry.folder());
  }

  private static Component component(Config.Component component) {
    return new Component(
        component.name(),
        component.paths(),
        new TreeSet<>(component.aliases()),
        component.deployable(),
        false);
  }
}
