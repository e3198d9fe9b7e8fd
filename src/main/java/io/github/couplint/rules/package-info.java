/**
 * Rule packs, and what they make of facts and topology: couplings. It knows neither scores nor
 * reports.
 */
@NullMarked
package io.github.couplint.rules;

import org.jspecify.annotations.NullMarked;
