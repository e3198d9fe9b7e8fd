package io.github.couplint.github;

import io.github.couplint.report.Links;
import io.github.couplint.review.Advice;
import io.github.couplint.score.Patch;
import java.util.Map;
import java.util.Optional;

/**
 * How and where a verdict is to be told.
 *
 * @param inlineLimit the most comments on lines
 * @param checkName of the check run
 * @param version of the tool
 * @param advice of a model, told below the verdict in the one comment only
 * @param patches by the finding's id, the line to suggest in the comment on it
 */
public record Wanted(
    int pullRequest,
    Marker marker,
    int inlineLimit,
    String checkName,
    Links links,
    String version,
    Optional<Advice> advice,
    Map<String, Patch> patches) {
  public Wanted {
    patches = Map.copyOf(patches);
  }
}
