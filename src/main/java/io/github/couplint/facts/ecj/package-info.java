/**
 * Reads Java source: bytes come in, an {@link io.github.couplint.facts.Outline} from a cheap scan
 * or whole {@link io.github.couplint.facts.JavaFacts} from the syntax trees of ecj go out. The only
 * user of ecj, of which it takes nothing but the parser; knows neither rules nor other files.
 */
@NullMarked
package io.github.couplint.facts.ecj;

import org.jspecify.annotations.NullMarked;
