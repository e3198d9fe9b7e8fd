package io.github.couplint.change.jgit;

import io.github.couplint.change.Change;
import io.github.couplint.change.RepoPath;
import io.github.couplint.change.Snapshot;
import io.github.couplint.change.UnreadableBlobException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.internal.storage.dfs.DfsRepositoryDescription;
import org.eclipse.jgit.internal.storage.dfs.InMemoryRepository;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectInserter;

/** Makes the change between two sets of texts as git would see it; nothing is written anywhere. */
public final class ChangeOfTexts {
  private ChangeOfTexts() {}

  /** The change from one set of files to another, path to text. */
  public static Change between(
      String baseName, Map<String, String> base, String headName, Map<String, String> head) {
    Snapshot before = snapshot(baseName, base);
    Snapshot after = snapshot(headName, head);
    try (InMemoryRepository empty = new InMemoryRepository(new DfsRepositoryDescription("texts"))) {
      FileChanges changes = new FileChanges(empty, before, after);
      return new Change(before, after, changes.list(), changes.gaps());
    } catch (IOException e) {
      throw new UncheckedIOException("memory can't be read, this is likely a bug", e);
    }
  }

  private static Snapshot snapshot(String name, Map<String, String> texts) {
    SortedMap<RepoPath, String> files = new TreeMap<>();
    Map<String, byte[]> contents = new HashMap<>();
    try (ObjectInserter ids = new ObjectInserter.Formatter()) {
      texts.forEach(
          (path, text) -> {
            byte[] content = text.getBytes(StandardCharsets.UTF_8);
            String id = ids.idFor(Constants.OBJ_BLOB, content).name();
            files.put(new RepoPath(path), id);
            contents.put(id, content);
          });
    }
    return new Snapshot(name, files, blob -> content(contents, blob));
  }

  private static byte[] content(Map<String, byte[]> contents, String blob)
      throws UnreadableBlobException {
    byte[] content = contents.get(blob);
    if (content == null) {
      throw new UnreadableBlobException("no text has the id " + blob);
    }
    return content;
  }
}
