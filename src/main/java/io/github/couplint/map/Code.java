package io.github.couplint.map;

import io.github.couplint.change.Blobs;
import io.github.couplint.change.RepoPath;
import io.github.couplint.facts.FactStore;
import io.github.couplint.facts.Outline;
import io.github.couplint.facts.Wanted;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Predicate;

/** The words that stand in a component's code. */
final class Code {
  private final SortedMap<RepoPath, String> files;
  private final FactStore store;
  private final Blobs blobs;

  /**
   * Code of one component.
   *
   * @param files its Java files with their contents' ids
   */
  Code(SortedMap<RepoPath, String> files, FactStore store, Blobs blobs) {
    this.files = files;
    this.store = store;
    this.blobs = blobs;
    store.prepareOutlines(files.values(), blobs);
  }

  boolean has(String word) {
    return file(word).isPresent();
  }

  /** The first file with that word, shown at its first line unless it imports what is called so. */
  Optional<Place> place(String word) {
    return file(word).map(path -> new Place(path, line(path, word)));
  }

  private Optional<RepoPath> file(String word) {
    return files.keySet().stream().filter(path -> outline(path).words().contains(word)).findFirst();
  }

  /** Whether any of the words stands in a file. */
  Predicate<RepoPath> holding(Wanted words) {
    return path -> outline(path).words().hasAny(words);
  }

  SortedMap<RepoPath, String> files() {
    return files;
  }

  private Outline outline(RepoPath path) {
    return store.outline(files.getOrDefault(path, ""), blobs);
  }

  private int line(RepoPath path, String word) {
    return outline(path).imports().stream()
        .filter(imported -> imported.name().endsWith("." + word))
        .map(imported -> imported.span().line())
        .findFirst()
        .orElse(1);
  }
}
