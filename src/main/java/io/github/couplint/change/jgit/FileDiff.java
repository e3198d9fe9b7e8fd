package io.github.couplint.change.jgit;

import java.util.List;
import java.util.Optional;

/**
 * What a diff tells of one file.
 *
 * @param before its path before; empty when it was introduced
 * @param after its path after; empty when it was removed
 * @param linked whether a side is a symbolic link or a submodule
 * @param submodule whether the side after is a submodule
 * @param copied whether the file before stays
 * @param binary whether its content is not told line by line
 */
record FileDiff(
    Optional<String> before,
    Optional<String> after,
    boolean linked,
    boolean submodule,
    boolean copied,
    boolean binary,
    List<Hunk> hunks) {
  FileDiff {
    hunks = List.copyOf(hunks);
  }

  String path() {
    return after.or(() -> before).orElseThrow();
  }
}
