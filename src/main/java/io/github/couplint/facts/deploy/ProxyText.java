package io.github.couplint.facts.deploy;

import io.github.couplint.change.Span;
import io.github.couplint.facts.DeployFacts.Route;
import java.util.List;

/** Reads the routes of a proxy's configuration, whichever proxy it is. */
final class ProxyText {
  private ProxyText() {}

  /** The routes in file order; none when the text passes nothing on. */
  static List<Route> routes(String text) {
    if (text.contains("_pass")) {
      return new NginxText(text).routes();
    }
    if (text.contains("ProxyPass")) {
      return new ApacheText(text).routes();
    }
    return text.contains("backend") ? new HaproxyText(text).routes() : List.of();
  }

  static Route at(Route route, Span span) {
    return new Route(route.host(), route.path(), route.target(), span);
  }
}
