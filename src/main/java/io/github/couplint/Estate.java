package io.github.couplint;

import io.github.couplint.change.Snapshot;
import io.github.couplint.coupling.Coupling;
import io.github.couplint.coupling.Edge;
import io.github.couplint.coupling.Target;
import io.github.couplint.policy.Architecture;
import io.github.couplint.policy.Config;
import io.github.couplint.policy.Described;
import io.github.couplint.topology.CodeOwners;
import io.github.couplint.topology.Component;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is decided and known about components, as base has it: owners, tiers, and who may be coupled
 * to whom. Catalogs and owners are read only when an edge is introduced.
 */
final class Estate {
  private final Config config;
  private final Side side;
  private final Supplier<CodeOwners> readOwners;
  private final Supplier<List<Described>> readCatalog;
  private @Nullable CodeOwners codeOwners;
  private @Nullable List<Described> catalog;

  Estate(Analysis analysis, Snapshot base, Side side) {
    this.config = analysis.config();
    this.side = side;
    this.readOwners = () -> CodeOwners.of(base);
    this.readCatalog = () -> analysis.catalog().apply(base);
  }

  Architecture.Limits limits() {
    return config.architecture().limits();
  }

  /** What an introduced edge is to those who decide: trait code to reason. */
  SortedMap<String, String> traits(Coupling coupling) {
    Edge edge = coupling.edge();
    SortedMap<String, String> traits = new TreeMap<>();
    config.architecture().objection(edge).ifPresent(why -> traits.put("FORBIDDEN", why));
    if (edge.to().type() == Target.Type.COMPONENT) {
      if (traits.isEmpty()) {
        declaration(edge, traits);
      }
      otherTeam(edge).ifPresent(team -> traits.put("CROSS_TEAM", "of another team, " + team));
      if (edge.kind().isSynchronous()) {
        lowerTier(edge).ifPresent(tiers -> traits.put("TIER", tiers));
      }
    }
    return traits;
  }

  private void declaration(Edge edge, SortedMap<String, String> traits) {
    Optional<Described> from = described(edge.from());
    Optional<Described> to = described(edge.to().name());
    boolean known = from.isPresent() && to.isPresent();
    if (known && needs(from.orElseThrow(), to.orElseThrow())) {
      traits.put("DECLARED", "declared in the catalog");
    } else if (known
        && !from.orElseThrow().needs().isEmpty()
        && !config.architecture().declares(edge)) {
      traits.put("UNDECLARED", "not declared in the catalog");
    } else if (config.architecture().closed() && !config.architecture().declares(edge)) {
      traits.put("UNDECLARED", "not declared in the architecture");
    }
  }

  private static boolean needs(Described from, Described to) {
    return from.needs().contains(to.name()) || !Collections.disjoint(from.needs(), to.provides());
  }

  private Optional<Described> described(String name) {
    Optional<Component> component = side.find(name);
    return catalog().stream().filter(entry -> isOf(entry, name, component)).findFirst();
  }

  private static boolean isOf(Described entry, String name, Optional<Component> component) {
    return entry.name().equals(name)
        || component
            .filter(
                c ->
                    c.aliases().contains(entry.name().toLowerCase(Locale.ROOT))
                        || (!entry.folder().isEmpty() && c.folders().contains(entry.folder())))
            .isPresent();
  }

  private List<Described> catalog() {
    List<Described> read = catalog;
    if (read == null) {
      read = readCatalog.get();
      catalog = read;
    }
    return read;
  }

  private Optional<String> otherTeam(Edge edge) {
    SortedSet<String> ours = owners(edge.from());
    SortedSet<String> theirs = owners(edge.to().name());
    return ours.isEmpty() || theirs.isEmpty() || !Collections.disjoint(ours, theirs)
        ? Optional.empty()
        : Optional.of(String.join(", ", theirs));
  }

  /** Who answers for a component: by configuration, else the catalog, else the code's owners. */
  private SortedSet<String> owners(String name) {
    SortedSet<String> owners = new TreeSet<>();
    configured(name).ifPresent(component -> owners.addAll(component.owners()));
    if (owners.isEmpty()) {
      described(name).map(Described::owner).filter(o -> !o.isEmpty()).ifPresent(owners::add);
    }
    if (owners.isEmpty()) {
      side.find(name).ifPresent(c -> c.folders().forEach(f -> owners.addAll(codeOwners().of(f))));
    }
    return owners;
  }

  private CodeOwners codeOwners() {
    CodeOwners read = codeOwners;
    if (read == null) {
      read = readOwners.get();
      codeOwners = read;
    }
    return read;
  }

  private Optional<Config.Component> configured(String name) {
    return config.components().stream().filter(c -> c.name().equals(name)).findFirst();
  }

  private Optional<String> lowerTier(Edge edge) {
    Optional<Integer> ours = tier(edge.from());
    Optional<Integer> theirs = tier(edge.to().name());
    return ours.isPresent() && theirs.isPresent() && ours.orElseThrow() < theirs.orElseThrow()
        ? Optional.of("tier " + ours.orElseThrow() + " waiting for tier " + theirs.orElseThrow())
        : Optional.empty();
  }

  private Optional<Integer> tier(String name) {
    return configured(name)
        .flatMap(Config.Component::tier)
        .or(
            () ->
                described(name)
                    .filter(entry -> entry.tier().isPresent())
                    .map(entry -> entry.tier().getAsInt()));
  }
}
