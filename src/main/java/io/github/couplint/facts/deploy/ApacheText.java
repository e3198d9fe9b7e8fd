package io.github.couplint.facts.deploy;

import io.github.couplint.change.Span;
import io.github.couplint.facts.DeployFacts.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads the proxy directives of Apache httpd.
 *
 * <p>Limit: {@code Include}, balancers and rewriting are not followed.
 */
final class ApacheText {
  private final String[] lines;
  private final List<Route> routes = new ArrayList<>();
  private String host = "";
  private String location = "";

  ApacheText(String text) {
    this.lines = text.split("\n", -1);
  }

  List<Route> routes() {
    for (int i = 0; i < lines.length; i++) {
      List<String> words = Words.of(lines[i]);
      if (words.size() > 1) {
        directive(words, i + 1);
      } else if (words.size() == 1 && words.get(0).startsWith("</Location")) {
        location = "";
      }
    }
    return routes;
  }

  private void directive(List<String> words, int line) {
    switch (words.get(0).toLowerCase(Locale.ROOT)) {
      case "<virtualhost" -> host = "";
      case "servername" -> host = words.get(1);
      case "<location", "<locationmatch" -> location = words.get(1).replaceAll(">$", "");
      case "proxypass", "proxypassmatch" -> pass(words, line);
      default -> {}
    }
  }

  private void pass(List<String> words, int line) {
    boolean inLocation = words.size() == 2 || words.get(1).contains("://");
    String path = inLocation ? location : words.get(1);
    String target = inLocation ? words.get(1) : words.get(2);
    if (!target.equals("!")) {
      routes.add(new Route(host, path, target, Span.ofLine(line)));
    }
  }
}
