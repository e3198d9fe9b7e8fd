package io.github.couplint.map;

import io.github.couplint.change.Gap;
import io.github.couplint.change.RepoPath;

/** Puts what a map names into a folder. */
final class Placed {
  private final String folder;

  private Placed(String folder) {
    this.folder = folder;
  }

  static SystemMap under(String folder, SystemMap map) {
    Placed placed = new Placed(folder);
    return new SystemMap(
        map.at(),
        map.services().stream().map(placed::service).toList(),
        map.externals(),
        map.connections().stream().map(placed::connection).toList(),
        map.gaps().stream().map(placed::gap).toList());
  }

  private Service service(Service service) {
    return new Service(
        service.name(),
        service.kind(),
        service.aliases(),
        service.root().isEmpty() ? folder : folder + "/" + service.root(),
        service.owners(),
        service.tier(),
        service.technology(),
        service.endpoints().stream().map(this::endpoint).toList());
  }

  private Endpoint endpoint(Endpoint endpoint) {
    return new Endpoint(endpoint.method(), endpoint.path(), place(endpoint.place()));
  }

  private Connection connection(Connection line) {
    return new Connection(
        line.from(),
        line.to(),
        line.kind(),
        line.style(),
        line.via(),
        line.confidence(),
        line.evidence().stream().map(this::place).toList(),
        line.calls().stream().map(this::endpoint).toList());
  }

  private Place place(Place place) {
    return new Place(new RepoPath(folder + "/" + place.file().value()), place.line());
  }

  private Gap gap(Gap gap) {
    return new Gap(folder + "/" + gap.subject(), gap.reason());
  }
}
