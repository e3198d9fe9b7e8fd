package io.github.couplint.change.jgit;

import io.github.couplint.change.Blobs;
import io.github.couplint.change.FileChange;
import io.github.couplint.change.Gap;
import io.github.couplint.change.RepoPath;
import io.github.couplint.change.Snapshot;
import io.github.couplint.change.UnreadableBlobException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.api.errors.CanceledException;
import org.eclipse.jgit.diff.ContentSource;
import org.eclipse.jgit.diff.DiffConfig;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.diff.RenameDetector;
import org.eclipse.jgit.lib.AbbreviatedObjectId;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.NullProgressMonitor;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.jspecify.annotations.Nullable;

/** Finds the files that differ between two snapshots, with renames and lines. */
final class FileChanges {
  /** As git does it without settings (git-diff, {@code -M} and {@code diff.renameLimit}). */
  private static final int RENAME_PERCENT = 50;

  private static final int RENAME_LIMIT = 1000;

  private static final Gap OVER_LIMIT =
      new Gap(
          "renames",
          "more than %d files came or went; only renames with equal content are known"
              .formatted(RENAME_LIMIT));

  private final Repository repository;
  private final Snapshot base;
  private final Snapshot head;
  private final List<Gap> gaps = new ArrayList<>();

  FileChanges(Repository repository, Snapshot base, Snapshot head) {
    this.repository = repository;
    this.base = base;
    this.head = head;
  }

  /** Ordered by path. */
  List<FileChange> list() throws IOException {
    List<FileChange> changes = new ArrayList<>();
    for (DiffEntry entry : paired(differing())) {
      changes.add(change(entry));
    }
    changes.sort(Comparator.comparing(FileChange::path));
    return changes;
  }

  /** What {@link #list} could not do. */
  List<Gap> gaps() {
    return gaps;
  }

  private List<DiffEntry> differing() {
    List<DiffEntry> entries = new ArrayList<>();
    Iterator<Map.Entry<RepoPath, String>> others = head.files().entrySet().iterator();
    Map.Entry<RepoPath, String> after = next(others);
    for (Map.Entry<RepoPath, String> before : base.files().entrySet()) {
      while (after != null && after.getKey().compareTo(before.getKey()) < 0) {
        entries.add(Entry.introduced(after.getKey(), after.getValue()));
        after = next(others);
      }
      if (after == null || !after.getKey().equals(before.getKey())) {
        entries.add(Entry.removed(before.getKey(), before.getValue()));
      } else {
        if (!after.getValue().equals(before.getValue())) {
          entries.add(Entry.modified(before.getKey(), before.getValue(), after.getValue()));
        }
        after = next(others);
      }
    }
    for (; after != null; after = next(others)) {
      entries.add(Entry.introduced(after.getKey(), after.getValue()));
    }
    return entries;
  }

  private static <T> @Nullable T next(Iterator<T> some) {
    return some.hasNext() ? some.next() : null;
  }

  private List<DiffEntry> paired(List<DiffEntry> entries) throws IOException {
    try (ObjectReader reader = repository.newObjectReader()) {
      // an empty configuration: the repository's own must not change what is found
      var detector = new RenameDetector(reader, new Config().get(DiffConfig.KEY));
      detector.setRenameScore(RENAME_PERCENT);
      detector.setRenameLimit(RENAME_LIMIT);
      detector.setBigFileThreshold(RepositoryBlobs.MAX_BYTES);
      detector.setSkipContentRenamesForBinaryFiles(true);
      detector.addAll(entries);
      var contents = new ContentSource.Pair(new Contents(base.blobs()), new Contents(head.blobs()));
      List<DiffEntry> result = detector.compute(contents, NullProgressMonitor.INSTANCE);
      if (detector.isOverRenameLimit()) {
        gaps.add(OVER_LIMIT);
      }
      return result;
    } catch (CanceledException e) {
      throw new IOException(e);
    }
  }

  private FileChange change(DiffEntry entry) {
    Optional<RepoPath> before = path(entry, DiffEntry.Side.OLD);
    Optional<RepoPath> after = path(entry, DiffEntry.Side.NEW);
    LineDiff lines = lines(before.map(base.files()::get), after.map(head.files()::get));
    return new FileChange(before, after, lines.added(), lines.removed());
  }

  private static Optional<RepoPath> path(DiffEntry entry, DiffEntry.Side side) {
    return entry.getMode(side) == FileMode.MISSING
        ? Optional.empty()
        : Optional.of(new RepoPath(entry.getPath(side)));
  }

  /** Contents that can't be read have no lines; whoever reads them for their facts says why. */
  private LineDiff lines(Optional<String> before, Optional<String> after) {
    if (before.equals(after)) {
      return LineDiff.none();
    }
    try {
      byte[] old = before.isPresent() ? base.blobs().read(before.get()) : new byte[0];
      byte[] now = after.isPresent() ? head.blobs().read(after.get()) : new byte[0];
      return LineDiff.between(old, now);
    } catch (UnreadableBlobException e) {
      return LineDiff.none();
    }
  }

  /** An entry that, other than JGit's own, may stand for a file that is in no tree. */
  private static final class Entry extends DiffEntry {
    private Entry(ChangeType type, String before, String after, String beforeId, String afterId) {
      changeType = type;
      oldPath = before;
      newPath = after;
      oldId = id(beforeId);
      newId = id(afterId);
      oldMode = type == ChangeType.ADD ? FileMode.MISSING : FileMode.REGULAR_FILE;
      newMode = type == ChangeType.DELETE ? FileMode.MISSING : FileMode.REGULAR_FILE;
    }

    static Entry removed(RepoPath path, String blob) {
      return new Entry(ChangeType.DELETE, path.value(), DEV_NULL, blob, "");
    }

    static Entry introduced(RepoPath path, String blob) {
      return new Entry(ChangeType.ADD, DEV_NULL, path.value(), "", blob);
    }

    static Entry modified(RepoPath path, String before, String after) {
      return new Entry(ChangeType.MODIFY, path.value(), path.value(), before, after);
    }

    private static AbbreviatedObjectId id(String blob) {
      return AbbreviatedObjectId.fromObjectId(
          blob.isEmpty() ? ObjectId.zeroId() : ObjectId.fromString(blob));
    }
  }

  /** Contents for the rename detector; unreadable ones look binary and like no other. */
  private static final class Contents extends ContentSource {
    private final Blobs blobs;

    Contents(Blobs blobs) {
      this.blobs = blobs;
    }

    @Override
    public long size(String path, ObjectId id) {
      return bytes(id).length;
    }

    @Override
    public ObjectLoader open(String path, ObjectId id) {
      return new ObjectLoader.SmallObject(Constants.OBJ_BLOB, bytes(id));
    }

    private byte[] bytes(ObjectId id) {
      try {
        return blobs.read(id.name());
      } catch (UnreadableBlobException e) {
        return (id.name() + "\0").getBytes(StandardCharsets.US_ASCII);
      }
    }
  }
}
