/**
 * Joins readers, packs and policy to an {@link io.github.couplint.Analysis}, for every entry point
 * alike. It reads what lies in our own archive and what a snapshot holds, nothing else.
 */
@NullMarked
package io.github.couplint.wiring;

import org.jspecify.annotations.NullMarked;
