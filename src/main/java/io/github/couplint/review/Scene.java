package io.github.couplint.review;

import io.github.couplint.coupling.Edge;
import io.github.couplint.coupling.Target;
import io.github.couplint.score.Finding;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What every question of a run shares: the services that a change touches and the couplings one hop
 * around them.
 *
 * @param services ordered
 * @param edges of head, ordered
 * @param names of targets in what is sent
 */
record Scene(
    Material material,
    Settings settings,
    SortedSet<String> services,
    List<Edge> edges,
    Map<Target, String> names) {
  /** A target outside the system that has no name yet. */
  private static final Target EXTERNAL = new Target(Target.Type.UNKNOWN, "external");

  Scene {
    services = Collections.unmodifiableSortedSet(new TreeSet<>(services));
    edges = List.copyOf(edges);
    names = Map.copyOf(names);
  }

  static Scene of(Material material, Settings settings, Secrets secrets) {
    SortedSet<String> services = new TreeSet<>();
    material
        .change()
        .files()
        .forEach(f -> f.after().map(material.owner()).ifPresent(services::add));
    findings(material).forEach(edge -> services.add(edge.from()));
    services.remove("");
    List<Edge> edges =
        material.head().couplings().keySet().stream()
            .filter(edge -> services.contains(edge.from()) || isTo(edge, services))
            .toList();
    Stream<Target> targets = Stream.concat(edges.stream(), findings(material)).map(Edge::to);
    return new Scene(material, settings, services, edges, names(targets, secrets));
  }

  private static Stream<Edge> findings(Material material) {
    return material.findings().stream().map(finding -> finding.change().coupling().edge());
  }

  private static boolean isTo(Edge edge, Set<String> services) {
    return edge.to().type() == Target.Type.COMPONENT && services.contains(edge.to().name());
  }

  Finding finding(int index) {
    return material.findings().get(index);
  }

  /** The name of a target in what is sent. */
  String shown(Target target) {
    return names.getOrDefault(target, target.equals(EXTERNAL) ? EXTERNAL.name() : "unknown");
  }

  private static Map<Target, String> names(Stream<Target> targets, Secrets secrets) {
    Map<Target, String> names = new TreeMap<>();
    targets
        .sorted()
        .filter(target -> !target.name().isEmpty())
        .forEach(target -> names.put(target, name(target, secrets)));
    return names;
  }

  private static String name(Target target, Secrets secrets) {
    return target.type() == Target.Type.HOST
        ? secrets.host(target.name())
        : secrets.masked(target.name());
  }

  /** The targets that an answer may name. */
  Map<String, Target> targets() {
    Map<String, Target> targets = new TreeMap<>();
    targets.put("unknown", Target.UNKNOWN);
    targets.put("external", EXTERNAL);
    services.forEach(name -> targets.put(name, new Target(Target.Type.COMPONENT, name)));
    Stream.concat(edges.stream(), findings(material))
        .flatMap(edge -> Stream.of(new Target(Target.Type.COMPONENT, edge.from()), edge.to()))
        .forEach(target -> targets.putIfAbsent(shown(target), target));
    return targets;
  }
}
