package io.github.couplint.coupling;

import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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

  // a record's own are linked at every start, which takes milliseconds for each record
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Edge edge
        && from.equals(edge.from)
        && to.equals(edge.to)
        && kind == edge.kind;
  }

  @Override
  public int hashCode() {
    return Objects.hash(from, to, kind);
  }
}
