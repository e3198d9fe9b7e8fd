package io.github.couplint.coupling;

import java.util.Comparator;

/** A coupling's identity: it never holds a line, a path or a message. */
public record Edge(String from, Target to, Kind kind) implements Comparable<Edge> {
  private static final Comparator<Edge> ORDER =
      Comparator.comparing(Edge::from).thenComparing(Edge::to).thenComparing(Edge::kind);

  @Override
  public int compareTo(Edge other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return from + " -> " + to + " (" + kind.id() + ")";
  }
}
