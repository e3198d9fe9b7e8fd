package io.github.couplint;

import io.github.couplint.change.RepoPath;
import io.github.couplint.change.Snapshot;
import io.github.couplint.coupling.Coupling;
import io.github.couplint.coupling.CouplingGraph;
import io.github.couplint.rules.Parts;
import io.github.couplint.topology.Component;
import io.github.couplint.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** One side of a change as a system of components. */
final class Side {
  private final Snapshot snapshot;
  private final Topology topology;
  private final Analysis analysis;

  private Side(Snapshot snapshot, Topology topology, Analysis analysis) {
    this.snapshot = snapshot;
    this.topology = topology;
    this.analysis = analysis;
  }

  static Side of(Snapshot snapshot, Analysis analysis) {
    List<Component> declared = analysis.config().components().stream().map(Side::declared).toList();
    return new Side(snapshot, Topology.of(snapshot, analysis.facts(), declared), analysis);
  }

  private static Component declared(io.github.couplint.policy.Config.Component component) {
    return new Component(
        component.name(),
        component.paths(),
        new TreeSet<>(component.aliases()),
        component.deployable(),
        false);
  }

  /** The name of the component that a file belongs to. */
  String owner(RepoPath path) {
    return topology.owner(path).name();
  }

  /** The couplings of the components of those names that this side has. */
  CouplingGraph couplings(Set<String> names) {
    Parts parts = new Parts(snapshot, analysis.facts(), topology, analysis.book());
    List<Coupling> all = new ArrayList<>();
    topology.components().values().stream()
        .filter(component -> names.contains(component.name()))
        .forEach(component -> all.addAll(parts.couplings(component)));
    return CouplingGraph.of(all, parts.gaps());
  }
}
