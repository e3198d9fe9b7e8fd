package io.github.couplint.xml;

/** Tells that a text is not XML, and on which line. */
public final class XmlException extends Exception {
  private static final long serialVersionUID = 1L;

  private final int line;

  public XmlException(int line, String problem) {
    super(problem);
    this.line = line;
  }

  /** The line of the problem, from 1. */
  public int line() {
    return line;
  }
}
