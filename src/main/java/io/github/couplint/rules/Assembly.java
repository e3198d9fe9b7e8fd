package io.github.couplint.rules;

import io.github.couplint.coupling.Confidence;
import io.github.couplint.coupling.Coupling;
import io.github.couplint.coupling.Edge;
import io.github.couplint.coupling.Site;
import io.github.couplint.coupling.Target;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Merges the evidence of one component into couplings, one for each edge. */
final class Assembly {
  private final RuleBook book;
  private final String component;
  private final List<Evidence> evidence;

  private Assembly(RuleBook book, String component, List<Evidence> evidence) {
    this.book = book;
    this.component = component;
    this.evidence = evidence;
  }

  /** The couplings that the evidence makes, ordered by edge. */
  static List<Coupling> of(RuleBook book, String component, List<Evidence> evidence) {
    List<Coupling> all = new ArrayList<>();
    evidence.stream()
        .collect(Collectors.groupingBy(e -> e.source().rule(), TreeMap::new, Collectors.toList()))
        .values()
        .forEach(ofRule -> all.addAll(new Assembly(book, component, ofRule).couplings()));
    return all.stream().sorted(Comparator.comparing(Coupling::edge)).toList();
  }

  private List<Coupling> couplings() {
    Map<Target, List<Evidence>> byTarget = new TreeMap<>();
    List<Evidence> named = new ArrayList<>();
    for (Evidence one : evidence) {
      if (one.opens()) {
        Evidence sure = one.target().isPresent() ? one : settle(one);
        named.add(sure);
        byTarget.computeIfAbsent(sure.target().orElseThrow(), t -> new ArrayList<>()).add(sure);
      }
    }
    evidence.stream().filter(one -> !one.opens()).forEach(one -> support(one, named, byTarget));
    byTarget.remove(new Target(Target.Type.COMPONENT, component));
    return byTarget.entrySet().stream().map(e -> coupling(e.getKey(), e.getValue())).toList();
  }

  /**
   * Names the target of a place that names none: what the same type names elsewhere with the same
   * technology, else what the whole component does when that is one thing, else nothing.
   */
  private Evidence settle(Evidence open) {
    Function<Evidence, Boolean> sameSource = e -> e.source().id().equals(open.source().id());
    Optional<Target> near =
        nearest(open, e -> sameSource.apply(e) && user(e).equals(user(open)))
            .or(() -> nearest(open, e -> user(e).equals(user(open))));
    if (near.isPresent()) {
      return open.to(near.get(), Confidence.LIKELY);
    }
    SortedSet<Target> all = new TreeSet<>();
    evidence.stream()
        .filter(e -> sameSource.apply(e) && e.opens() && e.test() == open.test())
        .forEach(e -> e.target().ifPresent(all::add));
    return all.size() == 1
        ? open.to(all.first(), Confidence.LIKELY)
        : open.to(Target.UNKNOWN, Confidence.LIKELY);
  }

  private static String user(Evidence evidence) {
    return evidence.site().user();
  }

  /** The known target among fitting places that is named closest to the open one. */
  private Optional<Target> nearest(Evidence open, Function<Evidence, Boolean> fits) {
    int line = open.site().span().line();
    return evidence.stream()
        .filter(e -> e.opens() && fits.apply(e) && e.target().isPresent())
        .min(
            Comparator.<Evidence, Boolean>comparing(e -> !e.method().equals(open.method()))
                .thenComparing(e -> Math.abs(e.site().span().line() - line))
                .thenComparing(Evidence::site))
        .flatMap(Evidence::target);
  }

  /** Adds a place that opens nothing to the couplings that it speaks for. */
  private static void support(
      Evidence one, List<Evidence> named, Map<Target, List<Evidence>> byTarget) {
    named.stream()
        .filter(e -> e.source().id().equals(one.source().id()))
        .filter(e -> one.target().map(t -> e.target().equals(Optional.of(t))).orElse(true))
        .filter(
            e ->
                one.site().user().isEmpty()
                    || e.site().file().equals(one.site().file())
                    || e.site().user().equals(one.site().user()))
        .map(e -> e.target().orElseThrow())
        .distinct()
        .forEach(t -> byTarget.computeIfAbsent(t, x -> new ArrayList<>()).add(one));
  }

  private Coupling coupling(Target target, List<Evidence> places) {
    Evidence first =
        places.stream()
            .filter(Evidence::opens)
            .min(Comparator.comparing(Evidence::site))
            .orElseThrow();
    Rule rule = book.find(first.source().rule()).orElseThrow();
    SortedMap<String, String> traits = new TreeMap<>();
    places.forEach(e -> e.traits().forEach(traits::putIfAbsent));
    keepCommon(traits, places);
    List<Site> sites = places.stream().map(Evidence::site).toList();
    Confidence confidence =
        places.stream()
            .filter(Evidence::opens)
            .map(Evidence::confidence)
            .max(Comparator.naturalOrder())
            .orElse(Confidence.LIKELY);
    String technology = technologies(places);
    return new Coupling(
        new Edge(component, target, rule.kind()),
        rule.id(),
        technology,
        first.source().category(),
        sites,
        traits,
        confidence);
  }

  /** What makes a place better counts only when it holds for every place that opens. */
  private static void keepCommon(SortedMap<String, String> traits, List<Evidence> places) {
    for (String good : List.of("BREAKER", "ASYNC", "CACHED", "CLIENT_PKG", "ADAPTER")) {
      boolean all =
          places.stream().filter(Evidence::opens).allMatch(e -> e.traits().containsKey(good));
      if (!all) {
        traits.remove(good);
      }
    }
  }

  private static String technologies(List<Evidence> places) {
    Map<String, Long> byName = new LinkedHashMap<>();
    places.stream()
        .filter(Evidence::opens)
        .sorted(Comparator.comparing(Evidence::site))
        .forEach(e -> byName.merge(e.source().name(), 1L, Long::sum));
    return byName.keySet().stream().limit(1).collect(Collectors.joining());
  }
}
