package io.github.couplint.map;

import io.github.couplint.change.RepoPath;
import io.github.couplint.change.Snapshot;
import io.github.couplint.change.UnreadableBlobException;
import io.github.couplint.facts.Annotation;
import io.github.couplint.facts.FactStore;
import io.github.couplint.facts.JavaFacts;
import io.github.couplint.facts.JavaFacts.Import;
import io.github.couplint.facts.JavaType;
import io.github.couplint.facts.Outline;
import io.github.couplint.facts.SourceSet;
import io.github.couplint.facts.Value;
import io.github.couplint.facts.Wanted;
import io.github.couplint.topology.Component;
import io.github.couplint.topology.SourceIndex;
import io.github.couplint.topology.Topology;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the files of the repository's libraries that a service's program uses: those that its code
 * names, those that a framework picks up for it, and what these name in turn.
 */
final class Reached {
  private static final Wanted SCANNING =
      new Wanted(
          Set.of("SpringBootApplication", "ComponentScan", "EnableAutoConfiguration"), Set.of());

  /** What Spring looks for in the packages that it scans. */
  private static final Wanted PICKED_UP =
      new Wanted(
          Set.of(
              "Component",
              "Service",
              "Repository",
              "Configuration",
              "Controller",
              "RestController",
              "AutoConfiguration",
              "FeignClient",
              "Mapper"),
          Set.of());

  /** Where a library lists what Spring Boot turns on ("Locating Auto-configuration Candidates"). */
  private static final Pattern LIST =
      Pattern.compile("spring\\.factories|.*\\.AutoConfiguration\\.imports");

  private final Snapshot snapshot;
  private final FactStore store;
  private final Function<Component, Code> code;
  private final Map<String, Map<String, RepoPath>> byPackage = new HashMap<>();
  private final Map<RepoPath, Set<RepoPath>> named = new HashMap<>();
  private final Map<String, List<RepoPath>> lists = new TreeMap<>();

  Reached(Snapshot snapshot, FactStore store, Topology topology, Function<Component, Code> code) {
    this.snapshot = snapshot;
    this.store = store;
    this.code = code;
    for (RepoPath path : snapshot.files().keySet()) {
      if (path.extension().equals("java") && SourceSet.of(path) == SourceSet.MAIN) {
        index(path);
      } else if (LIST.matcher(path.fileName()).matches() && SourceSet.of(path) == SourceSet.MAIN) {
        lists.computeIfAbsent(topology.owner(path).name(), n -> new ArrayList<>()).add(path);
      }
    }
  }

  /** The files of the libraries that a service's program uses. */
  Set<RepoPath> of(Component service, List<Component> libraries) {
    Set<RepoPath> within = new HashSet<>();
    libraries.forEach(library -> within.addAll(code.apply(library).files().keySet()));
    Set<RepoPath> reached = new HashSet<>();
    Deque<RepoPath> open = new ArrayDeque<>();
    Stream.of(
            code.apply(service).files().keySet().stream().flatMap(path -> named(path).stream()),
            pickedUp(service, within),
            libraries.stream().flatMap(this::listed))
        .flatMap(found -> found)
        .filter(within::contains)
        .filter(reached::add)
        .forEach(open::add);
    while (!open.isEmpty()) {
      named(open.removeFirst()).stream()
          .filter(within::contains)
          .filter(reached::add)
          .forEach(open::add);
    }
    return reached;
  }

  /** Paths tell what a file declares, so that none need be read for it. */
  private void index(RepoPath path) {
    String type = SourceIndex.typeName(path);
    int dot = type.lastIndexOf('.');
    if (dot > 0) {
      byPackage
          .computeIfAbsent(type.substring(0, dot), p -> new TreeMap<>())
          .putIfAbsent(type.substring(dot + 1), path);
    }
  }

  /** The files that declare what a file names, by an import or from its own package. */
  private Set<RepoPath> named(RepoPath path) {
    Set<RepoPath> known = named.get(path);
    if (known == null) {
      known = find(outline(path));
      named.put(path, known);
    }
    return known;
  }

  private Set<RepoPath> find(Outline outline) {
    Set<RepoPath> found = new HashSet<>();
    nearby(outline.packageName(), outline, found);
    for (Import imported : outline.imports()) {
      if (imported.form() == Import.Form.PACKAGE) {
        nearby(imported.name(), outline, found);
      } else {
        declaring(imported.name(), found);
      }
    }
    return found;
  }

  private void nearby(String packageName, Outline outline, Set<RepoPath> found) {
    byPackage
        .getOrDefault(packageName, Map.of())
        .forEach(
            (simple, path) -> {
              if (outline.words().contains(simple)) {
                found.add(path);
              }
            });
  }

  /** What is imported may lie inside of a type. */
  private void declaring(String imported, Set<RepoPath> found) {
    String name = imported;
    while (name.contains(".")) {
      int dot = name.lastIndexOf('.');
      RepoPath path =
          byPackage.getOrDefault(name.substring(0, dot), Map.of()).get(name.substring(dot + 1));
      if (path != null) {
        found.add(path);
        return;
      }
      name = name.substring(0, dot);
    }
  }

  private Stream<RepoPath> pickedUp(Component service, Set<RepoPath> within) {
    SortedSet<String> scanned = new TreeSet<>();
    code.apply(service).files().keySet().stream()
        .filter(code.apply(service).holding(SCANNING))
        .forEach(path -> scan(path, scanned));
    return scanned.isEmpty()
        ? Stream.of()
        : within.stream()
            .filter(path -> isIn(outline(path).packageName(), scanned))
            .filter(path -> outline(path).words().hasAny(PICKED_UP));
  }

  private static boolean isIn(String packageName, Set<String> scanned) {
    return scanned.stream().anyMatch(s -> packageName.equals(s) || packageName.startsWith(s + "."));
  }

  /** The packages that the types of a file let Spring scan; without any named, their own. */
  private void scan(RepoPath path, Set<String> scanned) {
    store.facts(path, blob(path), snapshot.blobs()).java().stream()
        .flatMap(java -> java.types().stream().map(type -> scanned(java, type)))
        .forEach(scanned::addAll);
  }

  private static Set<String> scanned(JavaFacts java, JavaType type) {
    List<Annotation> scans =
        type.annotations().stream()
            .filter(a -> SCANNING.words().contains(a.type().simpleName()))
            .toList();
    Set<String> told = new HashSet<>();
    for (Annotation scan : scans) {
      boolean starts = scan.type().simpleName().equals("SpringBootApplication");
      List<String> keys = starts ? List.of("scanBasePackages") : List.of("value", "basePackages");
      keys.stream()
          .flatMap(key -> scan.attributes().getOrDefault(key, List.of()).stream())
          .forEach(value -> text(value, told));
    }
    return told.isEmpty() && !scans.isEmpty() ? Set.of(java.packageName()) : told;
  }

  private static void text(Value value, Set<String> packages) {
    if (value instanceof Value.Text text) {
      packages.add(text.text());
    } else if (value instanceof Value.Template template) {
      packages.add(template.text());
    }
  }

  private Stream<RepoPath> listed(Component library) {
    return lists.getOrDefault(library.name(), List.of()).stream()
        .flatMap(path -> Stream.of(read(path).split("[\\s,\\\\=]+")))
        .flatMap(
            name -> {
              Set<RepoPath> found = new HashSet<>();
              declaring(name, found);
              return found.stream();
            });
  }

  private String read(RepoPath path) {
    try {
      return new String(snapshot.blobs().read(blob(path)), StandardCharsets.UTF_8);
    } catch (UnreadableBlobException e) {
      return "";
    }
  }

  private Outline outline(RepoPath path) {
    return store.outline(blob(path), snapshot.blobs());
  }

  private String blob(RepoPath path) {
    return snapshot.files().getOrDefault(path, "");
  }
}
