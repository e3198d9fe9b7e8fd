package io.github.couplint.map;

import io.github.couplint.change.RepoPath;
import io.github.couplint.coupling.Confidence;
import io.github.couplint.coupling.Kind;
import io.github.couplint.facts.DeployFacts;
import io.github.couplint.topology.Product;
import io.github.couplint.topology.Topology;
import io.github.couplint.topology.Workload;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Draws the ways that the files of proxies tell. */
final class Routes {
  private static final Pattern TARGET =
      Pattern.compile("(?:[a-z]+:/*)?(?<host>[\\w.-]+)(?::(?<port>\\d+))?(?:/.*)?");

  private final Topology topology;
  private final Nodes nodes;
  private final Lines lines;

  Routes(Topology topology, Nodes nodes, Lines lines) {
    this.topology = topology;
    this.nodes = nodes;
    this.lines = lines;
  }

  void draw() {
    topology
        .deployFiles()
        .forEach(
            (path, facts) -> {
              if (isOfProxy(path) && !facts.routes().isEmpty()) {
                facts.routes().forEach(route -> draw(path, route));
              }
            });
  }

  /** An ingress is no node: the cluster has it, and what it leads to is reached from outside. */
  private static boolean isOfProxy(RepoPath path) {
    return !path.extension().equals("yml") && !path.extension().equals("yaml");
  }

  private void draw(RepoPath path, DeployFacts.Route route) {
    Matcher target = TARGET.matcher(route.target());
    if (target.matches()) {
      String port = target.group("port") == null ? "80" : target.group("port");
      nodes
          .ofHost(target.group("host"), port)
          .ifPresent(
              to ->
                  lines.add(
                      proxy(path),
                      to,
                      Lines.What.of(Kind.GATEWAY_ROUTE, route.path()),
                      Confidence.CERTAIN,
                      List.of(new Place(path, route.span().line()))));
    }
  }

  /** Who runs a proxy's file: the service that it lies in, else the only proxy that runs. */
  private String proxy(RepoPath path) {
    return nodes
        .ofComponent(topology.owner(path).name())
        .or(this::onlyProxy)
        .orElseGet(() -> nodes.external(name(path), NodeKind.WEBSERVER));
  }

  private Optional<String> onlyProxy() {
    List<Workload> proxies =
        topology.workloads().stream()
            .filter(workload -> workload.product().filter(Routes::isProxy).isPresent())
            .toList();
    return proxies.size() == 1 ? Optional.of(nodes.ofWorkload(proxies.get(0))) : Optional.empty();
  }

  private static boolean isProxy(Product product) {
    return product.sort() == Product.Sort.WEBSERVER || product.sort() == Product.Sort.GATEWAY;
  }

  private static String name(RepoPath path) {
    return path.fileName().startsWith("haproxy") ? "haproxy" : "proxy of " + path;
  }
}
