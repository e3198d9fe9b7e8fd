package io.github.couplint.facts.ecj;

import io.github.couplint.change.Span;
import java.util.Arrays;
import org.eclipse.jdt.internal.compiler.ast.ASTNode;

/** Tells on which lines of a file the places of its nodes are. */
final class Lines {
  static final Lines NONE = new Lines(new int[0]);

  private final int[] ends;

  /**
   * Lines of a file.
   *
   * @param ends where the lines end, each before the next
   */
  Lines(int[] ends) {
    this.ends = ends;
  }

  /** The whole of an expression or a statement. */
  Span of(ASTNode node) {
    return between(node.sourceStart, node.sourceEnd);
  }

  /** From the first to the last character, which stand at those places. */
  Span between(int start, int end) {
    int line = line(start);
    return new Span(line, column(start, line), end <= start ? line : line(end));
  }

  /** The line on which something starts, and its column. */
  Span at(int start) {
    return between(start, start);
  }

  /** The line of a place, from 1. */
  int line(int place) {
    int found = Arrays.binarySearch(ends, place);
    return (found < 0 ? -found - 1 : found) + 1;
  }

  /** The column of a place, from 1. */
  int column(int place, int line) {
    return line == 1 ? place + 1 : place - ends[line - 2];
  }
}
