package io.github.couplint.map;

import io.github.couplint.coupling.Confidence;
import io.github.couplint.coupling.Coupling;
import io.github.couplint.coupling.Edge;
import io.github.couplint.coupling.Kind;
import io.github.couplint.topology.Component;
import io.github.couplint.topology.Topology;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Finds the couplings that a service has through a library of the repository: those of library
 * types that the service imports.
 */
final class Borrowed {
  private static final Set<Kind> OF_LIBRARY_ALONE =
      EnumSet.of(
          Kind.CODE, Kind.DEPENDENCY, Kind.SHARED_MODEL, Kind.CONTRACT, Kind.HARDCODED_ENDPOINT);

  private final Topology topology;
  private final Function<Component, List<Coupling>> couplings;

  /**
   * Borrowed couplings of one system.
   *
   * @param couplings those that a component has by itself
   */
  Borrowed(Topology topology, Function<Component, List<Coupling>> couplings) {
    this.topology = topology;
    this.couplings = couplings;
  }

  List<Coupling> of(Component service) {
    Set<String> imported = new HashSet<>();
    for (Coupling coupling : couplings.apply(service)) {
      if (coupling.edge().kind() == Kind.CODE) {
        coupling.sites().forEach(site -> imported.add(site.shape()));
      }
    }
    return imported.isEmpty()
        ? List.of()
        : libraries(service).flatMap(library -> of(service, library, imported)).toList();
  }

  private Stream<Component> libraries(Component service) {
    return topology.builtWith(service).stream()
        .flatMap(dependency -> dependency.module().stream())
        .distinct()
        .flatMap(folder -> topology.ownerOfFolder(folder).stream())
        .filter(library -> !library.deployable())
        .distinct();
  }

  private Stream<Coupling> of(Component service, Component library, Set<String> imported) {
    return couplings.apply(library).stream()
        .filter(coupling -> !OF_LIBRARY_ALONE.contains(coupling.edge().kind()))
        .filter(coupling -> coupling.users().stream().anyMatch(imported::contains))
        .flatMap(coupling -> as(service, coupling).stream());
  }

  private static Optional<Coupling> as(Component service, Coupling coupling) {
    Edge edge = coupling.edge();
    boolean weak = coupling.confidence() == Confidence.WEAK;
    return edge.to().name().equals(service.name())
        ? Optional.empty()
        : Optional.of(
            new Coupling(
                new Edge(service.name(), edge.to(), edge.kind()),
                coupling.rule(),
                coupling.technology(),
                coupling.category(),
                coupling.sites(),
                new TreeMap<>(coupling.traits()),
                weak ? Confidence.WEAK : Confidence.LIKELY));
  }
}
