package io.github.couplint.rules;

import io.github.couplint.change.Gap;
import io.github.couplint.change.RepoPath;
import io.github.couplint.change.Snapshot;
import io.github.couplint.coupling.Coupling;
import io.github.couplint.coupling.Target;
import io.github.couplint.facts.FactStore;
import io.github.couplint.facts.JavaType;
import io.github.couplint.facts.Outline;
import io.github.couplint.facts.Use;
import io.github.couplint.topology.Callers;
import io.github.couplint.topology.CodeIndex;
import io.github.couplint.topology.Component;
import io.github.couplint.topology.Targets;
import io.github.couplint.topology.Topology;
import io.github.couplint.topology.Values;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/** Lays out the parts of one side of a change; reads only the files that can matter. */
public final class Parts {
  private final FactStore store;
  private final Topology topology;
  private final Telltales telltales;
  private final Reading reading;
  private final Relevance relevance;
  private final Surroundings surroundings;
  private final Couplings couplings;
  private final RuleBook book;
  private final Map<String, CodeIndex> codes = new HashMap<>();
  private final Map<String, Tables> tables = new HashMap<>();
  private final Map<String, Roles> roles = new HashMap<>();
  private final Map<String, SortedSet<Target>> stores = new HashMap<>();

  /**
   * The parts of a snapshot.
   *
   * @param couplings both sides share them and the telltales of the same packs, since what is asked
   *     is remembered
   */
  public Parts(
      Snapshot snapshot,
      FactStore store,
      Topology topology,
      Couplings couplings,
      Telltales telltales) {
    this.store = store;
    this.topology = topology;
    this.telltales = telltales;
    this.reading = new Reading(snapshot, store, topology);
    this.relevance = new Relevance(reading, topology, telltales);
    this.surroundings = new Surroundings(snapshot, store, topology);
    this.couplings = couplings;
    this.book = couplings.book();
  }

  /** What could not be read of the parts asked for so far. */
  public List<Gap> gaps() {
    return reading.gaps();
  }

  private Part of(Component component, Telltales looked, Set<RepoPath> also) {
    SortedMap<RepoPath, Outline> outlines = reading.outlines(component);
    List<Part.Source> sources = looked.isEmpty() ? List.of() : sources(outlines, looked, also);
    return part(component, outlines, sources, outside(component));
  }

  private List<Part.Source> sources(
      SortedMap<RepoPath, Outline> outlines, Telltales looked, Set<RepoPath> also) {
    Set<RepoPath> chosen = Relevance.ofEvidence(outlines, looked);
    also.stream().filter(outlines::containsKey).forEach(chosen::add);
    return reading.sources(chosen);
  }

  private Part part(
      Component component,
      SortedMap<RepoPath, Outline> outlines,
      List<Part.Source> sources,
      Outside outside) {
    CodeIndex code = code(component);
    return new Part(
        component.name(),
        sources,
        outlines.entrySet().stream().map(e -> imports(e.getKey(), e.getValue())).toList(),
        outside.dependencies(),
        outside.settings(),
        code,
        values(component, code, sources),
        targets(component),
        type -> Surroundings.neighbour(topology, component, type));
  }

  /**
   * The interface of the same component that a type of it implements as a port, if there is one.
   */
  public Optional<String> port(Component component, String type) {
    return couplings
        .ports(code(component))
        .of(type)
        .map(JavaType::name)
        .filter(port -> topology.isDeclaredIn(port, component.name()))
        .findFirst();
  }

  private CodeIndex code(Component component) {
    return codes.computeIfAbsent(
        component.name(), name -> topology.code(component, couplings::knows));
  }

  /** What files that are no code say. */
  private record Outside(List<Part.Dependency> dependencies, List<Part.Setting> settings) {}

  private Outside outside(Component component) {
    return new Outside(surroundings.dependencies(component), surroundings.said(component));
  }

  private static Part.Imports imports(RepoPath path, Outline outline) {
    String user = outline.types().isEmpty() ? "" : outline.types().get(0);
    return new Part.Imports(path, user, outline.imports());
  }

  private Values values(Component component, CodeIndex code, List<Part.Source> sources) {
    List<Use> uses = sources.stream().flatMap(source -> source.facts().uses().stream()).toList();
    return new Values(code, key -> topology.settings(component).find(key), new Callers(code, uses));
  }

  private Targets targets(Component component) {
    return new Targets(
        name -> topology.named(name, component),
        port -> topology.listening(port, component),
        path -> topology.answering(path, component),
        book::vendorOfHost);
  }

  /** The couplings of one component, ordered by edge. */
  public List<Coupling> couplings(Component component) {
    return couplings(component, book.ruleIds(), Set.of());
  }

  /**
   * The couplings of one component by some rules, ordered by edge.
   *
   * @param changed files of it that are read in any case
   */
  public List<Coupling> couplings(Component component, Set<String> rules, Set<RepoPath> changed) {
    Set<String> whole = new TreeSet<>(couplings.withNeeded(rules));
    whole.removeAll(Set.of(TableEvidence.RULE, RoleEvidence.RULE));
    Part part = of(component, telltales.about(whole), changed);
    return couplings.of(part, whole, topology::implementing);
  }

  /** The stores whose addresses stand in a component's settings, whatever reads these. */
  private SortedSet<Target> storesInSettings(Component component) {
    return stores.computeIfAbsent(component.name(), name -> findStores(component));
  }

  /** Which of some components are at the same stores. */
  public StoreUsers storeUsers(Collection<Component> among) {
    return new StoreUsers(among, this::storesInSettings);
  }

  private SortedSet<Target> findStores(Component component) {
    Values values = values(component, code(component), List.of());
    SortedSet<Target> found = new TreeSet<>();
    surroundings.settings(component).stream()
        .map(setting -> values.template(setting.value()).text())
        .filter(Stores::isAddress)
        .forEach(
            address -> Stores.target(address, "").filter(Stores::isIdentity).ifPresent(found::add));
    return found;
  }

  /**
   * The tables of one component that others use too.
   *
   * @param changed files of it that are read in any case
   */
  public Tables.Shared sharedTables(
      Component component, Set<RepoPath> changed, Collection<Component> others) {
    return book.find(TableEvidence.RULE).isEmpty()
        ? Tables.Shared.NONE
        : tables(component, changed)
            .sharedWith(others.stream().map(other -> tables(other, Set.of())).toList());
  }

  /** The couplings of one component through such tables, one for each store. */
  public List<Coupling> couplings(
      Component component, Set<RepoPath> changed, Tables.Shared shared) {
    return book.find(TableEvidence.RULE)
        .map(rule -> tables(component, changed).couplings(shared, rule))
        .orElse(List.of());
  }

  private Tables tables(Component component, Set<RepoPath> changed) {
    Tables known = tables.get(component.name());
    if (known == null) {
      Telltales looked = telltales.about(Set.of(TableEvidence.RULE, Couplings.SHARED_DATABASE));
      known = couplings.tables(of(component, looked, changed), topology::implementing);
      tables.put(component.name(), known);
    }
    return known;
  }

  /**
   * The roles that one component checks for.
   *
   * @param changed files of it that are read in any case
   */
  public Roles roles(Component component, Set<RepoPath> changed) {
    Roles known = roles.get(component.name());
    if (known == null) {
      Telltales looked = telltales.about(Set.of(RoleEvidence.RULE));
      known = couplings.roles(of(component, looked, changed));
      roles.put(component.name(), known);
    }
    return known;
  }

  /** The couplings of one component through roles that others check for too, one for each. */
  public List<Coupling> couplings(
      Component component, Set<RepoPath> changed, SortedMap<Target, SortedSet<String>> shared) {
    return book.find(RoleEvidence.RULE)
        .map(rule -> roles(component, changed).couplings(shared, rule))
        .orElse(List.of());
  }

  /**
   * What changed files of one component say; of the rest of the component only those are read that
   * tell where the changed ones reach. Nothing of files that say nothing.
   */
  public Map<RepoPath, FileEvidence> evidence(Component component, List<RepoPath> changed) {
    List<RepoPath> java = changed.stream().filter(Reading::isJava).toList();
    List<Part.Source> own = reading.sources(new HashSet<>(java));
    List<Part.Source> sources = new ArrayList<>(own);
    sources.addAll(reading.sources(relevance.reached(component, own, code(component))));
    Outside outside =
        java.size() == changed.size() ? new Outside(List.of(), List.of()) : outside(component);
    Part part = part(component, reading.outlines(java), sources, outside);
    Map<RepoPath, FileEvidence> found = couplings.evidence(part, topology::implementing);
    found.keySet().retainAll(Set.copyOf(changed)); // of a list it would look through all
    return found;
  }

  /**
   * Whether a changed file can make a difference to couplings: it is no Java file but is read, or
   * it may hold evidence, or it names another component's type or one whose file may hold evidence.
   */
  public boolean matters(RepoPath path) {
    return Reading.isJava(path) ? relevance.matters(path) : store.reads(path);
  }
}
