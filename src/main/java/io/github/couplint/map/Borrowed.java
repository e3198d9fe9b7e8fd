package io.github.couplint.map;

import io.github.couplint.change.RepoPath;
import io.github.couplint.coupling.Confidence;
import io.github.couplint.coupling.Coupling;
import io.github.couplint.coupling.Edge;
import io.github.couplint.coupling.Kind;
import io.github.couplint.coupling.Role;
import io.github.couplint.coupling.Site;
import io.github.couplint.coupling.Target;
import io.github.couplint.topology.Component;
import io.github.couplint.topology.Topology;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Finds the couplings that a service has through the repository's libraries that it uses. */
final class Borrowed {
  private static final Set<Kind> OF_LIBRARY_ALONE =
      EnumSet.of(
          Kind.CODE, Kind.DEPENDENCY, Kind.SHARED_MODEL, Kind.CONTRACT, Kind.HARDCODED_ENDPOINT);

  private final Topology topology;
  private final Reached reached;
  private final Function<Component, List<Coupling>> couplings;
  private final Map<String, Set<RepoPath>> used = new HashMap<>();

  /**
   * Borrowed couplings of one system.
   *
   * @param couplings those that a component has by itself
   */
  Borrowed(Topology topology, Reached reached, Function<Component, List<Coupling>> couplings) {
    this.topology = topology;
    this.reached = reached;
    this.couplings = couplings;
  }

  List<Coupling> of(Component service) {
    Set<RepoPath> used = used(service);
    return used.isEmpty()
        ? List.of()
        : libraries(service).stream().flatMap(library -> of(service, library, used)).toList();
  }

  /** The files of the repository's libraries that a service uses. */
  Set<RepoPath> used(Component service) {
    return used.computeIfAbsent(
        service.name(),
        name -> {
          List<Component> libraries = libraries(service);
          return libraries.isEmpty() ? Set.of() : reached.of(service, libraries);
        });
  }

  /** The libraries of the repository that a service is built with. */
  List<Component> libraries(Component service) {
    return topology.builtWith(service).stream()
        .flatMap(dependency -> dependency.module().stream())
        .distinct()
        .flatMap(folder -> topology.ownerOfFolder(folder).stream())
        .filter(library -> !library.deployable())
        .distinct()
        .toList();
  }

  private Stream<Coupling> of(Component service, Component library, Set<RepoPath> used) {
    return couplings.apply(library).stream()
        .filter(coupling -> !OF_LIBRARY_ALONE.contains(coupling.edge().kind()))
        .flatMap(coupling -> as(service, coupling, used).stream());
  }

  private static Optional<Coupling> as(Component service, Coupling coupling, Set<RepoPath> used) {
    Edge edge = coupling.edge();
    boolean weak = coupling.confidence() == Confidence.WEAK;
    List<Site> sites = coupling.sites().stream().filter(s -> used.contains(s.file())).toList();
    return edge.to().equals(new Target(Target.Type.COMPONENT, service.name()))
            || sites.isEmpty()
            || telling(sites).compareTo(telling(coupling.sites())) > 0
        ? Optional.empty()
        : Optional.of(
            new Coupling(
                new Edge(service.name(), edge.to(), edge.kind()),
                coupling.rule(),
                coupling.technology(),
                coupling.category(),
                sites,
                new TreeMap<>(coupling.traits()),
                weak ? Confidence.WEAK : Confidence.LIKELY,
                coupling.requests().stream().filter(r -> used.contains(r.file())).toList()));
  }

  /** The role of the sites that tell most: a type that is only named is no call of it. */
  private static Role telling(List<Site> sites) {
    return sites.stream()
        .filter(site -> !site.isIndirect())
        .map(Site::role)
        .map(role -> role == Role.CONSTRUCT || role == Role.ANNOTATION ? Role.CALL : role)
        .min(Comparator.naturalOrder())
        .orElse(Role.SCHEMA);
  }
}
