package io.github.couplint.score;

/**
 * A part of a score.
 *
 * @param code of the catalogue, such as {@code LOOP}; {@code BASE} for the kind's own points
 * @param points positive when it makes things worse
 * @param reason a phrase for people, such as {@code in a loop}
 */
public record Factor(String code, int points, String reason) {}
