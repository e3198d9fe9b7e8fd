/**
 * Reads YAML, and JSON of descriptions, once for all who know what some documents mean. What they
 * mean is not known here.
 */
@NullMarked
package io.github.couplint.facts.yaml;

import org.jspecify.annotations.NullMarked;
