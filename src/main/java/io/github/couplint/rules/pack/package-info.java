/** Reads rule packs and their pages; runs the examples of a page. */
@NullMarked
package io.github.couplint.rules.pack;

import org.jspecify.annotations.NullMarked;
