package io.github.couplint.rules;

import io.github.couplint.change.RepoPath;
import io.github.couplint.change.Snapshot;
import io.github.couplint.facts.FactStore;
import io.github.couplint.facts.SourceSet;
import io.github.couplint.topology.Component;
import io.github.couplint.topology.Module;
import io.github.couplint.topology.Topology;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells what lies around a component's code: dependencies, settings, neighbours. */
final class Surroundings {
  /** MyBatis looks for its statements beside an interface, or where a setting says. */
  private static final Pattern MAPPER =
      Pattern.compile("(?i).*/(src/main|mappers?|mybatis)/.*\\.xml");

  private final Snapshot snapshot;
  private final FactStore store;
  private final Topology topology;
  private final Map<String, List<RepoPath>> mappers = new HashMap<>();

  Surroundings(Snapshot snapshot, FactStore store, Topology topology) {
    this.snapshot = snapshot;
    this.store = store;
    this.topology = topology;
    for (RepoPath path : snapshot.files().keySet()) {
      if (isMapper(path) && SourceSet.of(path) == SourceSet.MAIN) {
        mappers.computeIfAbsent(topology.owner(path).name(), n -> new ArrayList<>()).add(path);
      }
    }
  }

  private static boolean isMapper(RepoPath path) {
    return path.extension().equalsIgnoreCase("xml")
        && MAPPER.matcher(path.value()).matches()
        && !path.value().endsWith("/pom.xml");
  }

  List<Part.Dependency> dependencies(Component component) {
    return topology.modules(component).stream()
        .flatMap(module -> module.dependencies().stream())
        .filter(dependency -> !dependency.test())
        .map(dependency -> dependency(component, dependency))
        .toList();
  }

  private Part.Dependency dependency(Component component, Module.Dependency dependency) {
    Optional<Part.Neighbour> neighbour =
        dependency
            .module()
            .flatMap(topology::ownerOfFolder)
            .filter(owner -> !owner.equals(component))
            .map(Surroundings::neighbour);
    return new Part.Dependency(
        dependency.coordinates(),
        neighbour,
        dependency.managed(),
        dependency.file(),
        dependency.span());
  }

  /** The other component that declares a type, if the asking one has none of that name. */
  static Optional<Part.Neighbour> neighbour(Topology topology, Component asking, String type) {
    return topology.isDeclaredIn(type, asking.name())
        ? Optional.empty()
        : topology
            .ownerOfType(type)
            .filter(owner -> !owner.equals(asking))
            .map(Surroundings::neighbour);
  }

  private static Part.Neighbour neighbour(Component component) {
    return new Part.Neighbour(component.name(), component.deployable(), component.published());
  }

  List<Part.Setting> settings(Component component) {
    return topology.settings(component).all().stream()
        .filter(located -> SourceSet.of(located.file()) != SourceSet.TEST)
        .map(
            located ->
                new Part.Setting(
                    located.setting().key(),
                    located.setting().value(),
                    located.profile(),
                    located.file(),
                    located.setting().span(),
                    located.shared()))
        .toList();
  }

  /** The settings, and the statements that XML beside the code holds. */
  List<Part.Setting> said(Component component) {
    return Stream.concat(settings(component).stream(), statements(component)).toList();
  }

  private Stream<Part.Setting> statements(Component component) {
    return mappers.getOrDefault(component.name(), List.of()).stream().flatMap(this::statements);
  }

  private Stream<Part.Setting> statements(RepoPath path) {
    String blob = snapshot.files().getOrDefault(path, "");
    return store.facts(path, blob, snapshot.blobs()).settings().stream()
        .filter(setting -> setting.key().startsWith(TableEvidence.STATEMENT))
        .map(s -> new Part.Setting(s.key(), s.value(), "", path, s.span(), false));
  }
}
