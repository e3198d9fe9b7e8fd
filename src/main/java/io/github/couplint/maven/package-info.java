/**
 * The Maven plugin: parameters in, log lines and a failed build out. It holds no logic of its own.
 */
@NullMarked
package io.github.couplint.maven;

import org.jspecify.annotations.NullMarked;
