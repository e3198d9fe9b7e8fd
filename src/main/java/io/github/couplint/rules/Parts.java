package io.github.couplint.rules;

import io.github.couplint.change.Gap;
import io.github.couplint.change.RepoPath;
import io.github.couplint.change.Snapshot;
import io.github.couplint.coupling.Coupling;
import io.github.couplint.coupling.Target;
import io.github.couplint.facts.FactStore;
import io.github.couplint.facts.Facts;
import io.github.couplint.facts.JavaFacts.Import;
import io.github.couplint.facts.JavaType;
import io.github.couplint.facts.Outline;
import io.github.couplint.facts.SourceSet;
import io.github.couplint.facts.Use;
import io.github.couplint.facts.Wanted;
import io.github.couplint.topology.Callers;
import io.github.couplint.topology.CodeIndex;
import io.github.couplint.topology.Component;
import io.github.couplint.topology.Module;
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
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Lays out the parts of one side of a change; reads only the files that can matter. */
public final class Parts {
  /** MyBatis looks for its statements beside an interface, or where a setting says. */
  private static final Pattern MAPPER =
      Pattern.compile("(?i).*/(src/main|mappers?|mybatis)/.*\\.xml");

  private final Snapshot snapshot;
  private final FactStore store;
  private final Topology topology;
  private final Telltales telltales;
  private final Couplings couplings;
  private final RuleBook book;
  private final List<Gap> gaps = new ArrayList<>();
  private final Map<String, List<RepoPath>> javaFiles = new HashMap<>();
  private final Map<String, List<RepoPath>> mappers = new HashMap<>();
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
    this.snapshot = snapshot;
    this.store = store;
    this.topology = topology;
    this.telltales = telltales;
    this.couplings = couplings;
    this.book = couplings.book();
    snapshot.files().keySet().stream()
        .filter(path -> isJava(path) && SourceSet.of(path) == SourceSet.MAIN)
        .forEach(
            path ->
                javaFiles
                    .computeIfAbsent(topology.owner(path).name(), n -> new ArrayList<>())
                    .add(path));
    snapshot.files().keySet().stream()
        .filter(path -> isMapper(path) && SourceSet.of(path) == SourceSet.MAIN)
        .forEach(
            path ->
                mappers
                    .computeIfAbsent(topology.owner(path).name(), n -> new ArrayList<>())
                    .add(path));
  }

  private static boolean isMapper(RepoPath path) {
    return path.extension().equalsIgnoreCase("xml")
        && MAPPER.matcher(path.value()).matches()
        && !path.value().endsWith("/pom.xml");
  }

  /** What could not be read of the parts asked for so far. */
  public List<Gap> gaps() {
    return List.copyOf(gaps);
  }

  private Part of(Component component, Telltales looked, Set<RepoPath> also) {
    SortedMap<RepoPath, Outline> outlines = outlines(component);
    List<Part.Source> sources = looked.isEmpty() ? List.of() : sources(outlines, looked, also);
    return part(
        component, outlines, sources, new Outside(dependencies(component), said(component)));
  }

  private SortedMap<RepoPath, Outline> outlines(Component component) {
    return outlines(javaFiles.getOrDefault(component.name(), List.of()));
  }

  private SortedMap<RepoPath, Outline> outlines(List<RepoPath> files) {
    store.prepareOutlines(files.stream().map(this::blob).toList(), snapshot.blobs());
    SortedMap<RepoPath, Outline> outlines = new TreeMap<>();
    files.forEach(path -> outlines.put(path, outline(path)));
    return outlines;
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
        type -> neighbour(component, type));
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

  private Outside outside(Component component, List<RepoPath> files) {
    if (files.stream().allMatch(Parts::isJava)) {
      return new Outside(List.of(), List.of());
    }
    return new Outside(dependencies(component), said(component));
  }

  private String blob(RepoPath path) {
    return snapshot.files().getOrDefault(path, "");
  }

  /** The files that may hold evidence, and those that name a type which such a file declares. */
  private List<Part.Source> sources(
      SortedMap<RepoPath, Outline> outlines, Telltales looked, Set<RepoPath> also) {
    Set<RepoPath> chosen = new HashSet<>();
    Set<String> names = new HashSet<>();
    outlines.forEach(
        (path, outline) -> {
          if (!outline.generated() && looked.hit(outline)) {
            chosen.add(path);
            outline.types().forEach(type -> names.add(simple(type)));
          }
        });
    Wanted declared = new Wanted(names, Set.of());
    outlines.forEach(
        (path, outline) -> {
          if (!outline.generated() && outline.words().hasAny(declared)) {
            chosen.add(path);
          }
        });
    also.stream().filter(outlines::containsKey).forEach(chosen::add);
    return sources(chosen);
  }

  private static String simple(String type) {
    return type.substring(type.lastIndexOf('.') + 1);
  }

  private List<Part.Source> sources(Set<RepoPath> chosen) {
    Map<RepoPath, String> blobs = new TreeMap<>();
    chosen.forEach(path -> blobs.put(path, blob(path)));
    store.prepareFacts(blobs, snapshot.blobs());
    return blobs.keySet().stream().flatMap(path -> source(path).stream()).toList();
  }

  private Optional<Part.Source> source(RepoPath path) {
    Facts facts = store.facts(path, blob(path), snapshot.blobs());
    facts.problem().ifPresent(problem -> gaps.add(new Gap(path.value(), problem)));
    return facts
        .java()
        .filter(java -> !java.generated())
        .map(java -> new Part.Source(path, java, false));
  }

  private static Part.Imports imports(RepoPath path, Outline outline) {
    String user = outline.types().isEmpty() ? "" : outline.types().get(0);
    return new Part.Imports(path, user, outline.imports(), false);
  }

  private List<Part.Dependency> dependencies(Component component) {
    return topology.modules(component).stream()
        .flatMap(module -> module.dependencies().stream())
        .map(dependency -> dependency(component, dependency))
        .toList();
  }

  private List<Part.Setting> settings(Component component) {
    return topology.settings(component).all().stream()
        .map(
            located ->
                new Part.Setting(
                    located.setting().key(),
                    located.setting().value(),
                    located.profile(),
                    located.file(),
                    located.setting().span(),
                    SourceSet.of(located.file()) == SourceSet.TEST,
                    located.shared()))
        .toList();
  }

  private List<Part.Setting> said(Component component) {
    return Stream.concat(settings(component).stream(), statements(component)).toList();
  }

  /** The statements that XML beside the code holds. */
  private Stream<Part.Setting> statements(Component component) {
    return mappers.getOrDefault(component.name(), List.of()).stream()
        .flatMap(
            path ->
                store.facts(path, blob(path), snapshot.blobs()).settings().stream()
                    .filter(setting -> setting.key().startsWith(TableEvidence.STATEMENT))
                    .map(
                        s ->
                            new Part.Setting(
                                s.key(), s.value(), "", path, s.span(), false, false)));
  }

  private Part.Dependency dependency(Component component, Module.Dependency dependency) {
    Optional<Part.Neighbour> neighbour =
        dependency
            .module()
            .flatMap(topology::ownerOfFolder)
            .filter(owner -> !owner.equals(component))
            .map(Parts::neighbour);
    return new Part.Dependency(
        dependency.coordinates(),
        neighbour,
        dependency.managed(),
        dependency.test(),
        dependency.file(),
        dependency.span());
  }

  private Optional<Part.Neighbour> neighbour(Component component, String type) {
    return topology.isDeclaredIn(type, component.name())
        ? Optional.empty()
        : topology
            .ownerOfType(type)
            .filter(owner -> !owner.equals(component))
            .map(Parts::neighbour);
  }

  private static Part.Neighbour neighbour(Component component) {
    return new Part.Neighbour(component.name(), component.deployable(), component.published());
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
    settings(component).stream()
        .filter(setting -> !setting.test())
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
    List<RepoPath> java = changed.stream().filter(Parts::isJava).toList();
    List<Part.Source> own = sources(new HashSet<>(java));
    List<Part.Source> sources = new ArrayList<>(own);
    sources.addAll(sources(reached(component, own)));
    Part part = part(component, outlines(java), sources, outside(component, changed));
    Map<RepoPath, FileEvidence> found = couplings.evidence(part, topology::implementing);
    found.keySet().retainAll(Set.copyOf(changed)); // of a list it would look through all
    return found;
  }

  /** The files that may hold evidence of types, or of their subtypes, that those files call. */
  private Set<RepoPath> reached(Component component, List<Part.Source> callers) {
    CodeIndex code = code(component);
    Set<String> called = new HashSet<>();
    callers.forEach(caller -> Reach.called(caller, code).forEach(t -> called.add(simple(t))));
    Wanted named = new Wanted(called, Set.of());
    Set<RepoPath> reached = new HashSet<>();
    if (!called.isEmpty()) {
      outlines(component)
          .forEach(
              (path, outline) -> {
                if (!outline.generated()
                    && outline.words().hasAny(named) // what it declares is among them
                    && telltales.beyondShared().hit(outline)) {
                  reached.add(path);
                }
              });
    }
    callers.forEach(caller -> reached.remove(caller.path()));
    return reached;
  }

  /**
   * Whether a changed file can make a difference to couplings: it is no Java file but is read, or
   * it may hold evidence, or it names another component's type or one whose file may hold evidence.
   */
  public boolean matters(RepoPath path) {
    if (!isJava(path)) {
      return store.reads(path);
    }
    if (SourceSet.of(path) != SourceSet.MAIN || blob(path).isEmpty()) {
      return false;
    }
    Outline outline = outline(path);
    return !outline.generated()
        && (telltales.hit(outline) || namesSuch(outline, topology.owner(path)));
  }

  private static boolean isJava(RepoPath path) {
    return path.value().endsWith(".java");
  }

  private boolean namesSuch(Outline outline, Component component) {
    Stream<String> imported =
        outline.imports().stream()
            .map(i -> i.form() == Import.Form.STATIC_MEMBER ? parent(i.name()) : i.name());
    Stream<String> nearby =
        outline.words().stream().map(word -> outline.packageName() + "." + word);
    return Stream.concat(imported, nearby)
        .filter(topology::declares)
        .anyMatch(type -> isForeign(type, component) || mayHoldEvidence(type));
  }

  private static String parent(String member) {
    return member.substring(0, Math.max(0, member.lastIndexOf('.')));
  }

  private boolean isForeign(String type, Component component) {
    return neighbour(component, type).isPresent();
  }

  private boolean mayHoldEvidence(String type) {
    return topology
        .file(type)
        .filter(file -> telltales.beyondShared().hit(outline(file)))
        .isPresent();
  }

  private Outline outline(RepoPath path) {
    return store.outline(blob(path), snapshot.blobs());
  }
}
