/**
 * Renders a verdict; one class for each format. What comes in is a {@link
 * io.github.couplint.policy.Verdict}, what goes out is text or bytes; nothing is printed here.
 */
@NullMarked
package io.github.couplint.report;

import org.jspecify.annotations.NullMarked;
