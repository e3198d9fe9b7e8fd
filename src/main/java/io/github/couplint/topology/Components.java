package io.github.couplint.topology;

import io.github.couplint.change.RepoPath;
import io.github.couplint.change.Snapshot;
import io.github.couplint.facts.FactStore;
import io.github.couplint.facts.Facts;
import io.github.couplint.facts.Outline;
import io.github.couplint.facts.SourceSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the components of a snapshot: those declared, else one for each build module. */
final class Components {
  /** Words by which a class shows that it starts an application (each framework's own guide). */
  private static final Set<String> STARTERS =
      Set.of(
          "SpringBootApplication",
          "SpringApplication",
          "SpringApplicationBuilder",
          "EnableAutoConfiguration",
          "QuarkusMain",
          "QuarkusApplication",
          "Micronaut",
          "Helidon",
          "ServerBuilder",
          "NettyServerBuilder",
          "HttpServer",
          "Javalin",
          "Vertx",
          "AbstractVerticle",
          "ResourceConfig");

  private static final List<String> STARTER_FILES =
      Stream.of(
              "Application",
              "App",
              "Main",
              "Launcher",
              "Bootstrap",
              "Server",
              "Starter",
              "Verticle")
          .map(ending -> ending + ".java")
          .toList();

  private static final Pattern DEPLOYING_PLUGIN =
      Pattern.compile(
          "(.*:)?(spring-boot-maven-plugin|quarkus-maven-plugin|jib-maven-plugin"
              + "|micronaut-maven-plugin|docker-maven-plugin|dockerfile-maven-plugin)"
              + "|org\\.springframework\\.boot|io\\.quarkus|io\\.micronaut\\.application"
              + "|com\\.google\\.cloud\\.tools\\.jib|application|war");

  private static final Pattern PUBLISHED =
      Pattern.compile(
          "(.*[-_.])?(api|apis|contract|contracts|proto|protos|protobuf|client|clients|sdk|spi"
              + "|interface|interfaces|dto|dtos|stub|stubs|schema|schemas)");

  private static final List<String> OWN_SETTINGS =
      List.of(
          "application.yml",
          "application.yaml",
          "application.properties",
          "bootstrap.yml",
          "bootstrap.properties");

  /** Chosen by us: a topmost package that starts an application holds little else. */
  private static final int MOST_TOPMOST = 12;

  private final Snapshot snapshot;
  private final FactStore store;
  private final SortedMap<String, Module> modules;

  /** Folders of modules that others are built with; a library may come with a service's plugins. */
  private final Set<String> libraries;

  Components(Snapshot snapshot, FactStore store, SortedMap<String, Module> modules) {
    this.snapshot = snapshot;
    this.store = store;
    this.modules = modules;
    this.libraries =
        modules.values().stream()
            .flatMap(module -> module.dependencies().stream())
            .filter(dependency -> !dependency.test() && !dependency.managed())
            .flatMap(dependency -> dependency.module().stream())
            .collect(Collectors.toSet());
  }

  /**
   * The components, ordered by name; a declared folder hides the module that it is.
   *
   * @param built what is built into an image outside of all modules
   */
  List<Component> find(List<Component> declared, List<Component> built) {
    SortedSet<String> taken = new TreeSet<>();
    declared.forEach(component -> taken.addAll(component.folders()));
    List<Component> found = new ArrayList<>(declared.stream().map(this::alsoCalled).toList());
    Map<String, Integer> names = names();
    Set<String> started = foldersWithStarter();
    modules.forEach(
        (folder, module) -> {
          if (!taken.contains(folder)) {
            found.add(component(module, names.getOrDefault(module.name(), 1) > 1, started));
          }
        });
    built.stream()
        .filter(component -> component.folders().stream().noneMatch(taken::contains))
        .forEach(found::add);
    if (!modules.containsKey("") && !taken.contains("")) {
      found.add(root(started));
    }
    found.sort((a, b) -> a.name().compareTo(b.name()));
    return found;
  }

  /** A declared component is still what its build calls it. */
  private Component alsoCalled(Component declared) {
    Set<String> names = new TreeSet<>();
    for (String folder : declared.folders()) {
      Module module = modules.get(folder);
      if (module != null && !folder.isEmpty()) {
        names.add(module.name().toLowerCase(Locale.ROOT));
        names.add(Folders.last(folder).toLowerCase(Locale.ROOT));
      }
    }
    return declared.alsoCalled(names);
  }

  private Map<String, Integer> names() {
    Map<String, Integer> names = new HashMap<>();
    modules.values().forEach(module -> names.merge(module.name(), 1, Integer::sum));
    return names;
  }

  private Component component(Module module, boolean ambiguous, Set<String> started) {
    String folder = module.folder();
    String name = ambiguous && !folder.isEmpty() ? folder : name(module);
    SortedSet<String> aliases = new TreeSet<>();
    aliases.add(module.name().toLowerCase(Locale.ROOT));
    if (!folder.isEmpty()) {
      aliases.add(Folders.last(folder).toLowerCase(Locale.ROOT));
    }
    aliases.addAll(module.images());
    boolean deployed = isDeployed(module, started.contains(folder));
    boolean published =
        !deployed && PUBLISHED.matcher(module.name().toLowerCase(Locale.ROOT)).matches();
    return new Component(name, List.of(folder), aliases, deployed, published);
  }

  private boolean isDeployed(Module module, boolean started) {
    if (started || module.packaging().matches("war|ear|quarkus")) {
      return true;
    }
    boolean packed =
        snapshot.files().containsKey(inside(module.folder(), "Dockerfile"))
            || module.plugins().stream().anyMatch(p -> DEPLOYING_PLUGIN.matcher(p).matches());
    return packed && !module.packaging().equals("pom") && !libraries.contains(module.folder());
  }

  private Component root(Set<String> started) {
    return new Component(rootName(), List.of(""), new TreeSet<>(), started.contains(""), false);
  }

  private String name(Module module) {
    return module.folder().isEmpty() && module.name().equals(Modules.ROOT)
        ? rootName()
        : module.name();
  }

  /** What the program at the root calls itself when its build does not name it. */
  private String rootName() {
    return OWN_SETTINGS.stream()
        .map(file -> new RepoPath("src/main/resources/" + file))
        .filter(snapshot.files()::containsKey)
        .map(path -> store.facts(path, snapshot.files().getOrDefault(path, ""), snapshot.blobs()))
        .map(Facts::settings)
        .flatMap(settings -> ComponentSettings.applicationName(settings).stream())
        .filter(name -> modules.values().stream().noneMatch(m -> m.name().equals(name)))
        .findFirst()
        .orElse(Modules.ROOT);
  }

  private static RepoPath inside(String folder, String file) {
    return new RepoPath(folder.isEmpty() ? file : folder + "/" + file);
  }

  private Set<String> foldersWithStarter() {
    Set<String> found = new HashSet<>();
    starterCandidates()
        .forEach(
            (folder, paths) -> {
              if (paths.stream().anyMatch(path -> starts(outline(path)))) {
                found.add(folder);
              }
            });
    return found;
  }

  /**
   * Files that may start an application, by module: those named so, and those of the topmost
   * package, where frameworks want it to be (Spring Boot reference, "Locating the Main Class").
   */
  private Map<String, List<RepoPath>> starterCandidates() {
    SortedMap<String, String> folders = new TreeMap<>();
    modules.keySet().forEach(folder -> folders.put(folder, folder));
    folders.putIfAbsent("", "");
    Owners<String> owners = new Owners<>(folders);
    Map<String, List<RepoPath>> named = new TreeMap<>();
    Map<String, List<RepoPath>> topmost = new TreeMap<>();
    for (RepoPath path : snapshot.files().keySet()) {
      if (path.value().endsWith(".java") && SourceSet.of(path) == SourceSet.MAIN) {
        String folder = owners.find(path).orElse("");
        if (isNamedAsStarter(path.fileName())) {
          named.computeIfAbsent(folder, f -> new ArrayList<>()).add(path);
        }
        keepTopmost(path, topmost.computeIfAbsent(folder, f -> new ArrayList<>()));
      }
    }
    topmost.forEach((folder, paths) -> named.merge(folder, paths, Components::both));
    return named;
  }

  private static boolean isNamedAsStarter(String name) {
    for (String ending : STARTER_FILES) {
      if (name.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }

  private static void keepTopmost(RepoPath path, List<RepoPath> topmost) {
    int depth = depth(path);
    if (!topmost.isEmpty() && depth < depth(topmost.get(0))) {
      topmost.clear();
    }
    if (topmost.isEmpty() || (depth == depth(topmost.get(0)) && topmost.size() < MOST_TOPMOST)) {
      topmost.add(path);
    }
  }

  private static int depth(RepoPath path) {
    int depth = 0;
    for (int at = path.value().indexOf('/'); at >= 0; at = path.value().indexOf('/', at + 1)) {
      depth++;
    }
    return depth;
  }

  private static List<RepoPath> both(List<RepoPath> one, List<RepoPath> other) {
    List<RepoPath> all = new ArrayList<>(one);
    all.addAll(other);
    return all;
  }

  private Outline outline(RepoPath path) {
    return store.outline(snapshot.files().getOrDefault(path, ""), snapshot.blobs());
  }

  private static boolean starts(Outline outline) {
    return outline.words().contains("SpringBootApplication")
        || (outline.words().contains("main")
            && STARTERS.stream().anyMatch(word -> outline.words().contains(word)));
  }
}
