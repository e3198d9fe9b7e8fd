package io.github.couplint.wiring;

import io.github.couplint.Analysis;
import io.github.couplint.change.Snapshot;
import io.github.couplint.facts.FactStore;
import io.github.couplint.map.Survey;
import io.github.couplint.map.SystemMap;
import io.github.couplint.policy.Checked;
import io.github.couplint.policy.Config;
import io.github.couplint.topology.Component;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;

/** Draws the map of a snapshot by the policy files that lie in it. */
public final class Mapping {
  private Mapping() {}

  /**
   * The map, or all that is wrong with the policy files.
   *
   * @param infrastructure whether to draw configuration servers, discovery, telemetry and users
   */
  public static Checked<SystemMap> of(Snapshot snapshot, FactStore facts, boolean infrastructure) {
    Overrides overrides = Overrides.none(LocalDate.EPOCH);
    Checked<Analysis> checked = Wiring.analysis(PolicyFiles.of(snapshot), overrides, facts);
    return checked instanceof Checked.Valid<Analysis> valid
        ? new Checked.Valid<>(map(snapshot, valid.value(), infrastructure))
        : new Checked.Invalid<>(((Checked.Invalid<Analysis>) checked).faults());
  }

  private static SystemMap map(Snapshot snapshot, Analysis analysis, boolean infrastructure) {
    List<Component> declared =
        analysis.config().components().stream().map(Mapping::declared).toList();
    Survey.Order order = new Survey.Order(analysis.book(), declared, infrastructure);
    return Survey.of(snapshot, analysis.facts(), order);
  }

  private static Component declared(Config.Component component) {
    return new Component(
        component.name(),
        component.paths(),
        new TreeSet<>(component.aliases()),
        component.deployable(),
        false);
  }
}
