/**
 * Reads Java source: bytes come in, an {@link io.github.couplint.facts.Outline} from a cheap scan
 * or whole {@link io.github.couplint.facts.JavaFacts} from JavaParser go out. The only user of
 * JavaParser; knows neither rules nor other files.
 */
@NullMarked
package io.github.couplint.facts.javaparser;

import org.jspecify.annotations.NullMarked;
