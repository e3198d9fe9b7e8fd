package io.github.couplint.policy;

import io.github.couplint.change.Gap;
import io.github.couplint.change.RepoPath;
import java.util.List;

/**
 * What of a change was looked at.
 *
 * @param changedFiles how many files differ
 * @param analysed how many of them were read, or needed no reading
 * @param skipped changed files left out on purpose, ordered by path
 * @param gaps what could not be analysed, ordered
 */
public record Coverage(int changedFiles, int analysed, List<Skipped> skipped, List<Gap> gaps) {
  /**
   * A changed file left out on purpose.
   *
   * @param reason one word or phrase, such as {@code generated}
   */
  public record Skipped(RepoPath file, String reason) {}

  public Coverage {
    skipped = List.copyOf(skipped);
    gaps = gaps.stream().distinct().sorted().toList();
  }
}
