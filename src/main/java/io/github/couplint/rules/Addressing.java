package io.github.couplint.rules;

import io.github.couplint.coupling.Confidence;
import io.github.couplint.facts.Value;
import io.github.couplint.topology.Targets;
import io.github.couplint.topology.Values;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/** Works out the target that bound values name. */
final class Addressing {
  private static final Set<Binding.Part> WAYS =
      EnumSet.of(
          Binding.Part.URL,
          Binding.Part.HOST,
          Binding.Part.NAME,
          Binding.Part.TOPIC,
          Binding.Part.QUEUE);

  private final Values values;
  private final Destinations destinations;

  Addressing(Values values, Targets targets, GrpcProviders providers) {
    this.values = values;
    this.destinations = new Destinations(values, targets, providers);
  }

  /** The values of each attribute that is there and not empty, in the order of the bindings. */
  List<List<Bound>> attributes(List<Binding> bindings, SortedMap<String, List<Value>> attributes) {
    return bindings.stream()
        .map(b -> bound(b.part(), attributes.getOrDefault(b.attribute(), List.of())))
        .filter(bound -> !bound.isEmpty())
        .toList();
  }

  private List<Bound> bound(Binding.Part part, List<Value> present) {
    return present.isEmpty() || isBlank(present.get(0))
        ? List.of()
        : present.stream().map(value -> new Bound(part, value)).toList();
  }

  private boolean isBlank(Value value) {
    return !(value instanceof Value.OfClass) && values.resolve(value).text().isBlank();
  }

  /** The ways to what bound values name, one for each caller or branch that tells another. */
  List<List<Bound>> ways(List<Bound> bound) {
    for (Bound one : bound) {
      List<Value> ways = WAYS.contains(one.part()) ? values.ways(one.value()) : List.of();
      if (ways.size() > 1) {
        return ways.stream().map(way -> with(bound, one, new Bound(one.part(), way))).toList();
      }
    }
    return List.of(bound);
  }

  private static List<Bound> with(List<Bound> bound, Bound one, Bound other) {
    return bound.stream().map(b -> b.equals(one) ? other : b).toList();
  }

  /**
   * What each of the ways names that leads somewhere; when none does, what is named as it stands.
   */
  List<Named> names(List<Bound> bound, Technology technology) {
    List<Named> known =
        ways(bound).stream()
            .flatMap(way -> name(way, technology).map(n -> n.asking(path(way))).stream())
            .filter(Named::isKnown)
            .distinct()
            .toList();
    return known.isEmpty()
        ? name(bound, technology).map(n -> n.asking(path(bound))).stream().toList()
        : known;
  }

  /** What is asked for behind the host, or below a base that is told elsewhere. */
  private String path(List<Bound> bound) {
    return bound.stream()
        .filter(one -> one.part() == Binding.Part.URL || one.part() == Binding.Part.PATH)
        .map(one -> Requests.path(values.resolve(one.value()).text()))
        .filter(path -> !path.isEmpty())
        .findFirst()
        .orElse("");
  }

  /**
   * What the arguments of a call or constructor name.
   *
   * @return empty when they show that the place is of another technology
   */
  Optional<Named> name(List<Bound> bound, Technology technology) {
    return bound.stream().anyMatch(one -> isForeign(one, technology))
            || (bound.isEmpty() && !technology.naming().schemes().isEmpty())
        ? Optional.empty()
        : Optional.of(first(bound, technology));
  }

  /**
   * What each value of an annotation's first attribute names; empty when of another technology. An
   * address that is not known gives way to what tells the same in other words, a client's name.
   */
  List<Named> annotated(List<List<Bound>> attributes, Technology technology) {
    if (attributes.isEmpty()) {
      return name(List.of(), technology).stream().toList();
    }
    List<Bound> first = attributes.get(0);
    List<Named> named = each(first, technology);
    return first.stream().allMatch(this::isOpen)
        ? otherwise(named, each(inOtherWords(attributes), technology))
        : named;
  }

  private List<Named> each(List<Bound> bound, Technology technology) {
    return bound.stream()
        .flatMap(one -> name(List.of(one), technology).stream())
        .distinct()
        .toList();
  }

  private boolean isOpen(Bound bound) {
    return !(bound.value() instanceof Value.OfClass)
        && Destinations.startsUnknown(values.resolve(bound.value()));
  }

  private static List<Bound> inOtherWords(List<List<Bound>> attributes) {
    return attributes.stream()
        .filter(bound -> bound.get(0).part() != attributes.get(0).get(0).part())
        .findFirst()
        .orElse(List.of());
  }

  /**
   * What the rest of an address suggests counts first; a name that says the same makes it surer.
   */
  private static List<Named> otherwise(List<Named> suggested, List<Named> others) {
    List<Named> told =
        others.stream()
            .filter(Named::isKnown)
            .map(named -> named.noSurerThan(Confidence.LIKELY))
            .toList();
    List<Named> known = suggested.stream().filter(Named::isKnown).toList();
    if (told.isEmpty() || known.isEmpty()) {
      return told.isEmpty() ? suggested : told;
    }
    return known.stream()
        .map(n -> told.stream().filter(o -> o.target().equals(n.target())).findFirst().orElse(n))
        .toList();
  }

  private boolean isForeign(Bound bound, Technology technology) {
    if (bound.part() == Binding.Part.STORE) {
      return Stores.isEmbedded(values.resolve(bound.value()).text());
    }
    boolean telling = bound.part() != Binding.Part.IGNORED && bound.part() != Binding.Part.CLASS;
    return telling
        && !technology
            .naming()
            .accepts(destinations.filled(values.resolve(bound.value()), technology).text());
  }

  /** The first known target that a value names, else the first one that is not known. */
  private Named first(List<Bound> bound, Technology technology) {
    Named best = Named.nothing();
    for (Bound one : bound) {
      Named named = destinations.name(one, bound, technology);
      if (named.isKnown()) {
        return named;
      }
      best = best.target().isPresent() ? best : named;
    }
    return best;
  }
}
