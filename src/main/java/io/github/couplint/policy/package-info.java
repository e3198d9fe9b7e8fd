/**
 * What a team decided: configuration, accepted couplings, the gate, and the verdict that follows.
 */
@NullMarked
package io.github.couplint.policy;

import org.jspecify.annotations.NullMarked;
