package io.github.couplint.change.jgit;

import java.io.IOException;
import java.util.Arrays;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/** Lists the files of a commit's tree or of the index. */
final class TreeReader {
  /** More than the longest path that systems allow (4,096 bytes on Linux) can have. */
  private static final int MAX_DEPTH = 2_100;

  private final Repository repository;

  TreeReader(Repository repository) {
    this.repository = repository;
  }

  Listing tree(ObjectId tree) throws IOException, UndecidableException {
    var listing = new Listing();
    try (ObjectReader reader = repository.newObjectReader()) {
      read(reader, tree, new byte[0], 0, listing);
    } catch (MissingObjectException e) {
      throw missing(e);
    }
    return listing;
  }

  /**
   * Lists what differs between two trees upon the files of the first, so that what they share is
   * neither read nor named twice.
   */
  Listing tree(ObjectId tree, ObjectId known, Listing files)
      throws IOException, UndecidableException {
    if (!files.gaps.isEmpty()) {
      return tree(tree); // what was left out of one may be left out of the other
    }
    Listing listing = files.copy();
    try (var walk = new TreeWalk(repository)) {
      walk.setFilter(TreeFilter.ANY_DIFF);
      walk.addTree(known);
      walk.addTree(tree);
      while (walk.next()) {
        if (walk.getDepth() > MAX_DEPTH) {
          return tree(tree);
        }
        exchange(walk, listing);
        if (walk.isSubtree()) {
          listing.enter();
          walk.enterSubtree();
        }
      }
    } catch (MissingObjectException e) {
      throw missing(e);
    }
    return listing;
  }

  private static void exchange(TreeWalk walk, Listing listing) throws UndecidableException {
    byte[] path = walk.getRawPath();
    listing.remove(path, walk.getFileMode(0));
    listing.add(path, walk.getFileMode(1), walk.getObjectId(1).name());
  }

  private static UndecidableException missing(MissingObjectException e) {
    return new UndecidableException(
        "the repository lacks the tree "
            + e.getObjectId().name()
            + " (a partial clone?); run `git fetch --refetch --filter=blob:none`",
        e);
  }

  private static void read(
      ObjectReader reader, ObjectId tree, byte[] folder, int depth, Listing listing)
      throws IOException, UndecidableException {
    if (depth > MAX_DEPTH) {
      listing.gap(folder, "nested more than " + MAX_DEPTH + " folders deep, not analysed");
      return;
    }
    listing.enter();
    var parser = new CanonicalTreeParser();
    parser.reset(reader, tree);
    for (; !parser.eof(); parser.next(1)) {
      byte[] path = join(folder, parser);
      FileMode mode = parser.getEntryFileMode();
      if (mode == FileMode.TREE) {
        read(reader, parser.getEntryObjectId(), path, depth + 1, listing);
      } else {
        listing.add(path, mode, parser.getEntryObjectId().name());
      }
    }
  }

  private static byte[] join(byte[] folder, CanonicalTreeParser parser) {
    int start = folder.length == 0 ? 0 : folder.length + 1;
    byte[] path = Arrays.copyOf(folder, start + parser.getNameLength());
    if (start > 0) {
      path[folder.length] = '/';
    }
    parser.getName(path, start);
    return path;
  }

  /** The index; of a path in conflict, our side. */
  Listing index(DirCache index) throws UndecidableException {
    var listing = new Listing();
    for (int i = 0; i < index.getEntryCount(); i++) {
      DirCacheEntry entry = index.getEntry(i);
      if (entry.isMerged() && !entry.isIntentToAdd()) {
        listing.add(entry.getRawPath(), entry.getFileMode(), entry.getObjectId().name());
      } else if (entry.getStage() == DirCacheEntry.STAGE_2) {
        listing.add(entry.getRawPath(), entry.getFileMode(), entry.getObjectId().name());
        listing.gap(entry.getRawPath(), "in conflict; our side is analysed");
      }
    }
    return listing;
  }
}
