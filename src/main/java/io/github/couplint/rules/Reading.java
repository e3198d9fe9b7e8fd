package io.github.couplint.rules;

import io.github.couplint.change.Gap;
import io.github.couplint.change.RepoPath;
import io.github.couplint.change.Snapshot;
import io.github.couplint.facts.FactStore;
import io.github.couplint.facts.Facts;
import io.github.couplint.facts.Outline;
import io.github.couplint.facts.SourceSet;
import io.github.couplint.topology.Component;
import io.github.couplint.topology.Topology;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads Java files of one side: the outline of any, the whole of those that are chosen. */
final class Reading {
  private final Snapshot snapshot;
  private final FactStore store;
  private final Map<String, List<RepoPath>> byComponent = new HashMap<>();
  private final List<Gap> gaps = new ArrayList<>();

  Reading(Snapshot snapshot, FactStore store, Topology topology) {
    this.snapshot = snapshot;
    this.store = store;
    for (RepoPath path : snapshot.files().keySet()) {
      if (isJava(path) && SourceSet.of(path) == SourceSet.MAIN) {
        byComponent
            .computeIfAbsent(topology.owner(path).name(), name -> new ArrayList<>())
            .add(path);
      }
    }
  }

  static boolean isJava(RepoPath path) {
    return path.value().endsWith(".java");
  }

  /** What could not be read of the files chosen so far. */
  List<Gap> gaps() {
    return List.copyOf(gaps);
  }

  boolean has(RepoPath path) {
    return !blob(path).isEmpty();
  }

  private String blob(RepoPath path) {
    return snapshot.files().getOrDefault(path, "");
  }

  /** The outlines of a component's main code. */
  SortedMap<RepoPath, Outline> outlines(Component component) {
    return outlines(byComponent.getOrDefault(component.name(), List.of()));
  }

  SortedMap<RepoPath, Outline> outlines(List<RepoPath> files) {
    store.prepareOutlines(files.stream().map(this::blob).toList(), snapshot.blobs());
    SortedMap<RepoPath, Outline> outlines = new TreeMap<>();
    files.forEach(path -> outlines.put(path, outline(path)));
    return outlines;
  }

  Outline outline(RepoPath path) {
    return store.outline(blob(path), snapshot.blobs());
  }

  /** The chosen files but for generated ones, ordered by path. */
  List<Part.Source> sources(Set<RepoPath> chosen) {
    Map<RepoPath, String> blobs = new TreeMap<>();
    chosen.forEach(path -> blobs.put(path, blob(path)));
    store.prepareFacts(blobs, snapshot.blobs());
    return blobs.keySet().stream().flatMap(path -> source(path).stream()).toList();
  }

  private Optional<Part.Source> source(RepoPath path) {
    Facts facts = store.facts(path, blob(path), snapshot.blobs());
    facts.problem().ifPresent(problem -> gaps.add(new Gap(path.value(), problem)));
    return facts.java().filter(java -> !java.generated()).map(java -> new Part.Source(path, java));
  }
}
