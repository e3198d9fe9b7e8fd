package io.github.couplint.map;

import io.github.couplint.topology.Component;
import io.github.couplint.topology.Product;
import io.github.couplint.topology.Topology;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Tells what a service is to its system, by what it is built with and what its code turns on. */
final class Roles {
  /** Words of a service's code to its role, each framework's own guide; the first that fits. */
  private static final Map<String, NodeKind> BY_WORD = new LinkedHashMap<>();

  /** Artifacts to the role of what is built with them. */
  private static final Map<Pattern, NodeKind> BY_ARTIFACT = new LinkedHashMap<>();

  static {
    BY_WORD.put("EnableConfigServer", NodeKind.CONFIG);
    BY_WORD.put("EnableEurekaServer", NodeKind.DISCOVERY);
    BY_WORD.put("EnableAdminServer", NodeKind.ADMIN);
    BY_WORD.put("EnableZipkinServer", NodeKind.TRACING);
    BY_WORD.put("EnableZipkinStreamServer", NodeKind.TRACING);
    BY_WORD.put("EnableTurbine", NodeKind.MONITORING);
    BY_WORD.put("EnableTurbineStream", NodeKind.MONITORING);
    BY_WORD.put("EnableAuthorizationServer", NodeKind.AUTH);
    BY_WORD.put("AuthorizationServerConfigurerAdapter", NodeKind.AUTH);
    BY_WORD.put("OAuth2AuthorizationServerConfiguration", NodeKind.AUTH);
    BY_WORD.put("OAuth2AuthorizationServerConfigurer", NodeKind.AUTH);
    BY_WORD.put("EnableZuulProxy", NodeKind.GATEWAY);
    BY_WORD.put("EnableZuulServer", NodeKind.GATEWAY);
    artifact("spring-cloud-config-server", NodeKind.CONFIG);
    artifact("spring-cloud-starter-(netflix-)?eureka-server", NodeKind.DISCOVERY);
    artifact("spring-boot-admin-(starter-)?server", NodeKind.ADMIN);
    artifact("zipkin-server", NodeKind.TRACING);
    artifact("spring-cloud-starter-(netflix-)?turbine(-\\w+)?", NodeKind.MONITORING);
    artifact("spring-(boot-starter-oauth2|security-oauth2)-authorization-server", NodeKind.AUTH);
    artifact("spring-cloud-(starter-gateway|gateway-server)(-\\w+)*", NodeKind.GATEWAY);
    artifact("spring-cloud-starter-(netflix-)?zuul", NodeKind.GATEWAY);
  }

  private static void artifact(String pattern, NodeKind kind) {
    BY_ARTIFACT.put(Pattern.compile(pattern), kind);
  }

  private final Topology topology;

  Roles(Topology topology) {
    this.topology = topology;
  }

  /**
   * The role of a component.
   *
   * @param words whether a word stands in its code
   */
  NodeKind of(Component component, Predicate<String> words) {
    return BY_WORD.entrySet().stream()
        .filter(entry -> words.test(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .or(() -> byBuild(component))
        .or(() -> dashboard(words))
        .or(() -> byImage(component))
        .orElse(component.deployable() ? NodeKind.SERVICE : NodeKind.LIBRARY);
  }

  private Optional<NodeKind> byBuild(Component component) {
    return BY_ARTIFACT.entrySet().stream()
        .filter(e -> topology.uses(component, a -> e.getKey().matcher(a).matches()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** Business code may show a dashboard on the side. */
  private static Optional<NodeKind> dashboard(Predicate<String> words) {
    boolean serves = words.test("RestController") || words.test("RequestMapping");
    return words.test("EnableHystrixDashboard") && !serves
        ? Optional.of(NodeKind.MONITORING)
        : Optional.empty();
  }

  private Optional<NodeKind> byImage(Component component) {
    boolean proxies =
        topology.deployFiles().entrySet().stream()
            .filter(file -> topology.owner(file.getKey()).equals(component))
            .anyMatch(
                file -> isProxy(file.getKey().fileName(), !file.getValue().routes().isEmpty()));
    boolean java = !topology.modules(component).isEmpty();
    return proxies && !java ? Optional.of(NodeKind.WEBSERVER) : Optional.empty();
  }

  private static boolean isProxy(String file, boolean hasRoutes) {
    return hasRoutes && !file.endsWith(".yml") && !file.endsWith(".yaml");
  }

  /** What a product is to a system. */
  static NodeKind of(Product.Sort sort) {
    return switch (sort) {
      case BROKER -> NodeKind.BROKER;
      case DATABASE -> NodeKind.DATABASE;
      case CACHE -> NodeKind.CACHE;
      case DISCOVERY -> NodeKind.DISCOVERY;
      case CONFIG -> NodeKind.CONFIG;
      case TRACING -> NodeKind.TRACING;
      case LOGGING -> NodeKind.LOGGING;
      case MONITORING -> NodeKind.MONITORING;
      case ADMIN -> NodeKind.ADMIN;
      case AUTH -> NodeKind.AUTH;
      case MAIL -> NodeKind.MAIL;
      case WEBSERVER -> NodeKind.WEBSERVER;
      case GATEWAY -> NodeKind.GATEWAY;
    };
  }
}
