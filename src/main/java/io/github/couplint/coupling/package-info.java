/**
 * Edges between components and what they are coupled to, with the evidence for each. It knows
 * neither files' contents nor rules.
 */
@NullMarked
package io.github.couplint.coupling;

import org.jspecify.annotations.NullMarked;
