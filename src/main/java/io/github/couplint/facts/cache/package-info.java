/**
 * Keeps facts and outlines on disk from one run to the next: in come values under keys, out come
 * equal values or nothing. A folder holds a few segments, each written once beside its place and
 * moved there whole, so that runs at the same time, a killed run or a full disk harm nobody.
 */
@NullMarked
package io.github.couplint.facts.cache;

import org.jspecify.annotations.NullMarked;
