package io.github.couplint.map;

import io.github.couplint.coupling.Confidence;
import io.github.couplint.coupling.Kind;
import io.github.couplint.coupling.Style;
import java.util.ArrayList;
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

  /** The same connection with another's evidence for it, as sure as the surer one. */
  Connection with(Connection other) {
    List<Place> all = new ArrayList<>(evidence);
    all.addAll(other.evidence);
    boolean surer = confidence.compareTo(other.confidence) >= 0;
    return new Connection(from, to, kind, style, via, surer ? confidence : other.confidence, all);
  }

  @Override
  public int compareTo(Connection other) {
    return ORDER.compare(this, other);
  }
}
