package io.github.couplint.map;

import io.github.couplint.coupling.Confidence;
import io.github.couplint.coupling.Kind;
import io.github.couplint.topology.Component;
import io.github.couplint.topology.Module;
import io.github.couplint.topology.SettingFiles.Located;
import io.github.couplint.topology.Topology;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Draws how services are wired to configuration, discovery, telemetry and administration. */
final class Wires {
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?:optional:)?(?:configserver:)?(?:[a-z]+:/*)?(?:[^@/]*@)?"
              + "(?<host>[\\w.-]+)(?::(?<port>\\d+))?(?:/.*)?");
  private static final Pattern REPOSITORY =
      Pattern.compile("spring\\.cloud\\.config\\.server\\.(git|svn)\\.(uri|repos\\..*uri)");

  private final Topology topology;
  private final Nodes nodes;
  private final Lines lines;
  private final Elsewhere elsewhere;
  private final Function<Component, Code> code;

  /**
   * Wires of one system.
   *
   * @param code what a component's code says
   */
  Wires(Topology topology, Nodes nodes, Lines lines, Function<Component, Code> code) {
    this.topology = topology;
    this.nodes = nodes;
    this.lines = lines;
    this.elsewhere = new Elsewhere(topology);
    this.code = code;
  }

  void draw(Component component) {
    Wire.ALL.forEach(wire -> draw(component, wire));
    repositories(component);
  }

  private void draw(Component component, Wire wire) {
    List<Located> addresses = addresses(component, wire);
    List<Place> built = built(component, wire);
    List<Place> places =
        Stream.of(addresses.stream().map(Wires::place), built.stream())
            .flatMap(all -> all)
            .toList();
    if (places.isEmpty() || isOff(component, wire)) {
      return;
    }
    server(component, wire, addresses)
        .ifPresent(
            server ->
                lines.add(
                    component.name(),
                    server,
                    Lines.What.of(Kind.SYNC_HTTP),
                    addresses.isEmpty() ? Confidence.LIKELY : Confidence.CERTAIN,
                    elsewhere.here(component, places)));
  }

  /** Whether a component lets itself be found by its name. */
  boolean isRegistered(Component component) {
    return Wire.ALL.stream()
        .filter(wire -> wire.to() == NodeKind.DISCOVERY)
        .anyMatch(wire -> !built(component, wire).isEmpty() && !isOff(component, wire));
  }

  /** What is set for all alike counts only where something takes it up. */
  private List<Located> addresses(Component component, Wire wire) {
    boolean takes = !built(component, wire).isEmpty();
    return topology.settings(component).all().stream()
        .filter(located -> wire.keys().matcher(located.setting().key()).matches())
        .filter(located -> isAddress(wire, located.setting().value()))
        .filter(located -> takes || !located.shared())
        .toList();
  }

  private static boolean isAddress(Wire wire, String value) {
    return !value.isBlank() && (!isImport(wire, value) || value.contains("configserver:"));
  }

  private static boolean isImport(Wire wire, String value) {
    return wire.to() == NodeKind.CONFIG && !value.startsWith("http") && value.contains(":");
  }

  private boolean isOff(Component component, Wire wire) {
    return wire.to() == NodeKind.DISCOVERY
        && topology
            .settings(component)
            .find("eureka.client.enabled")
            .filter("false"::equals)
            .isPresent();
  }

  /** Where build and code show that a component takes part. */
  private List<Place> built(Component component, Wire wire) {
    Stream<Place> artifacts =
        topology.builtWith(component).stream()
            .filter(dependency -> wire.artifacts().matcher(artifact(dependency)).matches())
            .map(dependency -> new Place(dependency.file(), dependency.span().line()));
    Stream<Place> words =
        wire.words().stream().flatMap(word -> code.apply(component).place(word).stream());
    return Stream.concat(artifacts, words).toList();
  }

  private static String artifact(Module.Dependency dependency) {
    return dependency.coordinates().substring(dependency.coordinates().indexOf(':') + 1);
  }

  private static Place place(Located located) {
    return new Place(located.file(), located.setting().span().line());
  }

  /** The server at an address, else the only one of its sort, else one that nobody here runs. */
  private Optional<String> server(Component component, Wire wire, List<Located> addresses) {
    List<Matcher> hosts =
        addresses.stream()
            .flatMap(located -> filled(component, located).stream())
            .map(ADDRESS::matcher)
            .filter(Matcher::matches)
            .toList();
    return hosts.stream()
        .flatMap(host -> at(host, wire).stream())
        .findFirst()
        .or(() -> nodes.ofKind(wire.to()).stream().findFirst())
        .or(() -> hosts.stream().map(host -> outside(host, wire)).findFirst());
  }

  private Optional<String> filled(Component component, Located located) {
    String key = located.setting().key();
    String value = located.setting().value();
    return value.contains("${")
        ? topology
            .settings(component)
            .find(key)
            .map(v -> v.replaceAll("\\$\\{[^:}]*:?", "").replace("}", ""))
        : Optional.of(value);
  }

  private Optional<String> at(Matcher address, Wire wire) {
    String port = address.group("port") == null ? "" : address.group("port");
    return nodes
        .ofHost(address.group("host"), port)
        .filter(node -> nodes.kind(node).filter(kind -> kind == wire.to()).isPresent());
  }

  private String outside(Matcher address, Wire wire) {
    String host = address.group("host");
    return nodes.external(Nodes.isLocal(host) ? wire.usual() : host, wire.to());
  }

  private void repositories(Component component) {
    for (Located located : topology.settings(component).all()) {
      String value = located.setting().value();
      if (REPOSITORY.matcher(located.setting().key()).matches() && !value.startsWith("file:")) {
        lines.add(
            component.name(),
            nodes.external(repository(value), NodeKind.CONFIGREPO),
            Lines.What.of(Kind.SYNC_HTTP),
            Confidence.CERTAIN,
            elsewhere.here(component, List.of(place(located))));
      }
    }
  }

  /** The repository's name and host; a service of the system may have the same name. */
  private static String repository(String address) {
    String path = address.replaceFirst("^[a-z+]+://", "").replaceFirst("^[^@/]*@", "");
    String[] parts = path.replaceFirst("\\.git/?$", "").split("[/:]");
    return "%s.git at %s".formatted(parts[parts.length - 1], parts[0]);
  }
}
