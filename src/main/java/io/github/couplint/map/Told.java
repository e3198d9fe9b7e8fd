package io.github.couplint.map;

import io.github.couplint.coupling.Confidence;
import io.github.couplint.coupling.Kind;
import io.github.couplint.topology.Component;
import io.github.couplint.topology.SettingFiles.Located;
import io.github.couplint.topology.Topology;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Draws calls that only the settings of a service tell of: it is handed the address of another one,
 * and no code was seen to use it.
 */
final class Told {
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?<scheme>https?|lb|grpc)://(?<host>[A-Za-z][\\w.-]*)(?::(?<port>\\d+))?(?<path>/.*)?");

  /** Addresses that are not for calling a service, or that are drawn for what they are. */
  private static final Pattern OTHER =
      Pattern.compile(
          "(management|logging|springdoc|swagger|zuul|ribbon)\\..*"
              + "|.*(eureka|discovery|consul|nacos|zipkin|sleuth|otel|cors|allow|origin|redirect"
              + "|issuer|jwk|openapi|login|logout|callback|registry|instance|home-?page|health"
              + "|public|external|frontend|hostname|advertis|example).*");

  private final Topology topology;
  private final Nodes nodes;
  private final Lines lines;

  Told(Topology topology, Nodes nodes, Lines lines) {
    this.topology = topology;
    this.nodes = nodes;
    this.lines = lines;
  }

  void draw(List<Component> components) {
    Set<String> handed =
        topology.workloads().stream()
            .flatMap(workload -> workload.said().stream())
            .map(said -> said.file().value())
            .collect(Collectors.toSet());
    for (Component component : components) {
      if (isService(component.name())) {
        draw(component, handed);
      }
    }
  }

  private boolean isService(String node) {
    return nodes.kind(node).filter(kind -> kind == NodeKind.SERVICE).isPresent();
  }

  private void draw(Component component, Set<String> handed) {
    Map<String, Located> told = new TreeMap<>();
    for (Located located : topology.settings(component).all()) {
      if (!located.shared()
          && !OTHER.matcher(located.setting().key().toLowerCase(Locale.ROOT)).matches()) {
        target(component, located, isHanded(located, handed))
            .filter(to -> !to.equals(component.name()) && isService(to))
            .filter(to -> !lines.join(component.name(), to))
            .ifPresent(to -> told.merge(to, located, (a, b) -> isHanded(b, handed) ? b : a));
      }
    }
    told.forEach(
        (to, located) ->
            lines.add(
                component.name(),
                to,
                Lines.What.of(kind(to, located)),
                isHanded(located, handed) ? Confidence.LIKELY : Confidence.WEAK,
                List.of(new Place(located.file(), located.setting().span().line()))));
  }

  private Kind kind(String to, Located located) {
    Matcher address = ADDRESS.matcher(located.setting().value().strip());
    boolean rpc =
        address.matches()
            && (address.group("scheme").equals("grpc")
                || nodes.isRpc(to, String.valueOf(address.group("port"))));
    return rpc ? Kind.SYNC_RPC : Kind.SYNC_HTTP;
  }

  /** Whether it is handed in where the service runs, which is never done for nothing. */
  private static boolean isHanded(Located located, Set<String> handed) {
    return handed.contains(located.file().value());
  }

  private Optional<String> target(Component component, Located located, boolean handed) {
    Matcher address = ADDRESS.matcher(located.setting().value().strip());
    if (!address.matches()) {
      return Optional.empty();
    }
    String host = address.group("host");
    String port = address.group("port") == null ? "" : address.group("port");
    if (!Nodes.isLocal(host)) {
      return behind(address).or(() -> named(component, host, port));
    }
    Optional<String> near =
        Optional.ofNullable(address.group("path"))
            .flatMap(path -> topology.answering(path, component))
            .or(() -> topology.listening(port, component))
            .flatMap(nodes::ofComponent);
    return near.isEmpty() && handed ? nodes.ofHost(host, port) : near;
  }

  /** An address of a proxy or an ingress is one of what it leads to. */
  private Optional<String> behind(Matcher address) {
    String path = address.group("path");
    return path == null ? Optional.empty() : nodes.behind(address.group("host"), path);
  }

  private Optional<String> named(Component component, String host, String port) {
    return topology
        .named(host, component)
        .flatMap(nodes::ofComponent)
        .or(() -> nodes.ofHost(host, port));
  }
}
