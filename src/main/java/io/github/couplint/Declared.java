package io.github.couplint;

import io.github.couplint.policy.Config;
import io.github.couplint.topology.Component;
import java.util.List;
import java.util.TreeSet;

/** Tells topology of the components that the team named. */
public final class Declared {
  private Declared() {}

  /** In the order of the configuration. */
  public static List<Component> components(Config config) {
    return config.components().stream().map(Declared::component).toList();
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
