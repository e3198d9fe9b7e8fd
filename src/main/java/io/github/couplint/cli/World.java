package io.github.couplint.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalInt;

/**
 * What surrounds a run.
 *
 * @param in standard input; not closed
 * @param out for reports
 * @param err for everything else
 * @param folder where relative paths start
 * @param outIsTerminal whether a person reads {@code out}
 * @param errIsTerminal whether a person reads {@code err}
 * @param columns of the terminal, when known
 */
record World(
    InputStream in,
    PrintStream out,
    PrintStream err,
    Map<String, String> environment,
    Path folder,
    boolean outIsTerminal,
    boolean errIsTerminal,
    OptionalInt columns) {
  World {
    environment = Map.copyOf(environment);
  }

  /** Whether a variable is set to something. */
  boolean has(String variable) {
    return !environment.getOrDefault(variable, "").isEmpty();
  }
}
