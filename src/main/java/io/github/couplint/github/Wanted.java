package io.github.couplint.github;

import io.github.couplint.report.Links;

/**
 * How and where a verdict is to be told.
 *
 * @param inlineLimit the most comments on lines
 * @param checkName of the check run
 * @param version of the tool
 */
public record Wanted(
    int pullRequest,
    Marker marker,
    int inlineLimit,
    String checkName,
    Links links,
    String version) {}
