package io.github.couplint.wiring;

import io.github.couplint.Analysis;
import io.github.couplint.Declared;
import io.github.couplint.change.Snapshot;
import io.github.couplint.facts.FactStore;
import io.github.couplint.map.Survey;
import io.github.couplint.map.SystemMap;
import io.github.couplint.policy.Checked;
import io.github.couplint.policy.Config;
import io.github.couplint.topology.Component;
import io.github.couplint.topology.backstage.Catalog;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Draws the map of a snapshot by the policy files that lie in it. */
public final class Mapping {
  private Mapping() {}

  /**
   * The map, or all that is wrong with the policy files.
   *
   * @param infrastructure whether to draw configuration servers, discovery, telemetry and users
   */
  public static Checked<SystemMap> of(
      Snapshot snapshot, FactStore facts, PackSources sources, boolean infrastructure) {
    Overrides overrides = Overrides.none(LocalDate.EPOCH);
    PolicyFiles files = PolicyFiles.of(snapshot, sources);
    Checked<Analysis> checked = Wiring.analysis(files, overrides, facts);
    return checked instanceof Checked.Valid<Analysis> valid
        ? new Checked.Valid<>(map(snapshot, valid.value(), infrastructure))
        : new Checked.Invalid<>(((Checked.Invalid<Analysis>) checked).faults());
  }

  private static SystemMap map(Snapshot snapshot, Analysis analysis, boolean infrastructure) {
    List<Config.Component> named = analysis.config().components();
    List<Catalog.Entry> catalog = Catalog.of(snapshot);
    List<Component> declared =
        Declared.components(analysis.config(), catalog.stream().map(Wiring::described).toList());
    Map<String, Survey.Duty> duties = new HashMap<>();
    catalog.forEach(entry -> duties.put(entry.name(), duty(entry)));
    named.forEach(component -> duties.put(component.name(), duty(component)));
    return Survey.of(
        snapshot,
        analysis.facts(),
        new Survey.Order(analysis.book(), declared, duties, infrastructure));
  }

  private static Survey.Duty duty(Catalog.Entry entry) {
    List<String> owners = entry.owner().isEmpty() ? List.of() : List.of(entry.owner());
    return new Survey.Duty(owners, entry.tier());
  }

  private static Survey.Duty duty(Config.Component component) {
    OptionalInt tier = component.tier().map(OptionalInt::of).orElseGet(OptionalInt::empty);
    return new Survey.Duty(component.owners(), tier);
  }
}
