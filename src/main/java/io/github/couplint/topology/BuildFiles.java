package io.github.couplint.topology;

import io.github.couplint.change.RepoPath;
import io.github.couplint.change.Snapshot;
import io.github.couplint.facts.BuildFacts;
import io.github.couplint.facts.FactStore;
import io.github.couplint.facts.SourceSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The build files of a snapshot, with Maven's inheritance followed as far as files are there. */
final class BuildFiles {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^${}]+)}");
  private static final int LONGEST_CHAIN = 16;

  private final SortedMap<RepoPath, BuildFacts> files = new TreeMap<>();
  private final Map<String, RepoPath> pomsByArtifact = new HashMap<>();

  static BuildFiles of(Snapshot snapshot, FactStore store) {
    BuildFiles build = new BuildFiles();
    snapshot
        .files()
        .forEach(
            (path, blob) -> {
              if (isBuildFile(path)) {
                store
                    .facts(path, blob, snapshot.blobs())
                    .build()
                    .ifPresent(f -> build.add(path, f));
              }
            });
    return build;
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

  private void add(RepoPath path, BuildFacts facts) {
    files.put(path, facts);
    if (facts.tool() == BuildFacts.Tool.MAVEN) {
      pomsByArtifact.putIfAbsent(facts.artifact(), path);
    }
  }

  SortedMap<RepoPath, BuildFacts> all() {
    return files;
  }

  /** The pom and those it inherits from, nearest first; a cycle ends where it closes. */
  Map<RepoPath, BuildFacts> lineage(RepoPath pom) {
    Map<RepoPath, BuildFacts> chain = new LinkedHashMap<>();
    Optional<RepoPath> next = Optional.of(pom);
    while (next.isPresent() && chain.size() < LONGEST_CHAIN && !chain.containsKey(next.get())) {
      RepoPath path = next.get();
      BuildFacts facts = files.get(path);
      if (facts == null) {
        break;
      }
      chain.put(path, facts);
      next = facts.parent().flatMap(parent -> parent(path, parent));
    }
    return chain;
  }

  private Optional<RepoPath> parent(RepoPath pom, BuildFacts.Parent parent) {
    return resolve(pom.folder(), parent.relativePath())
        .filter(path -> isThat(path, parent))
        .or(() -> Optional.ofNullable(pomsByArtifact.get(parent.artifact())));
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
