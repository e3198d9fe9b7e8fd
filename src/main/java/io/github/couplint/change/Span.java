package io.github.couplint.change;

import org.jspecify.annotations.Nullable;

/**
 * A range of lines in a file, both ends included; lines and columns count from 1, as in an editor.
 *
 * @param column where the range starts in its first line, in UTF-16 units; 1 when unknown
 */
public record Span(int line, int column, int endLine) implements Comparable<Span> {
  public Span {
    if (line < 1 || column < 1 || endLine < line) {
      throw new IllegalArgumentException("not a span: " + line + ":" + column + "-" + endLine);
    }
  }

  /** The whole of one line. */
  public static Span ofLine(int line) {
    return new Span(line, 1, line);
  }

  @Override
  public int compareTo(Span other) {
    int byLine = Integer.compare(line, other.line);
    return byLine != 0 ? byLine : Integer.compare(column, other.column);
  }

  // a record's own are linked at every start, which takes milliseconds for each record
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Span span
        && line == span.line
        && column == span.column
        && endLine == span.endLine;
  }

  @Override
  public int hashCode() {
    return (line * 31 + column) * 31 + endLine;
  }
}
