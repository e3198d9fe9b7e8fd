package io.github.couplint.map;

import io.github.couplint.change.Gap;
import io.github.couplint.coupling.Coupling;
import io.github.couplint.coupling.Kind;
import io.github.couplint.coupling.Target;
import io.github.couplint.topology.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/** A map while it is drawn. */
final class Sheet {
  private final SortedMap<String, Service> services = new TreeMap<>();
  private final SortedMap<String, External> externals = new TreeMap<>();
  private final List<Connection> connections = new ArrayList<>();

  void add(Component component) {
    services.put(
        component.name(),
        new Service(
            component.name(),
            NodeKind.SERVICE,
            component.aliases(),
            component.folders().isEmpty() ? "" : component.folders().get(0),
            List.of(),
            OptionalInt.empty(),
            List.of(),
            List.of()));
  }

  void add(Coupling coupling) {
    Target target = coupling.edge().to();
    String to = target.name();
    if (!target.isKnown() || coupling.edge().kind() == Kind.DEPENDENCY) {
      return;
    }
    if (!services.containsKey(to)) {
      externals.putIfAbsent(to, new External(to, kind(target)));
    }
    connections.add(
        new Connection(
            coupling.edge().from(),
            to,
            coupling.edge().kind(),
            coupling.edge().kind().style(),
            "",
            coupling.confidence(),
            coupling.sites().stream()
                .map(site -> new Place(site.file(), site.span().line()))
                .toList()));
  }

  private static NodeKind kind(Target target) {
    return switch (target.type()) {
      case COMPONENT, HOST, UNKNOWN -> NodeKind.WEBSITE;
      case VENDOR -> NodeKind.VENDOR;
      case CHANNEL -> NodeKind.BROKER;
      case DATASTORE -> NodeKind.DATABASE;
    };
  }

  SystemMap map(String at, List<Gap> gaps) {
    return new SystemMap(
        at, List.copyOf(services.values()), List.copyOf(externals.values()), connections, gaps);
  }
}
