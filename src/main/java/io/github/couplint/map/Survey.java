package io.github.couplint.map;

import io.github.couplint.change.Gap;
import io.github.couplint.change.RepoPath;
import io.github.couplint.change.Snapshot;
import io.github.couplint.coupling.Coupling;
import io.github.couplint.facts.FactStore;
import io.github.couplint.facts.SourceSet;
import io.github.couplint.rules.Parts;
import io.github.couplint.rules.RuleBook;
import io.github.couplint.rules.Telltales;
import io.github.couplint.topology.Component;
import io.github.couplint.topology.Topology;
import io.github.couplint.topology.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Draws the map of a whole snapshot. */
public final class Survey {
  private final Snapshot snapshot;
  private final FactStore store;
  private final Order order;
  private final Topology topology;

  private Survey(Snapshot snapshot, FactStore store, Order order) {
    this.snapshot = snapshot;
    this.store = store;
    this.order = order;
    this.topology = Topology.of(snapshot, store, order.declared());
  }

  /**
   * What to draw, and by which rules.
   *
   * @param declared components that the team named; others are found
   * @param infrastructure whether to draw what says nothing of what the system does, such as
   *     configuration servers
   */
  public record Order(RuleBook book, List<Component> declared, boolean infrastructure) {
    public Order {
      declared = List.copyOf(declared);
    }
  }

  /** The map of a snapshot. */
  public static SystemMap of(Snapshot snapshot, FactStore store, Order order) {
    return new Survey(snapshot, store, order).map();
  }

  private SystemMap map() {
    List<Component> drawn = drawn();
    Nodes nodes = new Nodes(topology, drawn.stream().map(this::service).toList());
    Lines lines = new Lines();
    Draft draft = new Draft(order, nodes, lines, topology);
    Parts parts = new Parts(snapshot, store, topology, order.book(), Telltales.of(order.book()));
    topology.workloads().forEach(nodes::ofWorkload);
    for (Component component : drawn) {
      for (Coupling coupling : parts.couplings(component)) {
        draft.add(component, coupling);
      }
    }
    new Routes(topology, nodes, lines).draw();
    List<Gap> gaps = new ArrayList<>(parts.gaps());
    gaps.addAll(draft.gaps());
    return chosen(nodes, lines, gaps);
  }

  /** Services; of a repository that has none, its modules. */
  private List<Component> drawn() {
    List<Component> all = List.copyOf(topology.components().values());
    List<Component> services = all.stream().filter(Component::deployable).toList();
    return services.isEmpty() ? all : services;
  }

  private Service service(Component component) {
    String name = component.name();
    SortedSet<String> aliases = new TreeSet<>(component.aliases());
    topology.applicationName(component).ifPresent(aliases::add);
    topology.workloads().stream()
        .filter(workload -> workload.component().filter(name::equals).isPresent())
        .map(Workload::names)
        .forEach(aliases::addAll);
    aliases.remove(name);
    return new Service(
        name,
        new Roles(topology).of(component, words(component)),
        aliases,
        component.folders().isEmpty() ? "" : component.folders().get(0),
        List.of(),
        java.util.OptionalInt.empty(),
        List.of(),
        List.of());
  }

  private Predicate<String> words(Component component) {
    List<String> blobs =
        snapshot.files().entrySet().stream()
            .filter(file -> isCode(file.getKey()))
            .filter(file -> topology.owner(file.getKey()).equals(component))
            .map(java.util.Map.Entry::getValue)
            .toList();
    store.prepareOutlines(blobs, snapshot.blobs());
    return word ->
        blobs.stream()
            .anyMatch(blob -> store.outline(blob, snapshot.blobs()).words().contains(word));
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
