package io.github.couplint.score;

import io.github.couplint.change.RepoPath;

/**
 * One line of head, and what may stand there instead without a change of what the program does.
 *
 * @param line counted from 1
 * @param reason what the other line is, a phrase for people
 */
public record Patch(RepoPath file, int line, String text, String reason) {}
