package io.github.couplint;

import io.github.couplint.change.Gap;
import io.github.couplint.change.RepoPath;
import io.github.couplint.change.Snapshot;
import io.github.couplint.coupling.Coupling;
import io.github.couplint.coupling.CouplingGraph;
import io.github.couplint.coupling.Kind;
import io.github.couplint.coupling.Target;
import io.github.couplint.rules.Couplings;
import io.github.couplint.rules.FileEvidence;
import io.github.couplint.rules.Parts;
import io.github.couplint.rules.Roles;
import io.github.couplint.rules.Rule;
import io.github.couplint.rules.RuleBook;
import io.github.couplint.rules.StoreUsers;
import io.github.couplint.rules.Tables;
import io.github.couplint.rules.Telltales;
import io.github.couplint.topology.Component;
import io.github.couplint.topology.SettingFiles;
import io.github.couplint.topology.Topology;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One side of a change as a system of components. */
final class Side {
  /** A change of a store is one of its tables too. */
  private static final Set<String> TABLES =
      Set.of(Kind.SHARED_TABLE.id(), Kind.SHARED_DATABASE.id());

  private final Topology topology;
  private final Parts parts;
  private final RuleBook book;
  private final Map<Asked, List<Coupling>> known = new HashMap<>();
  private final Set<RepoPath> looked = new HashSet<>();
  private @Nullable StoreUsers storeUsers;
  private @Nullable Map<Target, SortedSet<String>> checkers;

  private record Asked(String component, Set<String> rules) {}

  private Side(Topology topology, Parts parts, RuleBook book) {
    this.topology = topology;
    this.parts = parts;
    this.book = book;
  }

  static Side of(
      Snapshot snapshot,
      Analysis analysis,
      List<Component> declared,
      Telltales telltales,
      Couplings rules) {
    Topology topology = Topology.of(snapshot, analysis.facts(), declared);
    Parts parts = new Parts(snapshot, analysis.facts(), topology, rules, telltales);
    return new Side(topology, parts, analysis.book());
  }

  /** The name of the component that a file belongs to. */
  String owner(RepoPath path) {
    return topology.owner(path).name();
  }

  /** The settings of the component that a file belongs to. */
  SettingFiles settings(RepoPath path) {
    return topology.settings(topology.owner(path));
  }

  /** Whether a changed file can make a difference to couplings. */
  boolean matters(RepoPath path) {
    return parts.matters(path);
  }

  /** The names of all components, ordered. */
  Set<String> names() {
    return topology.components().keySet();
  }

  /**
   * What files say that can make a difference, each by the component that it says it of; nothing of
   * those that say nothing.
   */
  Map<RepoPath, Map<String, FileEvidence>> evidence(Stream<RepoPath> paths) {
    SortedMap<String, List<RepoPath>> byName = new TreeMap<>();
    paths
        .filter(this::matters)
        .forEach(
            path ->
                concerned(path)
                    .forEach(n -> byName.computeIfAbsent(n, x -> new ArrayList<>()).add(path)));
    Map<RepoPath, Map<String, FileEvidence>> evidence = new HashMap<>();
    byName.forEach(
        (name, files) -> {
          Component component = Objects.requireNonNull(topology.components().get(name));
          looked.addAll(files);
          parts
              .evidence(component, files)
              .forEach(
                  (path, says) ->
                      evidence.computeIfAbsent(path, p -> new HashMap<>()).put(name, says));
        });
    return evidence;
  }

  private Set<String> concerned(RepoPath path) {
    Set<String> names = new TreeSet<>(topology.settingsFrom(path));
    names.add(owner(path));
    return names;
  }

  /** The couplings that this side has of those components by those rules. */
  CouplingGraph couplings(SortedMap<String, Set<String>> rulesByName) {
    List<Coupling> all = new ArrayList<>();
    rulesByName.forEach(
        (name, rules) -> find(name).ifPresent(c -> all.addAll(parts.couplings(c, rules, looked))));
    return CouplingGraph.of(all, parts.gaps());
  }

  /**
   * The tables of those components that others use too. Files are read only where the settings of
   * two components name one store.
   */
  SortedMap<String, Tables.Shared> sharedTables(SortedMap<String, Set<String>> rulesByName) {
    SortedMap<String, Tables.Shared> shared = new TreeMap<>();
    rulesByName.forEach(
        (name, rules) -> {
          if (!Collections.disjoint(rules, TABLES)) {
            find(name).flatMap(this::sharedTables).ifPresent(found -> shared.put(name, found));
          }
        });
    return shared;
  }

  private Optional<Tables.Shared> sharedTables(Component component) {
    List<Component> others = storeUsers().beside(component);
    return others.isEmpty()
        ? Optional.empty()
        : Optional.of(parts.sharedTables(component, looked, others));
  }

  private StoreUsers storeUsers() {
    StoreUsers known = storeUsers;
    if (known == null) {
      known = parts.storeUsers(topology.components().values());
      storeUsers = known;
    }
    return known;
  }

  /** A graph of this side with the couplings through such tables. */
  CouplingGraph with(SortedMap<String, Tables.Shared> shared, CouplingGraph graph) {
    List<Coupling> all = new ArrayList<>(graph.couplings().values());
    shared.forEach(
        (name, tables) ->
            find(name).ifPresent(c -> all.addAll(parts.couplings(c, looked, tables))));
    return CouplingGraph.of(all, parts.gaps());
  }

  /** The interface of a component that a type of it implements as a port, if there is one. */
  Optional<String> port(String name, String type) {
    return find(name).flatMap(component -> parts.port(component, type));
  }

  /** The roles that those components check for as others do, by component. */
  SortedMap<String, SortedMap<Target, SortedSet<String>>> sharedRoles(
      SortedMap<String, Set<String>> rulesByName) {
    SortedMap<String, SortedMap<Target, SortedSet<String>>> shared = new TreeMap<>();
    rulesByName.forEach(
        (name, rules) -> {
          if (rules.contains(Kind.SHARED_ROLE.id())) {
            find(name)
                .map(this::sharedRoles)
                .filter(s -> !s.isEmpty())
                .ifPresent(s -> shared.put(name, s));
          }
        });
    return shared;
  }

  private SortedMap<Target, SortedSet<String>> sharedRoles(Component component) {
    Roles own = parts.roles(component, looked);
    return own.isEmpty() ? Collections.emptySortedMap() : own.sharedWith(checkers());
  }

  private Map<Target, SortedSet<String>> checkers() {
    Map<Target, SortedSet<String>> known = checkers;
    if (known == null) {
      known =
          Roles.checkers(
              topology.components().values().stream()
                  .map(component -> parts.roles(component, looked))
                  .toList());
      checkers = known;
    }
    return known;
  }

  /** The couplings of a component through such roles. */
  List<Coupling> couplings(String name, SortedMap<Target, SortedSet<String>> shared) {
    return find(name).map(c -> parts.couplings(c, looked, shared)).orElse(List.of());
  }

  List<Gap> gaps() {
    return parts.gaps();
  }

  /**
   * The folders of a component from the root, as base has them, so that no move takes it from under
   * what is said of a folder; none where there is no such component.
   */
  static List<String> folders(String name, Both<Side> sides) {
    return sides
        .base()
        .find(name)
        .or(() -> sides.head().find(name))
        .map(Component::folders)
        .orElse(List.of());
  }

  Optional<Component> find(String name) {
    return Optional.ofNullable(topology.components().get(name));
  }

  /**
   * The couplings of one component of such kinds, ordered by edge; none when there is no such
   * component. Only what is evidence for these is read.
   */
  List<Coupling> couplings(String name, Predicate<Kind> kinds) {
    Set<String> rules =
        book.rules().stream()
            .filter(rule -> kinds.test(rule.kind()))
            .map(Rule::id)
            .collect(Collectors.toSet());
    Asked asked = new Asked(name, rules);
    List<Coupling> found = known.get(asked);
    if (found == null) {
      found = find(name).map(c -> parts.couplings(c, rules, Set.of())).orElse(List.of());
      known.put(asked, found);
    }
    return found;
  }
}
