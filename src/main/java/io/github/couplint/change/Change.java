package io.github.couplint.change;

import java.util.List;

/**
 * What is compared: two snapshots and the files that differ.
 *
 * @param files ordered by path; renamed files stand once
 * @param gaps what could not be read of the repository, ordered
 */
public record Change(Snapshot base, Snapshot head, List<FileChange> files, List<Gap> gaps) {
  public Change {
    files = List.copyOf(files);
    gaps = gaps.stream().sorted().toList();
  }
}
