/** The command line: parses, wires, prints, exits. It holds no logic of its own. */
@NullMarked
package io.github.couplint.cli;

import org.jspecify.annotations.NullMarked;
