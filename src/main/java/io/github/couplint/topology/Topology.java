package io.github.couplint.topology;

import io.github.couplint.change.RepoPath;
import io.github.couplint.change.Snapshot;
import io.github.couplint.facts.FactStore;
import io.github.couplint.facts.JavaFacts;
import io.github.couplint.facts.SourceSet;
import io.github.couplint.facts.Wanted;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The system as one side of a change shows it: who owns what, and what names stand for.
 *
 * <p>Not safe for use by several threads: it remembers what it was asked.
 */
public final class Topology {
  private static final Wanted GRPC_BASES = new Wanted(List.of(), List.of("ImplBase"));

  private final Snapshot snapshot;
  private final FactStore store;
  private final SortedMap<String, Module> modules;
  private final SortedMap<String, Component> components = new TreeMap<>();
  private final Owners<Component> owners;
  private final SourceIndex sources;
  private final ComponentSettings settings;
  private @Nullable Names names;
  private @Nullable Map<String, String> byPort;
  private @Nullable Map<String, String> byGrpcService;

  private Topology(Snapshot snapshot, FactStore store, List<Component> declared) {
    this.snapshot = snapshot;
    this.store = store;
    this.modules = Modules.of(BuildFiles.of(snapshot, store));
    this.sources = new SourceIndex(snapshot.files().keySet());
    Map<String, Component> byFolder = new HashMap<>();
    for (Component component : new Components(snapshot, store, modules).find(declared)) {
      components.putIfAbsent(component.name(), component);
      component.folders().forEach(folder -> byFolder.putIfAbsent(folder, component));
    }
    this.owners = new Owners<>(byFolder);
    this.settings = new ComponentSettings(snapshot, store, this::owner);
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
    String name = type;
    while (!name.isEmpty()) {
      Optional<RepoPath> file =
          sources.files(name).stream().filter(p -> SourceSet.of(p) != SourceSet.TEST).findFirst();
      if (file.isPresent()) {
        return file.map(this::owner);
      }
      int dot = name.lastIndexOf('.');
      name = dot > 0 && isTypeLike(name, dot) ? name.substring(0, dot) : "";
    }
    return Optional.empty();
  }

  private static boolean isTypeLike(String name, int dot) {
    return Character.isUpperCase(name.charAt(name.lastIndexOf('.', dot - 1) + 1));
  }

  /** Whether a file of the repository is named for a top-level type of that name. */
  public boolean declares(String type) {
    return sources.declares(type);
  }

  /** The file named for a top-level type. */
  public Optional<RepoPath> file(String type) {
    return sources.file(type);
  }

  /** Whether more than one component declares a type of that name, as copies of a class do. */
  public boolean isDeclaredIn(String type, String component) {
    return sources.files(type).stream().anyMatch(p -> owner(p).name().equals(component));
  }

  /** The component whose module lies in that folder. */
  public Optional<Component> ownerOfFolder(String folder) {
    return owners.find(new RepoPath(folder.isEmpty() ? "x" : folder + "/x"));
  }

  /** The build modules of a component, by folder. */
  public List<Module> modules(Component component) {
    return modules.values().stream()
        .filter(m -> ownerOfFolder(m.folder()).filter(component::equals).isPresent())
        .toList();
  }

  /**
   * The types that the repository declares, seen from a component: its own win over others of the
   * same name.
   */
  public CodeIndex code(Component component, Predicate<String> knownElsewhere) {
    return new CodeIndex(type -> declaration(type, component), sources::declares, knownElsewhere);
  }

  private Optional<JavaFacts> declaration(String type, Component component) {
    Optional<RepoPath> own =
        sources.files(type).stream().filter(p -> owner(p).equals(component)).findFirst();
    return own.or(() -> sources.file(type))
        .flatMap(
            path ->
                store
                    .facts(path, snapshot.files().getOrDefault(path, ""), snapshot.blobs())
                    .java());
  }

  /** The component that a name stands for, with or without the usual endings of service names. */
  public Optional<String> named(String name) {
    Names known = names;
    if (known == null) {
      known = new Names(components.values(), settings::applicationName);
      names = known;
    }
    return known.find(name);
  }

  /** The component that listens on a port of the developer's machine. */
  public Optional<String> listening(String port) {
    Map<String, String> known = byPort;
    if (known == null) {
      known = ports();
      byPort = known;
    }
    return Optional.ofNullable(known.get(port));
  }

  private Map<String, String> ports() {
    Map<String, String> ports = new HashMap<>();
    for (Component component : components.values()) {
      for (String key : List.of("server.port", "quarkus.http.port", "micronaut.server.port")) {
        settings
            .own(component)
            .find(key)
            .map(value -> value.replaceAll(".*:(\\d+)}$", "$1").strip())
            .filter(value -> value.matches("\\d{2,5}") && !value.equals("8080"))
            .ifPresent(port -> ports.merge(port, component.name(), (a, b) -> ""));
      }
    }
    ports.values().removeIf(String::isEmpty);
    return ports;
  }

  /** The component that implements a gRPC service. */
  public Optional<String> implementing(String service) {
    Map<String, String> known = byGrpcService;
    if (known == null) {
      known = grpcServices();
      byGrpcService = known;
    }
    return Optional.ofNullable(known.get(service));
  }

  private Map<String, String> grpcServices() {
    Map<String, String> found = new HashMap<>();
    snapshot
        .files()
        .forEach(
            (path, blob) -> {
              if (path.value().endsWith(".java") && SourceSet.of(path) == SourceSet.MAIN) {
                store
                    .outline(blob, snapshot.blobs())
                    .words()
                    .those(GRPC_BASES)
                    .filter(word -> word.length() > 8)
                    .forEach(
                        word ->
                            found.putIfAbsent(
                                word.substring(0, word.length() - 8), owner(path).name()));
              }
            });
    return found;
  }

  /** The settings of a component: its own files, and those that a configuration server holds. */
  public SettingFiles settings(Component component) {
    return settings.whole(component);
  }
}
