package io.github.couplint;

import io.github.couplint.change.RepoPath;
import io.github.couplint.change.Snapshot;
import io.github.couplint.coupling.Coupling;
import io.github.couplint.coupling.CouplingGraph;
import io.github.couplint.rules.Parts;
import io.github.couplint.rules.Telltales;
import io.github.couplint.topology.Component;
import io.github.couplint.topology.Topology;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/** One side of a change as a system of components. */
final class Side {
  private final Topology topology;
  private final Parts parts;
  private final Map<String, List<Coupling>> known = new HashMap<>();

  private Side(Topology topology, Parts parts) {
    this.topology = topology;
    this.parts = parts;
  }

  static Side of(Snapshot snapshot, Analysis analysis, Telltales telltales) {
    List<Component> declared = analysis.config().components().stream().map(Side::declared).toList();
    Topology topology = Topology.of(snapshot, analysis.facts(), declared);
    return new Side(
        topology, new Parts(snapshot, analysis.facts(), topology, analysis.book(), telltales));
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

  /** What a file gives to components, such as their environment, by the component's name. */
  SortedMap<String, List<String>> given(RepoPath path) {
    return path.value().endsWith(".java") ? Collections.emptySortedMap() : topology.given(path);
  }

  /** Whether a changed file can make a difference to couplings. */
  boolean matters(RepoPath path) {
    return parts.matters(path);
  }

  /** The names of all components, ordered. */
  Set<String> names() {
    return topology.components().keySet();
  }

  /** The couplings of the components of those names that this side has. */
  CouplingGraph couplings(Set<String> names) {
    List<Coupling> all = new ArrayList<>();
    new TreeSet<>(names).forEach(name -> all.addAll(couplings(name)));
    return CouplingGraph.of(all, parts.gaps());
  }

  /** The couplings of one component, ordered by edge; none when there is no such component. */
  List<Coupling> couplings(String name) {
    List<Coupling> found = known.get(name);
    if (found == null) {
      Component component = topology.components().get(name);
      found = component == null ? List.of() : parts.couplings(component);
      known.put(name, found);
    }
    return found;
  }
}
