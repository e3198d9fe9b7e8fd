package io.github.couplint.facts.deploy;

import io.github.couplint.facts.DeployFacts.Route;
import io.github.couplint.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the routes of a cluster's entry points. */
final class Routes {
  private static final Pattern TRAEFIK_HOST = Pattern.compile("Host\\(`([^`]+)`");
  private static final Pattern TRAEFIK_PATH = Pattern.compile("Path(?:Prefix)?\\(`([^`]+)`");

  private final List<Route> found = new ArrayList<>();

  private Routes() {}

  /** The routes of an object; none when it is no entry point. */
  static List<Route> of(YamlNode object) {
    Routes routes = new Routes();
    YamlNode spec = object.at("spec").orElse(object);
    switch (object.text("kind")) {
      case "Ingress" -> routes.ingress(spec);
      case "HTTPRoute", "GRPCRoute", "TLSRoute", "TCPRoute" -> routes.gateway(spec);
      case "VirtualService" -> routes.istio(spec);
      case "IngressRoute" -> routes.traefik(spec);
      case "Route" -> routes.openShift(spec);
      default -> {}
    }
    return routes.found;
  }

  private void add(String host, String path, String name, String port, YamlNode at) {
    if (!name.isEmpty()) {
      String target = port.isEmpty() ? name : name + ":" + port;
      found.add(new Route(host, path, target, at.span()));
    }
  }

  private void ingress(YamlNode spec) {
    spec.at("defaultBackend").ifPresent(backend -> backend("", "", backend, backend));
    spec.at("backend").ifPresent(backend -> backend("", "", backend, backend));
    for (YamlNode rule : spec.items("rules")) {
      for (YamlNode path : rule.items("http", "paths")) {
        path.at("backend")
            .ifPresent(backend -> backend(rule.text("host"), path.text("path"), backend, path));
      }
    }
  }

  /** Of {@code networking.k8s.io/v1}, or of the versions before it. */
  private void backend(String host, String path, YamlNode backend, YamlNode at) {
    String port =
        backend.text("service", "port", "number")
            + backend.text("service", "port", "name")
            + backend.text("servicePort");
    add(host, path, backend.text("service", "name") + backend.text("serviceName"), port, at);
  }

  private void gateway(YamlNode spec) {
    String host = String.join(",", spec.texts("hostnames"));
    for (YamlNode rule : spec.items("rules")) {
      String paths =
          rule.items("matches").stream()
              .map(match -> match.text("path", "value"))
              .filter(path -> !path.isEmpty())
              .collect(Collectors.joining(","));
      for (YamlNode backend : rule.items("backendRefs")) {
        add(host, paths, backend.text("name"), backend.text("port"), backend);
      }
    }
  }

  private void istio(YamlNode spec) {
    String host = String.join(",", spec.texts("hosts"));
    for (String protocol : List.of("http", "tls", "tcp")) {
      for (YamlNode rule : spec.items(protocol)) {
        String paths =
            rule.items("match").stream()
                .map(m -> m.text("uri", "prefix") + m.text("uri", "exact") + m.text("uri", "regex"))
                .filter(path -> !path.isEmpty())
                .collect(Collectors.joining(","));
        for (YamlNode route : rule.items("route")) {
          String port = route.text("destination", "port", "number");
          add(host, paths, route.text("destination", "host"), port, route);
        }
      }
    }
  }

  private void traefik(YamlNode spec) {
    for (YamlNode route : spec.items("routes")) {
      String match = route.text("match");
      for (YamlNode service : route.items("services")) {
        add(
            first(TRAEFIK_HOST, match),
            first(TRAEFIK_PATH, match),
            service.text("name"),
            service.text("port"),
            route);
      }
    }
  }

  private static String first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? matcher.group(1) : "";
  }

  private void openShift(YamlNode spec) {
    String port = spec.text("port", "targetPort");
    add(spec.text("host"), spec.text("path"), spec.text("to", "name"), port, spec);
  }
}
