package io.github.couplint.facts.javaparser;

import com.github.javaparser.Position;
import com.github.javaparser.Range;
import com.github.javaparser.ast.Node;
import io.github.couplint.change.Span;

/** Tells where nodes stand. */
final class Spans {
  private Spans() {}

  /** The whole node. */
  static Span of(Node node) {
    return between(node, node);
  }

  /** From the start of one node to the end of another. */
  static Span between(Node first, Node last) {
    Position begin = node(first).begin;
    return new Span(begin.line, begin.column, Math.max(begin.line, node(last).end.line));
  }

  /** The line on which a node starts, and its column. */
  static Span startOf(Node node) {
    Position begin = node(node).begin;
    return new Span(begin.line, begin.column, begin.line);
  }

  private static Range node(Node node) {
    return node.getRange()
        .orElseThrow(
            () -> new IllegalStateException("a parsed node without place, this is likely a bug!"));
  }
}
