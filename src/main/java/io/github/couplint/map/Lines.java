package io.github.couplint.map;

import io.github.couplint.coupling.Confidence;
import io.github.couplint.coupling.Kind;
import io.github.couplint.coupling.Style;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Collects connections; several ways to find one out make it one, as sure as the surest. */
final class Lines {
  private final SortedMap<String, Connection> byIdentity = new TreeMap<>();

  /**
   * What runs between two nodes.
   *
   * @param via empty when nothing names it
   * @param calls the endpoints that are called
   */
  record What(Kind kind, Style style, String via, List<Endpoint> calls) {
    static What of(Kind kind) {
      return of(kind, "");
    }

    static What of(Kind kind, String via) {
      return new What(kind, kind.style(), via, List.of());
    }

    What calling(List<Endpoint> called) {
      return new What(kind, style, via, called);
    }
  }

  /** Adds a connection, unless it leads from a node to itself or nothing shows it. */
  void add(String from, String to, What what, Confidence confidence, List<Place> evidence) {
    if (from.equals(to) || evidence.isEmpty()) {
      return;
    }
    Connection one =
        new Connection(from, to, what.kind(), what.style(), what.via(), confidence, evidence)
            .calling(what.calls());
    String identity = String.join("\n", from, to, what.kind().id(), what.via());
    byIdentity.merge(identity, one, Connection::with);
  }

  /** Whether anything runs from one node to another, or back. */
  boolean join(String one, String other) {
    return byIdentity.values().stream()
        .anyMatch(
            line ->
                (line.from().equals(one) && line.to().equals(other))
                    || (line.from().equals(other) && line.to().equals(one)));
  }

  /** The names of all nodes that a line reaches. */
  Set<String> ends() {
    Set<String> ends = new HashSet<>();
    byIdentity.values().forEach(line -> ends.addAll(List.of(line.from(), line.to())));
    return ends;
  }

  List<Connection> all() {
    return List.copyOf(byIdentity.values());
  }
}
