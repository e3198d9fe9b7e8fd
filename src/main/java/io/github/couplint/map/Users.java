package io.github.couplint.map;

import io.github.couplint.coupling.Confidence;
import io.github.couplint.coupling.Kind;
import java.util.List;
import java.util.stream.Stream;

/** Draws the people and programs that come to a system from outside. */
final class Users {
  private static final String USER = "user";

  private final Nodes nodes;
  private final Lines lines;

  Users(Nodes nodes, Lines lines) {
    this.nodes = nodes;
    this.lines = lines;
  }

  /** They come to each gateway and proxy that leads on and that no other one leads to. */
  void draw() {
    List<Connection> routes =
        lines.all().stream()
            .filter(line -> line.kind() == Kind.GATEWAY_ROUTE)
            .filter(line -> isEntry(line.from()))
            .toList();
    for (Connection route : routes) {
      if (routes.stream().noneMatch(other -> other.to().equals(route.from()))) {
        lines.add(
            nodes.external(USER, NodeKind.USER),
            route.from(),
            Lines.What.of(Kind.SYNC_HTTP),
            Confidence.LIKELY,
            List.of(route.evidence().get(0)));
      }
    }
  }

  private boolean isEntry(String node) {
    return Stream.of(NodeKind.GATEWAY, NodeKind.WEBSERVER)
        .anyMatch(kind -> nodes.kind(node).filter(kind::equals).isPresent());
  }
}
