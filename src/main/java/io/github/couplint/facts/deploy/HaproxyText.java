package io.github.couplint.facts.deploy;

import io.github.couplint.change.Span;
import io.github.couplint.facts.DeployFacts.Route;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the servers of HAProxy's backends.
 *
 * <p>Limit: which requests go to which backend is not read.
 */
final class HaproxyText {
  private final String[] lines;

  HaproxyText(String text) {
    this.lines = text.split("\n", -1);
  }

  List<Route> routes() {
    List<Route> routes = new ArrayList<>();
    boolean serves = false;
    for (int i = 0; i < lines.length; i++) {
      List<String> words = Words.of(lines[i].replaceAll("#.*", ""));
      if (words.isEmpty()) {
        continue;
      }
      if (!Character.isWhitespace(lines[i].charAt(0))) {
        serves = words.get(0).equals("backend") || words.get(0).equals("listen");
      } else if (serves && words.get(0).equals("server") && words.size() > 2) {
        routes.add(new Route("", "", words.get(2), Span.ofLine(i + 1)));
      }
    }
    return routes;
  }
}
