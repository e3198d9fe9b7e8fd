package io.github.couplint.map;

import io.github.couplint.change.RepoPath;
import io.github.couplint.coupling.Confidence;
import io.github.couplint.coupling.Kind;
import io.github.couplint.facts.DeployFacts;
import io.github.couplint.facts.Setting;
import io.github.couplint.topology.Component;
import io.github.couplint.topology.SettingFiles.Located;
import io.github.couplint.topology.Topology;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Draws the ways that the files of proxies tell. */
final class Routes {
  private static final Pattern TARGET =
      Pattern.compile("(?:[a-z]+:/*)?(?<host>[\\w.-]+)(?::(?<port>\\d+))?(?:/.*)?");

  private static final Pattern VARIABLE = Pattern.compile("\\$\\{?(\\w+)}?");
  private static final int MOST_PATHS = 3;
  private static final Pattern LOCATOR =
      Pattern.compile(
          "spring\\.cloud\\.gateway\\.(server\\.web\\w+\\.)?discovery\\.locator\\.enabled");

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
              if (Nodes.isOfProxy(path) && !facts.routes().isEmpty()) {
                draw(path, facts.routes());
              }
            });
  }

  private void draw(RepoPath path, List<DeployFacts.Route> routes) {
    SortedMap<String, List<DeployFacts.Route>> byTarget = new TreeMap<>();
    for (DeployFacts.Route route : routes) {
      target(route, path)
          .ifPresent(to -> byTarget.computeIfAbsent(to, t -> new ArrayList<>()).add(route));
    }
    byTarget.forEach(
        (to, all) ->
            lines.add(
                nodes.ofProxy(path),
                to,
                Lines.What.of(Kind.GATEWAY_ROUTE, paths(all)),
                Confidence.CERTAIN,
                all.stream().map(route -> new Place(path, route.span().line())).toList()));
  }

  private Optional<String> target(DeployFacts.Route route, RepoPath path) {
    String written = route.target();
    Matcher target = TARGET.matcher(written.contains("$") ? filled(written, path) : written);
    return target.matches()
        ? nodes.ofHost(
            target.group("host"), target.group("port") == null ? "80" : target.group("port"))
        : Optional.empty();
  }

  /** With what the environment of the proxy has, as envsubst puts it in; else of its image. */
  private String filled(String written, RepoPath path) {
    Map<String, String> known = new HashMap<>();
    String proxy = nodes.ofProxy(path);
    Stream<Setting> run =
        topology.workloads().stream()
            .filter(workload -> nodes.ofWorkload(workload).equals(proxy))
            .flatMap(workload -> workload.said().stream())
            .flatMap(said -> said.workload().containers().stream())
            .flatMap(container -> container.environment().stream());
    Stream<Setting> made =
        topology.deployFiles().entrySet().stream()
            .filter(file -> path.isIn(file.getKey().folder()))
            .flatMap(file -> file.getValue().image().stream())
            .flatMap(image -> image.environment().stream());
    Stream.concat(run, made)
        .filter(variable -> !variable.value().isEmpty())
        .forEach(variable -> known.putIfAbsent(variable.key(), variable.value()));
    return VARIABLE
        .matcher(written)
        .replaceAll(use -> Matcher.quoteReplacement(known.getOrDefault(use.group(1), use.group())));
  }

  private static String paths(List<DeployFacts.Route> routes) {
    List<String> paths =
        routes.stream()
            .map(DeployFacts.Route::path)
            .filter(path -> !path.isEmpty())
            .distinct()
            .toList();
    String first = String.join(", ", paths.subList(0, Math.min(MOST_PATHS, paths.size())));
    return paths.size() > MOST_PATHS ? first + ", ..." : first;
  }

  /**
   * Draws the ways of gateways that have no routes of their own, so that they lead to every service
   * that is registered (Spring Cloud Netflix, "Embedded Zuul Reverse Proxy"; Spring Cloud Gateway,
   * "DiscoveryClient Route Definition Locator").
   */
  void drawFound(
      List<Component> components,
      Function<Component, Code> code,
      Predicate<Component> isRegistered) {
    List<Component> registered = components.stream().filter(isRegistered).toList();
    Map<Component, Place> gateways = new LinkedHashMap<>();
    for (Component gateway : registered) {
      finder(gateway, code.apply(gateway)).ifPresent(place -> gateways.put(gateway, place));
    }
    gateways.forEach(
        (gateway, place) -> {
          if (!leadsOn(gateway)) {
            registered.stream()
                .filter(to -> isReached(to.name()) && isOfSystem(to, gateway, components))
                .forEach(to -> found(gateway, to.name(), place));
          }
        });
  }

  /** Where several systems lie side by side, a service is of that of the nearest gateway. */
  private boolean isOfSystem(Component to, Component gateway, List<Component> all) {
    int shared = to.foldersSharedWith(gateway);
    return all.stream()
        .filter(other -> to.foldersSharedWith(other) > shared)
        .noneMatch(other -> nodes.kind(other.name()).filter(NodeKind.GATEWAY::equals).isPresent());
  }

  private void found(Component gateway, String to, Place place) {
    lines.add(
        gateway.name(), to, Lines.What.of(Kind.GATEWAY_ROUTE), Confidence.WEAK, List.of(place));
  }

  private boolean isReached(String node) {
    return nodes
        .kind(node)
        .filter(kind -> kind == NodeKind.SERVICE || kind == NodeKind.AUTH)
        .isPresent();
  }

  private boolean leadsOn(Component gateway) {
    return lines.all().stream()
        .anyMatch(l -> l.kind() == Kind.GATEWAY_ROUTE && l.from().equals(gateway.name()));
  }

  /** Where a gateway says that it finds its ways itself. */
  private Optional<Place> finder(Component gateway, Code code) {
    Optional<Located> locator =
        topology.settings(gateway).all().stream()
            .filter(s -> LOCATOR.matcher(s.setting().key()).matches())
            .filter(s -> s.setting().value().equals("true"))
            .findFirst();
    boolean ignores =
        topology.settings(gateway).find("zuul.ignored-services").filter("*"::equals).isPresent();
    return locator
        .map(s -> new Place(s.file(), s.setting().span().line()))
        .or(() -> ignores ? Optional.empty() : code.place("EnableZuulProxy"));
  }
}
