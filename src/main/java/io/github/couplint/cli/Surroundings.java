package io.github.couplint.cli;

import io.github.couplint.wiring.Person;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.OptionalInt;

/** Finds out what surrounds this process. */
final class Surroundings {
  /** Set by the launcher: {@code o} when standard output is a terminal, {@code e} for error. */
  private static final String TERMINALS = "couplint.terminals";

  /** Set by the launcher of Windows, which can't tell terminals. */
  private static final String LAUNCHED = "couplint.launched";

  /** Set by the launcher: the terminal's columns. */
  private static final String COLUMNS = "couplint.columns";

  /**
   * What a failed gate ends with under the launcher: it turns it into 1, and the 1 of a JVM that
   * did not come up into 70.
   */
  private static final int BLOCKED_FOR_LAUNCHER = 101;

  private Surroundings() {}

  static World world(OutputStream out) {
    String launcher = System.getProperty(TERMINALS);
    boolean console = launcher == null && Person.reads();
    return new World(
        System.in,
        stream(out),
        stream(new FileOutputStream(FileDescriptor.err)),
        System.getenv(),
        Path.of("").toAbsolutePath(),
        launcher == null ? console : launcher.contains("o"),
        launcher == null ? console : launcher.contains("e"),
        columns());
  }

  /** Bytes are the same in every locale: always UTF-8. */
  private static PrintStream stream(OutputStream bytes) {
    return new PrintStream(bytes, false, StandardCharsets.UTF_8);
  }

  private static OptionalInt columns() {
    Integer columns = Integer.getInteger(COLUMNS);
    return columns == null || columns < 1 ? OptionalInt.empty() : OptionalInt.of(columns);
  }

  static int processCode(int code) {
    boolean launched = System.getProperty(TERMINALS) != null || Boolean.getBoolean(LAUNCHED);
    return launched && code == Exit.BLOCKED.code() ? BLOCKED_FOR_LAUNCHER : code;
  }
}
