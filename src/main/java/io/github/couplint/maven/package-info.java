/** The Maven plugin: parses, wires, logs. It holds no logic of its own. */
@NullMarked
package io.github.couplint.maven;

import org.jspecify.annotations.NullMarked;
