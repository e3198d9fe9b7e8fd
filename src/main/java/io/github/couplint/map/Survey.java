package io.github.couplint.map;

import io.github.couplint.change.Snapshot;
import io.github.couplint.coupling.Coupling;
import io.github.couplint.facts.FactStore;
import io.github.couplint.rules.Parts;
import io.github.couplint.rules.RuleBook;
import io.github.couplint.rules.Telltales;
import io.github.couplint.topology.Component;
import io.github.couplint.topology.Topology;
import java.util.List;

/** Draws the map of a whole snapshot. */
public final class Survey {
  private final Topology topology;
  private final Parts parts;

  private Survey(Topology topology, Parts parts) {
    this.topology = topology;
    this.parts = parts;
  }

  /**
   * The map of a snapshot.
   *
   * @param declared components that the team named; others are found
   */
  public static SystemMap of(
      Snapshot snapshot, FactStore store, RuleBook book, List<Component> declared) {
    Topology topology = Topology.of(snapshot, store, declared);
    Parts parts = new Parts(snapshot, store, topology, book, Telltales.of(book));
    return new Survey(topology, parts).map(snapshot.name());
  }

  private SystemMap map(String at) {
    Sheet sheet = new Sheet();
    List<Component> deployed =
        topology.components().values().stream().filter(Component::deployable).toList();
    deployed.forEach(sheet::add);
    for (Component component : deployed) {
      for (Coupling coupling : parts.couplings(component)) {
        sheet.add(coupling);
      }
    }
    return sheet.map(at, parts.gaps());
  }
}
