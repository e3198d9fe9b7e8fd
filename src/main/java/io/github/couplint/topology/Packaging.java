package io.github.couplint.topology;

import io.github.couplint.change.Snapshot;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Knows modules without code of their own that put another module's program into an image. */
final class Packaging {
  private final Map<String, String> programs = new HashMap<>();

  /**
   * The packaging of one system.
   *
   * @param owner the component of a module's folder
   */
  Packaging(
      Snapshot snapshot, Collection<Module> modules, Function<String, Optional<Component>> owner) {
    for (Module module : modules) {
      Optional<Component> component = owner.apply(module.folder()).filter(c -> !c.deployable());
      if (component.isPresent() && !hasCode(snapshot, module.folder())) {
        List<String> packed = packed(module, owner);
        if (packed.size() == 1) {
          programs.put(component.get().name(), packed.get(0));
        }
      }
    }
  }

  private static boolean hasCode(Snapshot snapshot, String folder) {
    String code = (folder.isEmpty() ? "" : folder + "/") + "src/main/java";
    return snapshot.files().keySet().stream().anyMatch(path -> path.isIn(code));
  }

  private static List<String> packed(Module module, Function<String, Optional<Component>> owner) {
    return module.dependencies().stream()
        .filter(dependency -> !dependency.managed() && !dependency.test())
        .flatMap(dependency -> dependency.module().stream())
        .flatMap(folder -> owner.apply(folder).stream())
        .filter(Component::deployable)
        .map(Component::name)
        .distinct()
        .toList();
  }

  /** The service whose program runs in a component: itself, or the one that it packs. */
  Optional<String> program(Component component) {
    return component.deployable()
        ? Optional.of(component.name())
        : Optional.ofNullable(programs.get(component.name()));
  }
}
