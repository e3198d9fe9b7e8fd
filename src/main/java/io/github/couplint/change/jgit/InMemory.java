package io.github.couplint.change.jgit;

import io.github.couplint.change.Change;
import io.github.couplint.change.FileChange;
import io.github.couplint.change.RepoPath;
import io.github.couplint.change.Snapshot;
import io.github.couplint.change.UnreadableBlobException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.internal.storage.dfs.DfsRepositoryDescription;
import org.eclipse.jgit.internal.storage.dfs.InMemoryRepository;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.Repository;

/** Makes snapshots of files that are at hand, and compares them as those of a repository. */
public final class InMemory {
  private InMemory() {}

  /** A snapshot of those contents; their ids are the ones that git would give them. */
  public static Snapshot snapshot(String name, Map<RepoPath, byte[]> contents) {
    SortedMap<RepoPath, String> files = new TreeMap<>();
    Map<String, byte[]> byId = new HashMap<>();
    try (ObjectInserter ids = new ObjectInserter.Formatter()) {
      contents.forEach(
          (path, content) -> {
            String id = ids.idFor(Constants.OBJ_BLOB, content).name();
            files.put(path, id);
            byId.put(id, content.clone());
          });
    }
    return new Snapshot(name, files, blob -> content(byId, blob));
  }

  private static byte[] content(Map<String, byte[]> byId, String blob)
      throws UnreadableBlobException {
    byte[] content = byId.get(blob);
    if (content == null) {
      throw new UnreadableBlobException("no content has that id");
    }
    return content.clone();
  }

  /** What differs between two snapshots, renames found as in a repository. */
  public static Change change(Snapshot base, Snapshot head) {
    try (Repository scratch = new InMemoryRepository(new DfsRepositoryDescription("in memory"))) {
      FileChanges changes = new FileChanges(scratch, base, head);
      List<FileChange> files = changes.list();
      return new Change(base, head, files, changes.gaps());
    } catch (IOException e) {
      throw new UncheckedIOException("contents in memory can be read, this is likely a bug", e);
    }
  }
}
