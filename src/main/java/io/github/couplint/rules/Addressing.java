package io.github.couplint.rules;

import io.github.couplint.coupling.Confidence;
import io.github.couplint.coupling.Request;
import io.github.couplint.coupling.Target;
import io.github.couplint.facts.Value;
import io.github.couplint.topology.Resolved;
import io.github.couplint.topology.Targets;
import io.github.couplint.topology.Values;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

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
  private final Targets targets;
  private final GrpcProviders providers;
  private final NamedClients clients;

  Addressing(Values values, Targets targets, GrpcProviders providers) {
    this.values = values;
    this.targets = targets;
    this.providers = providers;
    this.clients = new NamedClients(values, targets);
  }

  /**
   * What bound values name.
   *
   * @param target empty when they name nothing
   * @param path what is asked for there, as in {@link Request}; empty when that is not known
   */
  record Named(
      Optional<Target> target,
      Confidence confidence,
      SortedMap<String, String> traits,
      String path) {
    Named(Optional<Target> target, Confidence confidence, SortedMap<String, String> traits) {
      this(target, confidence, traits, "");
    }

    Named asking(String asked) {
      return new Named(target, confidence, traits, asked);
    }

    boolean isKnown() {
      return target.filter(Target::isKnown).isPresent();
    }

    static Named nothing() {
      return new Named(Optional.empty(), Confidence.LIKELY, new TreeMap<>());
    }

    Named noSurerThan(Confidence limit) {
      return new Named(target, confidence.compareTo(limit) < 0 ? confidence : limit, traits, path);
    }

    static Named of(Optional<Target> target, Confidence confidence) {
      return new Named(target, confidence, new TreeMap<>());
    }
  }

  /** A binding with the value that stands at its place. */
  record Bound(Binding.Part part, Value value) {}

  static List<Bound> positional(List<Binding> bindings, List<Value> arguments) {
    List<Bound> bound = new ArrayList<>();
    for (int i = 0; i < bindings.size() && i < arguments.size(); i++) {
      bound.add(new Bound(bindings.get(i).part(), arguments.get(i)));
    }
    return bound;
  }

  /** The values of the first attribute that is there and not empty; classes beside it. */
  List<Bound> attributes(List<Binding> bindings, SortedMap<String, List<Value>> attributes) {
    for (Binding binding : bindings) {
      List<Value> present = attributes.getOrDefault(binding.attribute(), List.of());
      if (!present.isEmpty() && !isBlank(present.get(0))) {
        return present.stream().map(value -> new Bound(binding.part(), value)).toList();
      }
    }
    return List.of();
  }

  /** The classes that a call or constructor is about. */
  static List<String> classes(List<Bound> bound) {
    return bound.stream()
        .filter(one -> one.part() == Binding.Part.CLASS)
        .flatMap(one -> className(one.value()).stream())
        .toList();
  }

  /** The classes that an annotation is about. */
  static List<String> classes(List<Binding> bindings, SortedMap<String, List<Value>> attributes) {
    return bindings.stream()
        .filter(binding -> binding.part() == Binding.Part.CLASS)
        .flatMap(binding -> attributes.getOrDefault(binding.attribute(), List.of()).stream())
        .flatMap(value -> className(value).stream())
        .toList();
  }

  private static Optional<String> className(Value value) {
    return value instanceof Value.OfClass type ? Optional.of(type.type().name()) : Optional.empty();
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

  /** What each value of an annotation's attribute names; empty when of another technology. */
  List<Named> each(List<Bound> bound, Technology technology) {
    return bound.isEmpty()
        ? name(bound, technology).stream().toList()
        : bound.stream()
            .flatMap(one -> name(List.of(one), technology).stream())
            .distinct()
            .toList();
  }

  private boolean isForeign(Bound bound, Technology technology) {
    if (bound.part() == Binding.Part.STORE) {
      return Stores.isEmbedded(values.resolve(bound.value()).text());
    }
    boolean telling = bound.part() != Binding.Part.IGNORED && bound.part() != Binding.Part.CLASS;
    return telling
        && !technology.naming().accepts(filled(values.resolve(bound.value()), technology).text());
  }

  /** The first known target that a value names, else the first one that is not known. */
  private Named first(List<Bound> bound, Technology technology) {
    Named best = Named.nothing();
    for (Bound one : bound) {
      Named named = name(one, bound, technology);
      if (named.target().filter(Target::isKnown).isPresent()) {
        return named;
      }
      best = best.target().isPresent() ? best : named;
    }
    return best;
  }

  private Named name(Bound one, List<Bound> all, Technology technology) {
    if (one.part() == Binding.Part.CLASS) {
      return one.value() instanceof Value.OfClass type
          ? Named.of(providers.target(type.type().name()), Confidence.CERTAIN)
          : Named.nothing();
    }
    if (one.part() == Binding.Part.TOPIC && one.value() instanceof Value.OfClass type) {
      return Named.of(
          Optional.of(new Target(Target.Type.CHANNEL, type.type().name())), Confidence.CERTAIN);
    }
    Resolved value = filled(values.resolve(one.value()), technology);
    return switch (one.part()) {
      case URL -> url(withSlashes(value, technology));
      case HOST -> host(value, port(all));
      case NAME -> name(value, technology);
      case TOPIC -> channel(value, Channels.bare(value.text(), technology.naming()));
      case QUEUE -> channel(value, Channels.lastPart(value.text()));
      case ROUTE -> channel(value, value.text().replaceFirst("(?s)::.*", ""));
      case STORE -> store(value, port(all), technology);
      case PORT, PATH, BUCKET, CLASS, TABLE, SCHEMA, SQL, NATIVE, ROLE, EXPRESSION, IGNORED ->
          Named.nothing();
    };
  }

  private String port(List<Bound> all) {
    return all.stream()
        .filter(b -> b.part() == Binding.Part.PORT)
        .map(b -> values.resolve(b.value()).text())
        .findFirst()
        .orElse("");
  }

  /** Camel's placeholders are <code>{{key:default}}</code>. */
  private Resolved filled(Resolved value, Technology technology) {
    if (technology.naming().schemes().isEmpty() || !value.text().contains("{{")) {
      return value;
    }
    String text = value.text().replaceAll("\\{\\{\\??([^{}]*)}}", "\\${$1}");
    return values.template(text).noSurerThan(value.confidence());
  }

  /** Camel writes {@code http:host/path} too. */
  private static Resolved withSlashes(Resolved value, Technology technology) {
    return technology.naming().schemes().isEmpty()
        ? value
        : new Resolved(
            value.text().strip().replaceFirst("^([\\w+-]+):(?!/)", "$1://"),
            value.keys(),
            value.confidence());
  }

  private Named url(Resolved value) {
    Optional<Targets.Address> address = targets.ofUrl(value.text());
    if (address.isPresent() || !startsUnknown(value)) {
      return address.map(a -> named(balanced(a), value)).orElseGet(Named::nothing);
    }
    return targets
        .ofPath(value.text())
        .map(t -> Named.of(Optional.of(t), Confidence.LIKELY).noSurerThan(value.confidence()))
        .orElseGet(() -> key(value));
  }

  /** What settings give to a host's name that only a load balancer of the program knows. */
  private Targets.Address balanced(Targets.Address address) {
    Target target = address.target();
    boolean open = target.type() == Target.Type.HOST && !target.name().contains(".");
    return open ? clients.find(target.name()).orElse(address) : address;
  }

  /** A text whose beginning is known has no host to look for behind it. */
  private static boolean startsUnknown(Resolved value) {
    String text = value.text().strip();
    return text.isEmpty()
        || text.startsWith(Resolved.HOLE)
        || text.matches("(?s)[a-z]+://" + Resolved.HOLE + ".*");
  }

  private Named host(Resolved value, String port) {
    return value.isUnknown()
        ? key(value)
        : targets
            .ofUrl(value.text())
            .or(() -> targets.ofHost(value.text(), port))
            .map(a -> named(a, value))
            .orElseGet(Named::nothing);
  }

  /** A logical name; some annotations take an address in its place. */
  private Named name(Resolved value, Technology technology) {
    String text = value.text().strip();
    if (value.isUnknown()) {
      return key(value);
    }
    if (text.startsWith("/")) {
      return Named.nothing();
    }
    if (!technology.naming().schemes().isEmpty()) {
      return Named.of(Optional.of(targets.ofName(Channels.module(text))), Confidence.LIKELY);
    }
    return text.contains("://") || text.contains(":/")
        ? url(value)
        : clients
            .find(text)
            .map(address -> named(address, value).noSurerThan(Confidence.LIKELY))
            .orElseGet(() -> Named.of(Optional.of(targets.ofName(text)), value.confidence()));
  }

  private Named key(Resolved value) {
    return value.keys().stream()
        .flatMap(key -> targets.ofKey(key).stream())
        .findFirst()
        .map(t -> Named.of(Optional.of(t), Confidence.WEAK))
        .orElseGet(Named::nothing);
  }

  private static Named channel(Resolved value, String channel) {
    return value.isUnknown() || channel.chars().noneMatch(Character::isLetterOrDigit)
        ? Named.nothing()
        : Named.of(
            Optional.of(new Target(Target.Type.CHANNEL, channel.replace(Resolved.HOLE, "*"))),
            value.confidence());
  }

  private Named store(Resolved value, String port, Technology technology) {
    if (value.isUnknown()) {
      return Named.nothing();
    }
    String text = value.text().strip();
    boolean isHost = text.matches("[\\w.-]+"); // the number behind an address is something else
    String address = isHost && port.matches("\\d+") ? text + ":" + port : text;
    Optional<Target> vendor =
        targets
            .ofUrl(address.replaceFirst("(?i)^jdbc:", ""))
            .map(Targets.Address::target)
            .filter(target -> target.type() == Target.Type.VENDOR);
    return Named.of(vendor.or(() -> Stores.target(address, technology.id())), value.confidence());
  }

  private static Named named(Targets.Address address, Resolved value) {
    SortedMap<String, String> traits = new TreeMap<>();
    boolean literal = value.isLiteral() && !address.isLocal();
    if (address.hasCredentials()) {
      traits.put("CREDENTIALS", "with credentials in the address");
    } else if (literal && address.isIp()) {
      traits.put("HARDCODED_IP", "to a hard-coded IP address");
    } else if (literal && address.target().type() != Target.Type.COMPONENT) {
      traits.put("HARDCODED", "to a hard-coded host");
    }
    Confidence confidence = address.target().isKnown() ? value.confidence() : Confidence.WEAK;
    return new Named(Optional.of(address.target()), confidence, traits);
  }
}
