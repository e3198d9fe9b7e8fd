package io.github.couplint.github;

import io.github.couplint.report.Links;
import io.github.couplint.review.Advice;
import java.util.Optional;

/**
 * How and where a verdict is to be told.
 *
 * @param inlineLimit the most comments on lines
 * @param checkName of the check run
 * @param version of the tool
 * @param advice of a model, told below the verdict in the one comment only
 */
public record Wanted(
    int pullRequest,
    Marker marker,
    int inlineLimit,
    String checkName,
    Links links,
    String version,
    Optional<Advice> advice) {}
