package io.github.couplint.wiring;

import io.github.couplint.change.RepoPath;
import io.github.couplint.change.Snapshot;
import io.github.couplint.topology.ConfigRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Lays the settings that a configuration server serves from elsewhere over a snapshot. */
final class ConfigFolder {
  private ConfigFolder() {}

  static Snapshot over(Snapshot tree, Path folder) throws IOException {
    Map<RepoPath, Overlay.Content> served = new HashMap<>();
    for (Path file : settings(folder)) {
      String inside = folder.relativize(file).toString().replace('\\', '/');
      served.put(
          new RepoPath(ConfigRepository.FOLDER + "/" + inside),
          new Overlay.Content(Files.readAllBytes(file)));
    }
    return Overlay.over(tree, served);
  }

  private static List<Path> settings(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new NotDirectoryException(folder.toString());
    }
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile)
          .filter(file -> file.toString().matches(".*\\.(ya?ml|properties)"))
          .filter(file -> !folder.relativize(file).startsWith(".git"))
          .sorted()
          .toList();
    }
  }
}
