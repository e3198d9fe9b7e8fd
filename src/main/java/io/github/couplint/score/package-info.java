/** Points for each finding with their reasons, and the severity that follows. */
@NullMarked
package io.github.couplint.score;

import org.jspecify.annotations.NullMarked;
