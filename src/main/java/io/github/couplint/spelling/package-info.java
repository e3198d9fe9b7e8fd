/** A word and the names that are known go in, the name that was likely meant comes out. */
@NullMarked
package io.github.couplint.spelling;

import org.jspecify.annotations.NullMarked;
