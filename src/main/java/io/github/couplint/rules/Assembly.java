package io.github.couplint.rules;

import static java.util.stream.Collectors.toSet;

import io.github.couplint.coupling.Confidence;
import io.github.couplint.coupling.Coupling;
import io.github.couplint.coupling.Edge;
import io.github.couplint.coupling.Kind;
import io.github.couplint.coupling.Site;
import io.github.couplint.coupling.Target;
import io.github.couplint.topology.Targets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Merges the evidence of one component into couplings, one for each edge. */
final class Assembly {
  /** What makes a place better counts only when it holds for every place that opens. */
  private static final List<String> HOLDS_FOR_ALL =
      List.of("BREAKER", "ASYNC", "CACHED", "CLIENT_PKG", "ADAPTER");

  private final RuleBook book;
  private final Map<String, List<String>> ways;
  private final String component;
  private final List<Evidence> evidence;
  private final Clients clients;

  private Assembly(RuleBook book, String component, List<Evidence> evidence, Clients clients) {
    this.book = book;
    this.ways = book.ways();
    this.component = component;
    this.evidence = evidence;
    this.clients = clients;
  }

  /** The couplings that the evidence makes, ordered by edge. */
  static List<Coupling> of(
      RuleBook book, String component, List<Evidence> evidence, Clients clients) {
    List<Coupling> all = new ArrayList<>();
    evidence.stream()
        .collect(Collectors.groupingBy(e -> e.source().rule(), TreeMap::new, Collectors.toList()))
        .values()
        .forEach(ofRule -> all.addAll(new Assembly(book, component, ofRule, clients).couplings()));
    return all.stream().sorted(Comparator.comparing(Coupling::edge)).toList();
  }

  private List<Coupling> couplings() {
    Settling settling = new Settling(book, ways, evidence);
    Map<Target, List<Evidence>> byTarget = new TreeMap<>();
    Map<String, Opened> named = new HashMap<>();
    evidence.stream()
        .filter(Evidence::opens)
        .map(settling::settle)
        .forEach(
            sure -> {
              named.computeIfAbsent(sure.source().id(), id -> new Opened()).add(sure);
              byTarget
                  .computeIfAbsent(sure.target().orElseThrow(), t -> new ArrayList<>())
                  .add(sure);
            });
    evidence.stream().filter(one -> !one.opens()).forEach(one -> support(one, named, byTarget));
    byTarget.remove(new Target(Target.Type.COMPONENT, component));
    return byTarget.entrySet().stream().map(e -> coupling(e.getKey(), e.getValue())).toList();
  }

  /** Adds a place that opens nothing to the couplings that it speaks for. */
  private void support(
      Evidence one, Map<String, Opened> named, Map<Target, List<Evidence>> byTarget) {
    List<Opened> fitting = sources(one).map(named::get).filter(Objects::nonNull).toList();
    Set<Target> near = fitting.stream().flatMap(n -> meant(one, n.near(one))).collect(toSet());
    Set<Target> some =
        near.isEmpty()
            ? fitting.stream()
                .flatMap(n -> meant(one, n.all()))
                .distinct()
                .limit(2)
                .collect(toSet())
            : near;
    Set<Target> meant = near.isEmpty() && some.size() != 1 ? near : some;
    meant.forEach(t -> byTarget.computeIfAbsent(t, x -> new ArrayList<>()).add(one));
  }

  /** The ids of what a place may speak for: its own, and what its vendor is reached through. */
  private Stream<String> sources(Evidence one) {
    String own = one.source().id();
    return one.isDependency()
        ? Stream.concat(Stream.of(own), ways.getOrDefault(own, List.of()).stream()).distinct()
        : Stream.of(own);
  }

  /** Those of some targets that a place may be about: its own, or any when it names none. */
  private static Stream<Target> meant(Evidence one, Set<Target> targets) {
    return one.target().isPresent()
        ? one.target().filter(targets::contains).stream()
        : targets.stream();
  }

  private boolean isMadeHere(Evidence evidence) {
    return clients.made().contains(evidence.source().id());
  }

  /**
   * Where the client is made, its limits would be; what a library sets up is not seen, and a limit
   * in a file that has no part in it may be about anything.
   */
  private void addGuards(SortedMap<String, String> traits, List<Evidence> places) {
    if (clients.isLimited(places.stream().map(place -> place.site().file()))) {
      traits.put("TIMEOUT", "with a time limit");
    }
    if (clients.mayBeLimited()) {
      return;
    }
    traits.put("NO_TIMEOUT", "without a time limit");
    if (!clients.guarded() && !traits.containsKey("BREAKER")) {
      traits.put("NO_BREAKER", "without a breaker");
    }
  }

  private Coupling coupling(Target target, List<Evidence> places) {
    List<Evidence> opening =
        places.stream()
            .filter(Evidence::opens)
            .sorted(Comparator.comparing(Evidence::site))
            .toList();
    Evidence.Source first = opening.get(0).source();
    Rule rule = book.find(first.rule()).orElseThrow();
    List<Site> sites = places.stream().map(Evidence::site).toList();
    Confidence confidence =
        opening.stream()
            .map(Evidence::confidence)
            .max(Comparator.naturalOrder())
            .orElse(Confidence.LIKELY);
    return new Coupling(
        new Edge(component, target, rule.kind()),
        rule.id(),
        first.name(),
        first.category(),
        sites,
        traits(target, rule.kind(), places, opening),
        confidence,
        places.stream().flatMap(place -> place.requests().stream()).toList());
  }

  private SortedMap<String, String> traits(
      Target target, Kind kind, List<Evidence> places, List<Evidence> opening) {
    SortedMap<String, String> traits = new TreeMap<>();
    places.forEach(e -> e.traits().forEach(traits::putIfAbsent));
    HOLDS_FOR_ALL.stream()
        .filter(good -> !opening.stream().allMatch(e -> e.traits().containsKey(good)))
        .forEach(traits::remove);
    boolean third = target.type() == Target.Type.VENDOR || Targets.isPublic(target);
    if (third && kind != Kind.DEPENDENCY) {
      traits.put("THIRD_PARTY", "a third party");
    }
    if (kind.isSynchronous() && opening.stream().anyMatch(this::isMadeHere)) {
      addGuards(traits, places);
    }
    return traits;
  }
}
