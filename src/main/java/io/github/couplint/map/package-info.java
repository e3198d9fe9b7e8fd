/**
 * The whole system at one commit, for people and tools: services, what is outside of them, and who
 * talks to whom. It judges nothing.
 */
@NullMarked
package io.github.couplint.map;

import org.jspecify.annotations.NullMarked;
