package io.github.couplint.rules;

import io.github.couplint.coupling.Confidence;
import io.github.couplint.coupling.Target;
import io.github.couplint.facts.Value;
import io.github.couplint.topology.Resolved;
import io.github.couplint.topology.Targets;
import io.github.couplint.topology.Values;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Works out what one bound value names: by its part an address, a name, a channel, a store. */
final class Destinations {
  private final Values values;
  private final Targets targets;
  private final GrpcProviders providers;
  private final NamedClients clients;

  Destinations(Values values, Targets targets, GrpcProviders providers) {
    this.values = values;
    this.targets = targets;
    this.providers = providers;
    this.clients = new NamedClients(values, targets);
  }

  Named name(Bound one, List<Bound> all, Technology technology) {
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
  Resolved filled(Resolved value, Technology technology) {
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
      return address
          .map(a -> balanced(a.target(), value).orElseGet(() -> named(a, value)))
          .orElseGet(Named::nothing);
    }
    return targets
        .ofPath(value.text())
        .map(t -> Named.of(Optional.of(t), Confidence.LIKELY).noSurerThan(value.confidence()))
        .orElseGet(() -> key(value));
  }

  /** What settings give to a host's name that only a load balancer of the program knows. */
  private Optional<Named> balanced(Target host, Resolved value) {
    return host.type() == Target.Type.HOST && !host.name().contains(".")
        ? client(host.name(), value)
        : Optional.empty();
  }

  /** What settings give to a client's name; whoever wrote the name wrote no address. */
  private Optional<Named> client(String name, Resolved value) {
    return clients.find(name).map(address -> named(address, value.confidence(), false));
  }

  /** Whether a text does not tell its host; one whose beginning is known has none behind it. */
  static boolean startsUnknown(Resolved value) {
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
        : client(text, value)
            .map(named -> named.noSurerThan(Confidence.LIKELY))
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
    return named(address, value.confidence(), value.isLiteral() && !address.isLocal());
  }

  private static Named named(Targets.Address address, Confidence sure, boolean literal) {
    SortedMap<String, String> traits = new TreeMap<>();
    if (address.hasCredentials()) {
      traits.put("CREDENTIALS", "with credentials in the address");
    } else if (literal && address.isIp()) {
      traits.put("HARDCODED_IP", "to a hard-coded IP address");
    } else if (literal && address.target().type() != Target.Type.COMPONENT) {
      traits.put("HARDCODED", "to a hard-coded host");
    }
    Confidence confidence = address.target().isKnown() ? sure : Confidence.WEAK;
    return new Named(Optional.of(address.target()), confidence, traits);
  }
}
