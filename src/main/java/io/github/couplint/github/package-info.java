/**
 * What a verdict becomes on a pull request: which comments and checks are to be written, given
 * those that are there. It decides and does not do; {@code github.http} does.
 */
@NullMarked
package io.github.couplint.github;

import org.jspecify.annotations.NullMarked;
