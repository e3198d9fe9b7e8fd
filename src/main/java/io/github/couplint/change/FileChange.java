package io.github.couplint.change;

import java.util.BitSet;
import java.util.Optional;

/**
 * A file that differs between base and head.
 *
 * @param before its path in base; empty when it was introduced
 * @param after its path in head; empty when it was removed
 * @param addedLines lines of head that base does not have, counted from 1; never changed once
 *     handed over
 * @param removedLines lines of base that head does not have, counted from 1
 */
public record FileChange(
    Optional<RepoPath> before, Optional<RepoPath> after, BitSet addedLines, BitSet removedLines) {
  public FileChange {
    if (before.isEmpty() && after.isEmpty()) {
      throw new IllegalArgumentException("a file change needs a side");
    }
    addedLines = (BitSet) addedLines.clone();
    removedLines = (BitSet) removedLines.clone();
  }

  /** The path in head, or the one in base when the file was removed. */
  public RepoPath path() {
    return after.or(() -> before).orElseThrow();
  }

  /** Whether the file has another path in head than in base. */
  public boolean isRename() {
    return before.isPresent() && after.isPresent() && !before.equals(after);
  }
}
