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
 * @param calls the endpoints of the called node, each where it is called, as far as that shows;
 *     ordered
 */
public record Connection(
    String from,
    String to,
    Kind kind,
    Style style,
    String via,
    Confidence confidence,
    List<Place> evidence,
    List<Endpoint> calls)
    implements Comparable<Connection> {
  private static final Comparator<Connection> ORDER =
      Comparator.comparing(Connection::from)
          .thenComparing(Connection::to)
          .thenComparing(Connection::kind)
          .thenComparing(Connection::via);

  public Connection {
    evidence = evidence.stream().distinct().sorted().toList();
    calls = calls.stream().distinct().sorted().toList();
    if (evidence.isEmpty()) {
      throw new IllegalArgumentException("a connection needs evidence: " + from + " to " + to);
    }
  }

  /** A connection of which no call is known. */
  public Connection(
      String from,
      String to,
      Kind kind,
      Style style,
      String via,
      Confidence confidence,
      List<Place> evidence) {
    this(from, to, kind, style, via, confidence, evidence, List.of());
  }

  /** The same with calls. */
  public Connection calling(List<Endpoint> called) {
    return new Connection(from, to, kind, style, via, confidence, evidence, called);
  }

  /** The same between other nodes. */
  Connection between(String from, String to) {
    return new Connection(from, to, kind, style, via, confidence, evidence, calls);
  }

  /** The same connection with another's evidence for it, as sure as the surer one. */
  Connection with(Connection other) {
    List<Place> all = new ArrayList<>(evidence);
    all.addAll(other.evidence);
    List<Endpoint> called = new ArrayList<>(calls);
    called.addAll(other.calls);
    boolean surer = confidence.compareTo(other.confidence) >= 0;
    return new Connection(from, to, kind, style, via, surer ? confidence : other.confidence, all)
        .calling(called);
  }

  @Override
  public int compareTo(Connection other) {
    return ORDER.compare(this, other);
  }
}
