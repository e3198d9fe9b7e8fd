/**
 * What a change did to the couplings: introduced, widened, strengthened, removed, loosened,
 * carried.
 */
@NullMarked
package io.github.couplint.delta;

import org.jspecify.annotations.NullMarked;
