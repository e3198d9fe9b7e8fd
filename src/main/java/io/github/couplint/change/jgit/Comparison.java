package io.github.couplint.change.jgit;

import java.util.Optional;

/**
 * Names the two sides of a change; commits are given as git writes them, such as {@code main~2}.
 */
public sealed interface Comparison {

  /**
   * The merge base of HEAD and the upstream's default branch, against the files on disk:
   * uncommitted and untracked ones included, ignored ones not. Without a default branch the base is
   * HEAD.
   */
  record WorkingTree() implements Comparison {}

  /** HEAD against the index; the empty tree before the first commit. */
  record Staged() implements Comparison {}

  /**
   * The upstream of the current branch against HEAD; for a branch without upstream the merge base
   * of HEAD and the upstream's default branch.
   */
  record Unpushed() implements Comparison {}

  /**
   * The merge base of both commits against the head.
   *
   * @param head empty for HEAD
   */
  record Refs(String base, Optional<String> head) implements Comparison {}

  /** Two commits as they are, without a merge base; both may be the same. */
  record Exact(String base, String head) implements Comparison {}

  /** A commit as it is, against what a diff makes of it. */
  record Patched(String base, UnifiedDiff diff) implements Comparison {}
}
