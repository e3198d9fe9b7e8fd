package io.github.couplint.change;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which files the last commits of a branch changed, each against its first parent.
 *
 * @param commits the newest first; one that changed more files than can tell anything is left out
 * @param seen how many commits were looked at
 * @param cutShort whether history ends early because of how the clone was made
 */
public record Landings(List<SortedSet<RepoPath>> commits, int seen, boolean cutShort) {
  public Landings {
    commits = commits.stream().map(Landings::copy).toList();
  }

  private static SortedSet<RepoPath> copy(Set<RepoPath> files) {
    return Collections.unmodifiableSortedSet(new TreeSet<>(files));
  }
}
