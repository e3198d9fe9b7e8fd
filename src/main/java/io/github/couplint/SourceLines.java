package io.github.couplint;

import io.github.couplint.change.RepoPath;
import io.github.couplint.change.Snapshot;
import io.github.couplint.change.UnreadableBlobException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the lines of a snapshot's files. */
record SourceLines(Snapshot snapshot) {

  /** The lines; none when the file can't be read. */
  List<String> of(RepoPath path) {
    return text(path).lines().toList();
  }

  /** The lines when writing them back gives the same bytes with Unix line ends; none otherwise. */
  List<String> exact(RepoPath path) {
    String text = text(path);
    return text.contains("\r") || text.contains("\uFFFD") ? List.of() : text.lines().toList();
  }

  private String text(RepoPath path) {
    String blob = snapshot.files().get(path);
    try {
      return blob == null ? "" : new String(snapshot.blobs().read(blob), StandardCharsets.UTF_8);
    } catch (UnreadableBlobException e) {
      return "";
    }
  }
}
