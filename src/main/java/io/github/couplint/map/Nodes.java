package io.github.couplint.map;

import io.github.couplint.change.RepoPath;
import io.github.couplint.facts.DeployFacts;
import io.github.couplint.topology.Component;
import io.github.couplint.topology.Product;
import io.github.couplint.topology.Targets;
import io.github.couplint.topology.Topology;
import io.github.couplint.topology.Workload;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The nodes of a map while it is drawn, and what stands for them in addresses. */
final class Nodes {
  private static final Pattern LOCAL =
      Pattern.compile("localhost|127(\\.\\d+){3}|0\\.0\\.0\\.0|\\[::1?]|host\\.docker\\.internal");

  private static final Pattern TARGET =
      Pattern.compile("(?:[a-z]+:/*)?(?<host>[\\w.-]+)(?::(?<port>\\d+))?(?:/.*)?");

  private final Topology topology;
  private final SortedMap<String, Service> services = new TreeMap<>();
  private final SortedMap<String, External> externals = new TreeMap<>();
  private final Map<String, String> byWorkload = new HashMap<>();

  Nodes(Topology topology, Collection<Service> all) {
    this.topology = topology;
    all.forEach(service -> services.put(service.name(), service));
    for (Workload workload : topology.workloads()) {
      byWorkload.put(
          workload.name(), workload.component().filter(services::containsKey).orElse(""));
    }
  }

  /** The node of a component; empty for one that is not drawn. */
  Optional<String> ofComponent(String name) {
    return services.containsKey(name) ? Optional.of(name) : Optional.empty();
  }

  /** What a node is; empty when there is no such node. */
  Optional<NodeKind> kind(String name) {
    Node node = services.containsKey(name) ? services.get(name) : externals.get(name);
    return Optional.ofNullable(node).map(Node::kind);
  }

  /** The nodes of a kind, ordered by name. */
  List<String> ofKind(NodeKind kind) {
    return Stream.concat(services.values().stream(), externals.values().stream())
        .filter(node -> ((Node) node).kind() == kind)
        .map(node -> ((Node) node).name())
        .toList();
  }

  /** The only node of a kind, when there is only one. */
  Optional<String> only(NodeKind kind) {
    List<String> all = ofKind(kind);
    return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
  }

  /** The node that a workload is; one without a component here is drawn as something outside. */
  String ofWorkload(Workload workload) {
    String known = byWorkload.getOrDefault(workload.name(), "");
    if (!known.isEmpty()) {
      return known;
    }
    NodeKind kind = workload.product().map(Product::sort).map(Roles::of).orElse(NodeKind.SERVICE);
    String name = external(workload.name(), kind);
    byWorkload.put(workload.name(), name);
    return name;
  }

  /** Draws something outside; a name that a service bears is told apart by what it is. */
  String external(String name, NodeKind kind) {
    String own = services.containsKey(name) ? name + " (" + kind.id() + ")" : name;
    externals.putIfAbsent(own, new External(own, kind));
    return own;
  }

  /** The node that a host and a port stand for, when the repository tells of one. */
  Optional<String> ofHost(String host, String port) {
    if (LOCAL.matcher(host).matches()) {
      return topology
          .listening(port)
          .flatMap(this::ofComponent)
          .or(() -> topology.publishing(port).map(this::ofWorkload));
    }
    String first = host.contains(".") ? host.substring(0, host.indexOf('.')) : host;
    return topology
        .workload(host)
        .or(() -> isInside(host) ? topology.workload(first) : Optional.empty())
        .map(this::ofWorkload)
        .or(() -> topology.named(host).flatMap(this::ofComponent))
        .or(() -> front(host));
  }

  /** Whether a host's name may be that of a service of a cluster. */
  private static boolean isInside(String host) {
    return host.matches("[^.]+\\.[^.]+\\.svc(\\..*)?")
        || (host.matches("[^.]+\\.[^.]+") && Targets.isPrivate(host));
  }

  /** An ingress is no node: the cluster has it, and what it leads to is reached from outside. */
  static boolean isOfProxy(RepoPath path) {
    return !path.extension().equals("yml") && !path.extension().equals("yaml");
  }

  /** Who runs a proxy's file: the service that it lies in, else the only proxy that runs. */
  String ofProxy(RepoPath path) {
    return ofComponent(topology.owner(path).name())
        .or(this::onlyProxy)
        .orElseGet(() -> external(proxyName(path), NodeKind.WEBSERVER));
  }

  private Optional<String> onlyProxy() {
    List<Workload> proxies =
        topology.workloads().stream()
            .filter(workload -> workload.product().filter(Nodes::isProxy).isPresent())
            .toList();
    return proxies.size() == 1 ? Optional.of(ofWorkload(proxies.get(0))) : Optional.empty();
  }

  private static boolean isProxy(Product product) {
    return product.sort() == Product.Sort.WEBSERVER || product.sort() == Product.Sort.GATEWAY;
  }

  private static String proxyName(RepoPath path) {
    return path.fileName().startsWith("haproxy") ? "haproxy" : "proxy of " + path;
  }

  /** The proxy that answers for a host by its own file. */
  private Optional<String> front(String host) {
    return topology.deployFiles().entrySet().stream()
        .filter(file -> isOfProxy(file.getKey()))
        .filter(file -> file.getValue().routes().stream().anyMatch(r -> isFor(r, host)))
        .map(file -> ofProxy(file.getKey()))
        .findFirst();
  }

  private static boolean isFor(DeployFacts.Route route, String host) {
    return host.contains(".") && List.of(route.host().split("[,\\s]+")).contains(host);
  }

  /** The node to which a proxy or an ingress passes on what is asked of a host below a path. */
  Optional<String> behind(String host, String path) {
    return topology.deployFiles().values().stream()
        .flatMap(facts -> facts.routes().stream())
        .filter(route -> isFor(route, host) && isBelow(path, route.path()))
        .max(Comparator.comparing(route -> route.path().length()))
        .map(route -> TARGET.matcher(route.target()))
        .filter(Matcher::matches)
        .flatMap(t -> ofHost(t.group("host"), t.group("port") == null ? "80" : t.group("port")));
  }

  private static boolean isBelow(String path, String route) {
    String prefix = route.replaceFirst("/+$", "");
    return route.startsWith("/")
        && prefix.length() > 1
        && (path.equals(prefix) || path.startsWith(prefix + "/"));
  }

  /**
   * Whether a node is called through gRPC at a port: the cluster's name for the port says so, or it
   * offers nothing else.
   */
  boolean isRpc(String node, String port) {
    Service service = services.get(node);
    boolean only =
        service != null
            && !service.endpoints().isEmpty()
            && service.endpoints().stream().allMatch(e -> e.method().equals("RPC"));
    return only
        || topology.deployFiles().values().stream()
            .flatMap(facts -> facts.services().stream())
            .filter(s -> ofHost(s.name(), port).filter(node::equals).isPresent())
            .flatMap(s -> s.ports().stream())
            .anyMatch(p -> p.published().equals(port) && p.name().startsWith("grpc"));
  }

  static boolean isLocal(String host) {
    return LOCAL.matcher(host).matches();
  }

  /** The workloads that a component's own workloads wait for or are linked to. */
  List<Workload> before(Component component) {
    return topology.workloads().stream()
        .filter(workload -> workload.component().filter(component.name()::equals).isPresent())
        .flatMap(workload -> workload.said().stream())
        .flatMap(said -> said.workload().dependsOn().stream())
        .flatMap(mention -> topology.workload(mention.name()).stream())
        .distinct()
        .toList();
  }

  List<Service> services() {
    return List.copyOf(services.values());
  }

  List<External> externals() {
    return List.copyOf(externals.values());
  }
}
