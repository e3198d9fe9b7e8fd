package io.github.couplint.map;

import io.github.couplint.change.Gap;
import io.github.couplint.change.RepoPath;
import io.github.couplint.change.Snapshot;
import io.github.couplint.coupling.Coupling;
import io.github.couplint.coupling.Edge;
import io.github.couplint.coupling.Kind;
import io.github.couplint.coupling.Role;
import io.github.couplint.coupling.Target;
import io.github.couplint.facts.FactStore;
import io.github.couplint.facts.SourceSet;
import io.github.couplint.rules.Couplings;
import io.github.couplint.rules.Parts;
import io.github.couplint.rules.RuleBook;
import io.github.couplint.rules.Telltales;
import io.github.couplint.topology.CodeOwners;
import io.github.couplint.topology.Component;
import io.github.couplint.topology.Topology;
import io.github.couplint.topology.Workload;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Draws the map of a whole snapshot. */
public final class Survey {
  /** Chosen by us: what offers more than this beside its framework's endpoints is a service. */
  private static final int MOST_OF_A_SERVER = 3;

  private final Snapshot snapshot;
  private final FactStore store;
  private final Order order;
  private final Topology topology;
  private final CodeOwners owners;
  private final Map<String, SortedMap<RepoPath, String>> javaFiles;
  private final Map<String, Code> code = new HashMap<>();

  private Survey(Snapshot snapshot, FactStore store, Order order) {
    this.snapshot = snapshot;
    this.store = store;
    this.order = order;
    this.topology = Topology.of(snapshot, store, order.declared());
    this.owners = CodeOwners.of(snapshot);
    this.javaFiles = javaFiles(snapshot, topology);
  }

  /**
   * What to draw, and by which rules.
   *
   * @param declared components that the team named; others are found
   * @param duties who answers for components, by the component's name
   * @param infrastructure whether to draw what says nothing of what the system does, such as
   *     configuration servers
   */
  public record Order(
      RuleBook book, List<Component> declared, Map<String, Duty> duties, boolean infrastructure) {
    public Order {
      declared = List.copyOf(declared);
      duties = Map.copyOf(duties);
    }
  }

  /**
   * Who answers for a component, and how much hangs on it.
   *
   * @param owners none when only the paths of its files tell
   */
  public record Duty(List<String> owners, OptionalInt tier) {
    static final Duty NONE = new Duty(List.of(), OptionalInt.empty());

    public Duty {
      owners = List.copyOf(owners);
    }
  }

  /** The map of a snapshot. */
  public static SystemMap of(Snapshot snapshot, FactStore store, Order order) {
    return new Survey(snapshot, store, order).map();
  }

  private SystemMap map() {
    List<Component> drawn = drawn();
    Parts parts =
        new Parts(
            snapshot, store, topology, new Couplings(order.book()), Telltales.of(order.book()));
    SortedMap<String, List<Coupling>> couplings = new TreeMap<>();
    Map<String, List<Coupling>> own = new HashMap<>();
    Borrowed borrowed =
        new Borrowed(
            topology,
            new Reached(snapshot, store, topology, this::code),
            one -> own.computeIfAbsent(one.name(), name -> parts.couplings(one)));
    for (Component component : drawn) {
      List<Coupling> all =
          new ArrayList<>(own.computeIfAbsent(component.name(), n -> parts.couplings(component)));
      all.addAll(component.deployable() ? borrowed.of(component) : List.of());
      couplings.put(component.name(), all);
    }
    List<Service> services =
        drawn.stream()
            .map(
                component ->
                    service(
                        component, couplings.getOrDefault(component.name(), List.of()), borrowed))
            .toList();
    Nodes nodes = new Nodes(topology, services);
    topology.workloads().forEach(nodes::ofWorkload);
    Lines lines = new Lines();
    Draft draft = new Draft(order, nodes, lines, topology);
    for (Component component : drawn) {
      List<Coupling> all = couplings.getOrDefault(component.name(), List.of());
      all.forEach(coupling -> draft.add(component, coupling, all));
    }
    Routes routes = new Routes(topology, nodes, lines);
    routes.draw();
    Wires wires = new Wires(topology, nodes, lines, this::code);
    routes.drawFound(drawn, this::code, wires::isRegistered);
    Servers servers = new Servers(snapshot, topology, nodes, lines);
    servers.drawServices(drawn);
    new Told(topology, nodes, lines).draw(drawn);
    new SharedTables(parts, draft, lines).draw(drawn);
    if (order.infrastructure()) {
      drawn.forEach(wires::draw);
      servers.drawOthers(drawn);
      new Users(nodes, lines).draw();
    }
    List<Gap> gaps = new ArrayList<>(topology.gaps());
    gaps.addAll(parts.gaps());
    gaps.addAll(draft.gaps());
    return chosen(nodes, lines, gaps);
  }

  /** Services; where none has code, the modules that have too. */
  private List<Component> drawn() {
    List<Component> all = List.copyOf(topology.components().values());
    List<Component> services = all.stream().filter(Component::deployable).toList();
    boolean written = services.stream().anyMatch(this::hasCode);
    return written ? services : all.stream().filter(c -> c.deployable() || hasCode(c)).toList();
  }

  private boolean hasCode(Component component) {
    return !code(component).files().isEmpty();
  }

  private Service service(Component component, List<Coupling> couplings, Borrowed borrowed) {
    String name = component.name();
    SortedSet<String> aliases = new TreeSet<>(component.aliases());
    topology.applicationName(component).ifPresent(aliases::add);
    topology.workloads().stream()
        .filter(workload -> workload.component().filter(name::equals).isPresent())
        .map(Workload::names)
        .forEach(aliases::addAll);
    aliases.remove(name);
    aliases.removeIf(topology.components()::containsKey);
    Duty duty = order.duties().getOrDefault(name, Duty.NONE);
    Code words = code(component);
    List<Endpoint> endpoints =
        new ArrayList<>(Provided.of(snapshot, store, topology, component, words.files()));
    Set<RepoPath> used = component.deployable() ? borrowed.used(component) : Set.of();
    endpoints.addAll(Provided.of(snapshot, store, topology, component, files(used)));
    NodeKind kind = new Roles(topology).of(component, words::has);
    boolean aside = kind.isInfrastructure() || (kind == NodeKind.GATEWAY && hasStore(couplings));
    boolean more = aside && endpoints.size() > MOST_OF_A_SERVER;
    couplings.stream().flatMap(Survey::listener).forEach(endpoints::add);
    return new Service(
        name,
        more ? NodeKind.SERVICE : kind,
        aliases,
        root(component),
        duty.owners().isEmpty() ? owners.of(root(component)) : duty.owners(),
        duty.tier(),
        Technologies.of(topology, component),
        endpoints);
  }

  /** Those of some paths that the snapshot has, with their blobs. */
  private SortedMap<RepoPath, String> files(Set<RepoPath> paths) {
    SortedMap<RepoPath, String> files = new TreeMap<>();
    for (RepoPath path : paths) {
      String blob = snapshot.files().get(path);
      if (blob != null) {
        files.put(path, blob);
      }
    }
    return files;
  }

  /** Whoever keeps data answers for more than the way to others. */
  private static boolean hasStore(List<Coupling> couplings) {
    return couplings.stream().anyMatch(c -> c.edge().kind() == Kind.SHARED_DATABASE);
  }

  /** A channel that a component listens to is a way to reach it. */
  private static Stream<Endpoint> listener(Coupling coupling) {
    Edge edge = coupling.edge();
    return edge.kind() == Kind.CONSUME && edge.to().type() == Target.Type.CHANNEL
        ? coupling.sites().stream()
            .filter(site -> site.role() != Role.DEPENDENCY && site.role() != Role.IMPORT)
            .limit(1)
            .map(site -> new Place(site.file(), site.span().line()))
            .map(place -> new Endpoint("MESSAGE", edge.to().name(), place))
        : Stream.empty();
  }

  private static String root(Component component) {
    return component.folders().isEmpty() ? "" : component.folders().get(0);
  }

  private Code code(Component component) {
    return code.computeIfAbsent(component.name(), name -> newCode(component));
  }

  private Code newCode(Component component) {
    return new Code(
        javaFiles.getOrDefault(component.name(), new TreeMap<>()), store, snapshot.blobs());
  }

  private static Map<String, SortedMap<RepoPath, String>> javaFiles(
      Snapshot snapshot, Topology topology) {
    Map<String, SortedMap<RepoPath, String>> files = new HashMap<>();
    snapshot
        .files()
        .forEach(
            (path, blob) -> {
              if (isCode(path)) {
                files
                    .computeIfAbsent(topology.owner(path).name(), name -> new TreeMap<>())
                    .put(path, blob);
              }
            });
    return files;
  }

  private static boolean isCode(RepoPath path) {
    return path.value().endsWith(".java") && SourceSet.of(path) == SourceSet.MAIN;
  }

  private SystemMap chosen(Nodes nodes, Lines lines, List<Gap> gaps) {
    Predicate<Node> shown = node -> order.infrastructure() || !node.kind().isInfrastructure();
    List<Service> services = nodes.services().stream().filter(shown).toList();
    List<External> externals = nodes.externals().stream().filter(shown).toList();
    Set<String> names = services.stream().map(Service::name).collect(Collectors.toSet());
    externals.forEach(external -> names.add(external.name()));
    List<Connection> connections =
        lines.all().stream()
            .filter(line -> names.contains(line.from()) && names.contains(line.to()))
            .toList();
    return new SystemMap(snapshot.name(), services, externals, connections, gaps);
  }
}
