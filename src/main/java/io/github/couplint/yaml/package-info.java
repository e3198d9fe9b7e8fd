/** Reads YAML into trees that know their positions; the only user of SnakeYAML. */
@NullMarked
package io.github.couplint.yaml;

import org.jspecify.annotations.NullMarked;
