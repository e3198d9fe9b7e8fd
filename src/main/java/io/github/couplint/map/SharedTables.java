package io.github.couplint.map;

import io.github.couplint.coupling.Coupling;
import io.github.couplint.coupling.Kind;
import io.github.couplint.rules.Parts;
import io.github.couplint.rules.StoreUsers;
import io.github.couplint.rules.Tables;
import io.github.couplint.topology.Component;
import java.util.List;
import java.util.Set;

/** Draws the tables that several components use; of each, where its users name it. */
final class SharedTables {
  private final Parts parts;
  private final Draft draft;
  private final Lines lines;

  SharedTables(Parts parts, Draft draft, Lines lines) {
    this.parts = parts;
    this.draft = draft;
    this.lines = lines;
  }

  void draw(List<Component> components) {
    StoreUsers users = parts.storeUsers(components);
    for (Component component : components) {
      List<Component> others = users.beside(component);
      if (!others.isEmpty()) {
        parts.sharedTables(component, Set.of(), others).each().forEach(t -> draw(component, t));
      }
    }
  }

  private void draw(Component component, Tables.Shared one) {
    String table = one.names().first();
    for (Coupling coupling : parts.couplings(component, Set.of(), one)) {
      lines.add(
          component.name(),
          draft.ofStore(coupling.edge().to()),
          Lines.What.of(Kind.SHARED_TABLE, table),
          coupling.confidence(),
          coupling.sites().stream().map(s -> new Place(s.file(), s.span().line())).toList());
    }
  }
}
