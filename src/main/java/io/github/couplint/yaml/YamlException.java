package io.github.couplint.yaml;

/** Tells that a text is not YAML, and on which line. */
public final class YamlException extends Exception {
  private static final long serialVersionUID = 1L;

  private final int line;

  public YamlException(int line, String problem) {
    super(problem);
    this.line = line;
  }

  /** The line of the problem, from 1. */
  public int line() {
    return line;
  }
}
