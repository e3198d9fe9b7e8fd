package io.github.couplint.topology;

import io.github.couplint.change.RepoPath;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Finds what the nearest folder around a file belongs to.
 *
 * <p>Not safe for use by several threads: it remembers what it was asked.
 */
final class Owners<T> {
  private final Map<String, T> byFolder;
  private final Map<String, Optional<T>> found = new HashMap<>();

  Owners(Map<String, T> byFolder) {
    this.byFolder = new HashMap<>(byFolder);
  }

  Optional<T> find(RepoPath path) {
    String folder = path.folder();
    Optional<T> known = found.get(folder);
    if (known == null) {
      known = find(folder);
      found.put(folder, known);
    }
    return known;
  }

  private Optional<T> find(String inside) {
    String folder = inside;
    T owner = byFolder.get(folder);
    while (owner == null && !folder.isEmpty()) {
      folder = Folders.above(folder);
      owner = byFolder.get(folder);
    }
    return Optional.ofNullable(owner);
  }
}
