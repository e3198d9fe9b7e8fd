package io.github.couplint.topology;

import io.github.couplint.change.RepoPath;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Finds what the nearest folder around a file belongs to. */
final class Owners<T> {
  private final Map<String, T> byFolder;

  Owners(Map<String, T> byFolder) {
    this.byFolder = new HashMap<>(byFolder);
  }

  Optional<T> find(RepoPath path) {
    String folder = path.folder();
    T owner = byFolder.get(folder);
    while (owner == null && !folder.isEmpty()) {
      folder = Folders.above(folder);
      owner = byFolder.get(folder);
    }
    return Optional.ofNullable(owner);
  }
}
