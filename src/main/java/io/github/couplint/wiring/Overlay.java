package io.github.couplint.wiring;

import io.github.couplint.change.Blobs;
import io.github.couplint.change.RepoPath;
import io.github.couplint.change.Snapshot;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Lays files that are not of the repository over a snapshot. */
final class Overlay {
  private Overlay() {}

  /** A content with an id that tells it from all others. */
  static final class Content {
    private final String id;
    private final byte[] bytes;

    Content(byte[] bytes) {
      this.id = "beside-" + hash(bytes);
      this.bytes = bytes;
    }
  }

  static Snapshot over(Snapshot tree, Map<RepoPath, Content> more) {
    if (more.isEmpty()) {
      return tree;
    }
    SortedMap<RepoPath, String> files = new TreeMap<>(tree.files());
    Map<String, byte[]> contents = new HashMap<>();
    more.forEach(
        (path, content) -> {
          files.put(path, content.id);
          contents.put(content.id, content.bytes);
        });
    return new Snapshot(tree.name(), files, both(contents, tree.blobs()));
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
