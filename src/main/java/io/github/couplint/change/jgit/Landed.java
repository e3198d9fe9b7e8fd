package io.github.couplint.change.jgit;

import java.time.Instant;
import java.util.Optional;

/**
 * A commit on a branch's way of first parents: what was merged or pushed as one.
 *
 * @param parent the first; empty for the first commit of all, and where a shallow clone ends
 * @param subject the first line of its message
 * @param time when it was committed
 */
public record Landed(String id, Optional<String> parent, String subject, Instant time) {}
