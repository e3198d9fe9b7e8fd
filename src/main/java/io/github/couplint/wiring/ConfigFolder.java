package io.github.couplint.wiring;

import io.github.couplint.change.Blobs;
import io.github.couplint.change.RepoPath;
import io.github.couplint.change.Snapshot;
import io.github.couplint.topology.ConfigRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Lays the settings that a configuration server serves from elsewhere over a snapshot. */
final class ConfigFolder {
  private ConfigFolder() {}

  static Snapshot over(Snapshot tree, Path folder) throws IOException {
    SortedMap<RepoPath, String> files = new TreeMap<>(tree.files());
    Map<String, byte[]> contents = new HashMap<>();
    for (Path file : settings(folder)) {
      byte[] content = Files.readAllBytes(file);
      String id = "config-" + hash(content);
      contents.put(id, content);
      String inside = folder.relativize(file).toString().replace('\\', '/');
      files.put(new RepoPath(ConfigRepository.FOLDER + "/" + inside), id);
    }
    return new Snapshot(tree.name(), files, both(contents, tree.blobs()));
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

  private static Blobs both(Map<String, byte[]> contents, Blobs blobs) {
    return blob -> {
      byte[] content = contents.get(blob);
      return content == null ? blobs.read(blob) : content.clone();
    };
  }

  private static String hash(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
