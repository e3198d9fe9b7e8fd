package io.github.couplint.map;

import io.github.couplint.coupling.Confidence;
import io.github.couplint.coupling.Kind;
import io.github.couplint.coupling.Style;
import java.util.Comparator;
import java.util.List;

/**
 * A coupling between two nodes, from caller to callee, producer to broker, broker to consumer.
 *
 * @param via the channel, table or route that it runs through; empty when nothing names one
 * @param evidence ordered, at least one
 */
public record Connection(
    String from,
    String to,
    Kind kind,
    Style style,
    String via,
    Confidence confidence,
    List<Place> evidence)
    implements Comparable<Connection> {
  private static final Comparator<Connection> ORDER =
      Comparator.comparing(Connection::from)
          .thenComparing(Connection::to)
          .thenComparing(Connection::kind)
          .thenComparing(Connection::via);

  public Connection {
    evidence = evidence.stream().distinct().sorted().toList();
    if (evidence.isEmpty()) {
      throw new IllegalArgumentException("a connection needs evidence: " + from + " to " + to);
    }
  }

  /** The same between other nodes. */
  Connection between(String from, String to) {
    return new Connection(from, to, kind, style, via, confidence, evidence);
  }

  @Override
  public int compareTo(Connection other) {
    return ORDER.compare(this, other);
  }
}
