package io.github.couplint.change.jgit;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import org.eclipse.jgit.attributes.Attribute;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.dircache.DirCacheIterator;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.treewalk.FileTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.TreeWalk.OperationType;
import org.eclipse.jgit.treewalk.WorkingTreeIterator.MetadataDiff;
import org.jspecify.annotations.Nullable;

/**
 * Lists the files on disk: tracked ones and untracked ones that are not ignored. A file that looks
 * untouched since it was put into the index has the index's content; others are read from disk.
 *
 * <p>Limit: {@code working-tree-encoding} and {@code ident} are not applied; filters are never run.
 */
final class WorkingTreeReader {
  private static final char UNDECODABLE = '\uFFFD';

  private final Repository repository;
  private final DirCache index;
  private final WorkingTreeBlobs blobs;
  private final Listing listing = new Listing();

  WorkingTreeReader(Repository repository, DirCache index, WorkingTreeBlobs blobs) {
    this.repository = repository;
    this.index = index;
    this.blobs = blobs;
  }

  Listing list() throws IOException, UndecidableException {
    try (var walk = new TreeWalk(repository)) {
      walk.setOperationType(OperationType.CHECKIN_OP);
      walk.addTree(new DirCacheIterator(index));
      var files = new FileTreeIterator(repository);
      files.setDirCacheIterator(walk, 0);
      walk.addTree(files);
      walk(walk);
    }
    return listing;
  }

  private void walk(TreeWalk walk) throws IOException, UndecidableException {
    var ignoredAtDepth = new BitSet();
    while (walk.next()) {
      @Nullable DirCacheIterator tracked = walk.getTree(0, DirCacheIterator.class);
      @Nullable FileTreeIterator file = walk.getTree(1, FileTreeIterator.class);
      boolean ignored =
          ignoredAtDepth.get(walk.getDepth()) || (file != null && file.isEntryIgnored());
      if (tracked == null && ignored) {
        continue;
      }
      if (walk.isSubtree()) {
        ignoredAtDepth.set(walk.getDepth() + 1, ignored);
        walk.enterSubtree();
      } else if (file == null) {
        addMissing(walk, tracked);
      } else {
        addPresent(walk, tracked, file);
      }
    }
  }

  private void addMissing(TreeWalk walk, @Nullable DirCacheIterator tracked)
      throws UndecidableException {
    @Nullable DirCacheEntry entry = tracked == null ? null : tracked.getDirCacheEntry();
    if (entry == null) {
      return;
    }
    boolean kept =
        entry.isSkipWorkTree() || entry.isAssumeValid() || entry.getFileMode() == FileMode.GITLINK;
    boolean nameless = !kept && !canBeOnDisk(walk.getRawPath());
    if (kept || nameless) {
      listing.add(walk.getRawPath(), entry.getFileMode(), entry.getObjectId().name());
    }
    if (nameless) {
      listing.gap(
          walk.getRawPath(), "the name can't be read from disk; the index's content is analysed");
    }
  }

  private void addPresent(TreeWalk walk, @Nullable DirCacheIterator tracked, FileTreeIterator file)
      throws IOException, UndecidableException {
    @Nullable DirCacheEntry entry = tracked == null ? null : tracked.getDirCacheEntry();
    FileMode mode = tracked == null ? file.getEntryFileMode() : file.getIndexFileMode(tracked);
    if (mode != FileMode.REGULAR_FILE && mode != FileMode.EXECUTABLE_FILE) {
      listing.add(walk.getRawPath(), mode, "");
    } else if (entry != null && entry.isMerged() && isUntouched(entry, file)) {
      listing.add(walk.getRawPath(), mode, entry.getObjectId().name());
    } else if (entry != null && entry.isMerged() && hasFilter(walk)) {
      listing.add(walk.getRawPath(), mode, entry.getObjectId().name());
      listing.gap(
          walk.getRawPath(),
          "touched, and its filter is never run; the index's content is analysed");
    } else {
      addFromDisk(walk, mode, file);
    }
  }

  private void addFromDisk(TreeWalk walk, FileMode mode, FileTreeIterator file)
      throws UndecidableException {
    try {
      String id = blobs.add(file.getEntryFile().toPath(), file.getEolStreamType());
      listing.add(walk.getRawPath(), mode, id);
    } catch (IOException | RuntimeException e) {
      listing.gap(walk.getRawPath(), "the file can't be read from disk");
    }
  }

  private static boolean isUntouched(DirCacheEntry entry, FileTreeIterator file) {
    return entry.isSkipWorkTree() || file.compareMetadata(entry) == MetadataDiff.EQUAL;
  }

  private boolean hasFilter(TreeWalk walk) {
    @Nullable Attribute filter = walk.getAttributes().get("filter");
    @Nullable String name = filter == null ? null : filter.getValue();
    return name != null
        && (repository.getConfig().getString("filter", name, "clean") != null
            || repository.getConfig().getString("filter", name, "process") != null);
  }

  /** Whether Java can name the file in this locale; if not, its absence proves nothing. */
  private static boolean canBeOnDisk(byte[] rawPath) {
    String path = Listing.decoded(rawPath);
    String encoding = System.getProperty("sun.jnu.encoding", "UTF-8");
    return path.indexOf(UNDECODABLE) < 0
        && Arrays.equals(path.getBytes(StandardCharsets.UTF_8), rawPath)
        && Charset.forName(encoding).newEncoder().canEncode(path);
  }
}
