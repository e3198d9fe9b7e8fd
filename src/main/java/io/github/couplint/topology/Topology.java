package io.github.couplint.topology;

import io.github.couplint.change.Gap;
import io.github.couplint.change.RepoPath;
import io.github.couplint.change.Snapshot;
import io.github.couplint.facts.DeployFacts;
import io.github.couplint.facts.FactStore;
import io.github.couplint.facts.Facts;
import io.github.couplint.facts.SourceSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The system as one side of a change shows it: who owns what, and what names stand for.
 *
 * <p>Not safe for use by several threads: it remembers what it was asked.
 */
public final class Topology {
  private final Snapshot snapshot;
  private final FactStore store;
  private final SortedMap<String, Module> modules;
  private final SortedMap<String, Component> components = new TreeMap<>();
  private final Owners<Component> owners;
  private final DeclaredTypes types;
  private final ComponentSettings settings;
  private final Deployment deployment;
  private final Environment environment;
  private final Built built;
  private final GrpcServices grpcServices;
  private @Nullable Names names;
  private @Nullable List<Workload> workloads;
  private @Nullable ListeningPorts ports;
  private @Nullable ContextPaths contextPaths;

  private Topology(Snapshot snapshot, FactStore store, List<Component> declared) {
    this.snapshot = snapshot;
    this.store = store;
    this.modules = Modules.of(BuildFiles.of(snapshot, store));
    Variables variables = new Variables(snapshot, store);
    this.deployment = new Deployment(DeployFiles.of(snapshot, store), variables::filled);
    this.environment = new Environment(snapshot, deployment, variables);
    Map<String, Component> byFolder = new HashMap<>();
    List<Component> images = new Buildings(deployment, modules.keySet()).find();
    for (Component component : new Components(snapshot, store, modules).find(declared, images)) {
      components.putIfAbsent(component.name(), component);
      component.folders().forEach(folder -> byFolder.putIfAbsent(folder, component));
    }
    this.owners = new Owners<>(byFolder);
    this.types = new DeclaredTypes(snapshot, store, this::owner);
    this.grpcServices = new GrpcServices(snapshot, store, this::owner);
    this.built = new Built(modules, this::ownerOfFolder);
    this.settings = new ComponentSettings(snapshot, store, this::owner, new Builds());
  }

  /** What build and deploy files tell of components, for their settings. */
  private final class Builds implements ComponentSettings.Builds {
    @Override
    public Collection<Component> components() {
      return components.values();
    }

    @Override
    public boolean uses(Component component, Predicate<String> artifact) {
      return Topology.this.uses(component, artifact);
    }

    @Override
    public List<SettingFiles.Located> environment(Component component) {
      Stream<SettingFiles.Located> run =
          workloads().stream()
              .filter(workload -> workload.component().filter(component.name()::equals).isPresent())
              .flatMap(workload -> workload.said().stream())
              .flatMap(said -> environment.of(said).stream());
      return Stream.concat(run, environment.of(component, Topology.this::owner).stream()).toList();
    }
  }

  /** Whether a component is built, tests aside, with an artifact whose name matches. */
  public boolean uses(Component component, Predicate<String> artifact) {
    return builtWith(component).stream()
        .map(Module.Dependency::coordinates)
        .anyMatch(c -> artifact.test(c.substring(c.indexOf(':') + 1)));
  }

  /**
   * What a component is built with, tests aside: its own dependencies, then those of the modules of
   * the repository among them.
   */
  public List<Module.Dependency> builtWith(Component component) {
    return built.with(component);
  }

  /** Everything that deploy files run, by name. */
  public List<Workload> workloads() {
    List<Workload> known = workloads;
    if (known == null) {
      Names plain = new Names(components.values(), settings::applicationName);
      Packaging packaging = new Packaging(snapshot, modules.values(), this::ownerOfFolder);
      known = new Workloads(deployment, components.values(), plain, this::owner, packaging).find();
      workloads = known;
    }
    return known;
  }

  /** Build, deploy and settings files that can't be read, ordered by path. */
  public List<Gap> gaps() {
    List<Gap> gaps = new ArrayList<>();
    snapshot
        .files()
        .forEach(
            (path, blob) -> {
              if (BuildFiles.isBuildFile(path)
                  || DeployFiles.isCandidate(path)
                  || (SettingFiles.isOwn(path) && SourceSet.of(path) == SourceSet.MAIN)) {
                store
                    .facts(path, blob, snapshot.blobs())
                    .problem()
                    .ifPresent(problem -> gaps.add(new Gap(path.value(), problem)));
              }
            });
    return gaps;
  }

  /** The workload that neighbours reach by that name. */
  public Optional<Workload> workload(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    return workloads().stream().filter(workload -> workload.names().contains(name)).findFirst();
  }

  /** The only workload that is reached at that port of the machine that it runs on. */
  public Optional<Workload> publishing(String port) {
    List<Workload> all =
        workloads().stream().filter(workload -> workload.published().contains(port)).toList();
    return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
  }

  /** What a component calls itself in its settings, in lower case. */
  public Optional<String> applicationName(Component component) {
    return settings.applicationName(component);
  }

  /** What deploy files say, by path. */
  public SortedMap<RepoPath, DeployFacts> deployFiles() {
    return deployment.files();
  }

  /** The names of the components that have a setting from that file, wherever it lies. */
  public Set<String> settingsFrom(RepoPath path) {
    Facts said = store.facts(path, snapshot.files().getOrDefault(path, ""), snapshot.blobs());
    if (said.settings().isEmpty() && said.deploy().isEmpty()) {
      return Set.of();
    }
    return settings.readers(path);
  }

  /**
   * The system of a snapshot.
   *
   * @param declared components that the team named; others are found
   */
  public static Topology of(Snapshot snapshot, FactStore store, List<Component> declared) {
    return new Topology(snapshot, store, declared);
  }

  /** The components by name. */
  public SortedMap<String, Component> components() {
    return components;
  }

  /** The component that a file belongs to; there is always one. */
  public Component owner(RepoPath path) {
    return owners.find(path).orElseThrow(() -> new IllegalStateException("no owner: " + path));
  }

  /** The component whose main code declares a top-level or nested type. */
  public Optional<Component> ownerOfType(String type) {
    return types.owner(type);
  }

  /** Whether a file of the repository is named for a top-level type of that name. */
  public boolean declares(String type) {
    return types.has(type);
  }

  /** The file named for a top-level type. */
  public Optional<RepoPath> file(String type) {
    return types.file(type);
  }

  /** Whether more than one component declares a type of that name, as copies of a class do. */
  public boolean isDeclaredIn(String type, String component) {
    return types.isIn(type, component);
  }

  /** The component whose module lies in that folder. */
  public Optional<Component> ownerOfFolder(String folder) {
    return owners.find(new RepoPath(folder.isEmpty() ? "x" : folder + "/x"));
  }

  /** The build modules of a component, ordered by folder. */
  public List<Module> modules(Component component) {
    return built.modules(component);
  }

  /**
   * The types that the repository declares, seen from a component: its own win over others of the
   * same name.
   */
  public CodeIndex code(Component component, Predicate<String> knownElsewhere) {
    return types.code(component, knownElsewhere);
  }

  /** The component that a name stands for, with or without the usual endings of service names. */
  public Optional<String> named(String name) {
    return names().find(name);
  }

  /** The same as a component means it, when several systems lie side by side. */
  public Optional<String> named(String name, Component asking) {
    return names().find(name, asking);
  }

  private Names names() {
    Names known = names;
    if (known == null) {
      known = new Names(components.values(), settings::applicationName).with(workloads());
      names = known;
    }
    return known;
  }

  /** The component that listens on a port of the developer's machine. */
  public Optional<String> listening(String port) {
    return ports().find(port);
  }

  /** The same as a component means it, when several systems lie side by side. */
  public Optional<String> listening(String port, Component asking) {
    return ports().find(port, asking);
  }

  private ListeningPorts ports() {
    ListeningPorts known = ports;
    if (known == null) {
      known = new ListeningPorts(components, settings::whole, workloads());
      ports = known;
    }
    return known;
  }

  /** The path below which a component answers, by its settings; empty when it is the root. */
  public String contextPath(Component component) {
    return ContextPaths.of(settings.whole(component)).orElse("");
  }

  /** The other component whose own context path a path begins with, as a component means it. */
  public Optional<String> answering(String path, Component asking) {
    ContextPaths known = contextPaths;
    if (known == null) {
      known = new ContextPaths(components, settings::whole);
      contextPaths = known;
    }
    return known.find(path, asking);
  }

  /** The component that implements a gRPC service. */
  public Optional<String> implementing(String service) {
    return grpcServices.implementing(service);
  }

  /** The settings of a component: its own files, and those that a configuration server holds. */
  public SettingFiles settings(Component component) {
    return settings.whole(component);
  }
}
