/**
 * The command line: parses, wires, prints, exits. Raw options become checked ones before anything
 * is done; reports go to standard output, everything else to standard error.
 */
@NullMarked
package io.github.couplint.cli;

import org.jspecify.annotations.NullMarked;
