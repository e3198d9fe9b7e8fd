package io.github.couplint.change;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One side of a change: every regular file of a tree with the id of its content.
 *
 * @param name the commit id, {@code worktree} or {@code index}
 * @param files path to blob id, sorted by path; symbolic links, gitlinks and LFS pointers are not
 *     among them
 * @param blobs reads the contents
 */
public record Snapshot(String name, SortedMap<RepoPath, String> files, Blobs blobs) {
  public Snapshot {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }
}
