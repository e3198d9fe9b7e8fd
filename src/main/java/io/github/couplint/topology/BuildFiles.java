package io.github.couplint.topology;

import io.github.couplint.change.RepoPath;
import io.github.couplint.change.Snapshot;
import io.github.couplint.facts.BuildFacts;
import io.github.couplint.facts.BuildFacts.Scope;
import io.github.couplint.facts.FactStore;
import io.github.couplint.facts.SourceSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The build files of a snapshot, with Maven's inheritance followed as far as files are there;
 * {@link OutsidePoms} may have laid more among them.
 */
final class BuildFiles {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^${}]+)}");
  private static final int LONGEST_CHAIN = 16;

  private final SortedMap<RepoPath, BuildFacts> files = new TreeMap<>();
  private final Map<String, RepoPath> pomsByArtifact = new HashMap<>();
  private final SortedMap<RepoPath, BuildFacts> outside = new TreeMap<>();
  private final Map<RepoPath, List<BuildFacts.Dependency>> bills = new HashMap<>();

  static BuildFiles of(Snapshot snapshot, FactStore store) {
    BuildFiles build = new BuildFiles();
    snapshot
        .files()
        .forEach(
            (path, blob) -> {
              boolean isOutside = path.isIn(Coordinates.FOLDER);
              if (isOutside || isBuildFile(path)) {
                read(path, snapshot, store)
                    .filter(facts -> !isEclipseCopy(path, facts, snapshot, store))
                    .ifPresent(facts -> build.add(path, facts, isOutside));
              }
            });
    return build;
  }

  private static Optional<BuildFacts> read(RepoPath path, Snapshot side, FactStore store) {
    return Optional.ofNullable(side.files().get(path))
        .flatMap(blob -> store.facts(path, blob, side.blobs()).build());
  }

  /** Eclipse lays a module's pom into its output folder, and teams commit it by mistake. */
  private static boolean isEclipseCopy(
      RepoPath path, BuildFacts facts, Snapshot side, FactStore store) {
    return path.value().endsWith("/bin/pom.xml")
        && read(new RepoPath(path.value().replaceFirst("bin/pom\\.xml$", "pom.xml")), side, store)
            .filter(original -> original.artifact().equals(facts.artifact()))
            .isPresent();
  }

  /** Decided by the name, so that other files are not read. */
  static boolean isBuildFile(RepoPath path) {
    String name = path.fileName();
    return (name.equals("pom.xml")
            || name.endsWith(".gradle")
            || name.endsWith(".gradle.kts")
            || name.endsWith(".versions.toml"))
        && SourceSet.of(path) == SourceSet.MAIN;
  }

  private void add(RepoPath path, BuildFacts facts, boolean isOutside) {
    if (isOutside) {
      outside.put(path, facts);
      return;
    }
    files.put(path, facts);
    if (facts.tool() == BuildFacts.Tool.MAVEN) {
      pomsByArtifact.putIfAbsent(facts.artifact(), path);
    }
  }

  /** Those of the repository. */
  SortedMap<RepoPath, BuildFacts> all() {
    return files;
  }

  private @Nullable BuildFacts find(RepoPath path) {
    BuildFacts own = files.get(path);
    return own == null ? outside.get(path) : own;
  }

  /** The pom and those it inherits from, nearest first; a cycle ends where it closes. */
  Map<RepoPath, BuildFacts> lineage(RepoPath pom) {
    Map<RepoPath, BuildFacts> chain = new LinkedHashMap<>();
    Optional<RepoPath> next = Optional.of(pom);
    while (next.isPresent() && chain.size() < LONGEST_CHAIN && !chain.containsKey(next.get())) {
      RepoPath path = next.get();
      BuildFacts facts = find(path);
      if (facts == null) {
        break;
      }
      chain.put(path, facts);
      next = facts.parent().flatMap(parent -> parent(path, parent));
    }
    return chain;
  }

  private Optional<RepoPath> parent(RepoPath pom, BuildFacts.Parent parent) {
    return pom.isIn(Coordinates.FOLDER)
        ? outside(parent)
        : inside(pom, parent).or(() -> outside(parent));
  }

  private Optional<RepoPath> inside(RepoPath pom, BuildFacts.Parent parent) {
    return resolve(pom.folder(), parent.relativePath())
        .filter(path -> isThat(path, parent))
        .or(() -> Optional.ofNullable(pomsByArtifact.get(parent.artifact())));
  }

  private Optional<RepoPath> outside(BuildFacts.Parent parent) {
    return named(parent).map(Coordinates::path).filter(outside::containsKey);
  }

  private static Optional<Coordinates> named(BuildFacts.Parent parent) {
    return Coordinates.of(parent.group(), parent.artifact(), parent.version());
  }

  /** The pom of a bill of materials that one of a lineage imports, where its file is there. */
  Optional<RepoPath> imported(BuildFacts.Dependency bill, Map<RepoPath, BuildFacts> lineage) {
    return named(bill, lineage).flatMap(this::imported);
  }

  private Optional<RepoPath> imported(Coordinates bill) {
    return Optional.of(bill.path()).filter(outside::containsKey).or(() -> inside(bill));
  }

  /** The pom of the repository that is called so, whatever its version. */
  private Optional<RepoPath> inside(Coordinates name) {
    return Optional.ofNullable(pomsByArtifact.get(name.artifact()))
        .filter(pom -> group(lineage(pom)).filter(name.group()::equals).isPresent());
  }

  private static Optional<Coordinates> named(
      BuildFacts.Dependency bill, Map<RepoPath, BuildFacts> lineage) {
    return Coordinates.of(
        fill(bill.group(), lineage), fill(bill.artifact(), lineage), fill(bill.version(), lineage));
  }

  /** The bills of materials that a pom imports, in file order. */
  List<BuildFacts.Dependency> bills(RepoPath pom, BuildFacts facts) {
    return bills.computeIfAbsent(
        pom,
        path -> facts.dependencies().stream().filter(d -> d.scope() == Scope.IMPORTED).toList());
  }

  /** The poms of elsewhere that one pom names, by itself and through others. */
  SortedSet<Coordinates> needed(RepoPath pom) {
    return needed(pom, new HashSet<>());
  }

  /**
   * The same, but for what it names through bills of materials that were walked through before.
   *
   * @param walked bills of materials, to which more are added
   */
  SortedSet<Coordinates> needed(RepoPath pom, Set<RepoPath> walked) {
    SortedSet<Coordinates> needed = new TreeSet<>();
    Map<RepoPath, BuildFacts> lineage = lineage(pom);
    lineage.forEach(
        (path, facts) -> {
          outsideParent(path, facts).ifPresent(needed::add);
          for (BuildFacts.Dependency bill : bills(path, facts)) {
            Optional<Coordinates> name = named(bill, lineage);
            Optional<RepoPath> there = name.flatMap(this::imported);
            name.filter(n -> there.filter(files::containsKey).isEmpty()).ifPresent(needed::add);
            there.filter(walked::add).ifPresent(p -> needed.addAll(needed(p, walked)));
          }
        });
    return needed;
  }

  /** Whether a pom names nothing, and has no say in what its parent names, which is here too. */
  boolean addsNothing(RepoPath pom, BuildFacts facts) {
    return facts.properties().isEmpty()
        && bills(pom, facts).isEmpty()
        && (facts.parent().isEmpty() || outsideParent(pom, facts).isEmpty());
  }

  private Optional<Coordinates> outsideParent(RepoPath pom, BuildFacts facts) {
    return facts
        .parent()
        .filter(parent -> parent(pom, parent).filter(files::containsKey).isEmpty())
        .flatMap(BuildFiles::named);
  }

  boolean isThere(Coordinates name) {
    return outside.containsKey(name.path());
  }

  private boolean isThat(RepoPath path, BuildFacts.Parent parent) {
    BuildFacts facts = files.get(path);
    return facts != null && facts.artifact().equals(parent.artifact());
  }

  private Optional<RepoPath> resolve(String folder, String relative) {
    String path = Folders.resolve(folder, relative).orElse("");
    if (path.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new RepoPath(path.endsWith(".xml") ? path : path + "/pom.xml"));
  }

  /** A text of a pom with its placeholders filled from the pom's lineage. */
  static String fill(String text, Map<RepoPath, BuildFacts> lineage) {
    if (!text.contains("${")) {
      return text;
    }
    String filled = text;
    Set<String> seen = new HashSet<>();
    Matcher placeholder = PLACEHOLDER.matcher(filled);
    while (placeholder.find() && seen.add(filled)) {
      Optional<String> value = property(placeholder.group(1), lineage);
      if (value.isEmpty()) {
        break;
      }
      filled =
          filled.substring(0, placeholder.start())
              + value.get()
              + filled.substring(placeholder.end());
      placeholder = PLACEHOLDER.matcher(filled);
    }
    return filled;
  }

  private static Optional<String> property(String key, Map<RepoPath, BuildFacts> lineage) {
    return switch (key) {
      case "project.groupId", "groupId", "pom.groupId" -> group(lineage);
      case "project.artifactId", "artifactId", "pom.artifactId" ->
          lineage.values().stream().map(BuildFacts::artifact).findFirst();
      case "project.parent.groupId", "parent.groupId" ->
          lineage.values().stream()
              .findFirst()
              .flatMap(BuildFacts::parent)
              .map(BuildFacts.Parent::group);
      case "project.parent.artifactId", "parent.artifactId" ->
          lineage.values().stream()
              .findFirst()
              .flatMap(BuildFacts::parent)
              .map(BuildFacts.Parent::artifact);
      default ->
          lineage.values().stream()
              .flatMap(facts -> Optional.ofNullable(facts.properties().get(key)).stream())
              .findFirst();
    };
  }

  /** The group that the first pom of a lineage has or inherits. */
  static Optional<String> group(Map<RepoPath, BuildFacts> lineage) {
    for (BuildFacts facts : lineage.values()) {
      if (!facts.group().isEmpty()) {
        return Optional.of(facts.group());
      }
      Optional<String> parents = facts.parent().map(BuildFacts.Parent::group);
      if (parents.filter(g -> !g.isEmpty()).isPresent()) {
        return parents;
      }
    }
    return Optional.empty();
  }
}
