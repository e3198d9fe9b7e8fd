package io.github.couplint.rules;

import io.github.couplint.coupling.Confidence;
import io.github.couplint.coupling.Target;
import io.github.couplint.facts.Value;
import io.github.couplint.topology.Resolved;
import io.github.couplint.topology.Targets;
import io.github.couplint.topology.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Works out the target that bound values name. */
final class Addressing {
  private final Values values;
  private final Targets targets;
  private final GrpcProviders providers;

  Addressing(Values values, Targets targets, GrpcProviders providers) {
    this.values = values;
    this.targets = targets;
    this.providers = providers;
  }

  /**
   * What bound values name.
   *
   * @param target empty when they name nothing
   */
  record Named(Optional<Target> target, Confidence confidence, SortedMap<String, String> traits) {
    static Named nothing() {
      return new Named(Optional.empty(), Confidence.LIKELY, new TreeMap<>());
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

  /** The first attribute that is there and not empty. */
  List<Bound> attributes(List<Binding> bindings, SortedMap<String, List<Value>> attributes) {
    for (Binding binding : bindings) {
      List<Value> present = attributes.getOrDefault(binding.attribute(), List.of());
      if (!present.isEmpty() && !isBlank(present.get(0))) {
        return List.of(new Bound(binding.part(), present.get(0)));
      }
    }
    return List.of();
  }

  private boolean isBlank(Value value) {
    return values.resolve(value).text().isBlank();
  }

  /** What the bound values name; channels are the broker's when the values do not tell. */
  Named name(List<Bound> bound, Optional<String> broker) {
    Optional<Value> port =
        bound.stream().filter(b -> b.part() == Binding.Part.PORT).map(Bound::value).findFirst();
    for (Bound one : bound) {
      Named named = name(one, port, broker);
      if (named.target().isPresent()) {
        return named;
      }
    }
    return broker
        .map(b -> new Named(Optional.of(unknown(b)), Confidence.LIKELY, new TreeMap<>()))
        .orElseGet(Named::nothing);
  }

  private static Target unknown(String name) {
    return new Target(Target.Type.UNKNOWN, name);
  }

  private Named name(Bound bound, Optional<Value> port, Optional<String> broker) {
    if (bound.part() == Binding.Part.CLASS) {
      return bound.value() instanceof Value.OfClass type
          ? sure(providers.target(type.type().name()))
          : Named.nothing();
    }
    Resolved value = values.resolve(bound.value());
    return switch (bound.part()) {
      case URL -> url(value);
      case HOST -> host(value, port);
      case NAME -> value.isUnknown() ? key(value) : sure(Optional.of(targets.ofName(value.text())));
      case TOPIC -> topic(value, broker.orElse("channel"));
      case PORT, PATH, BUCKET, CLASS, IGNORED -> Named.nothing();
    };
  }

  private static Named sure(Optional<Target> target) {
    return new Named(target, Confidence.CERTAIN, new TreeMap<>());
  }

  private Named url(Resolved value) {
    Optional<Targets.Address> address = targets.ofUrl(value.text());
    if (address.isPresent() || !startsUnknown(value)) {
      return address.map(a -> named(a, value)).orElseGet(Named::nothing);
    }
    return key(value);
  }

  /** A text whose beginning is known has no host to look for behind it. */
  private static boolean startsUnknown(Resolved value) {
    String text = value.text().strip();
    return text.isEmpty()
        || text.startsWith(Resolved.HOLE)
        || text.matches("(?s)[a-z]+://" + Resolved.HOLE + ".*");
  }

  private Named host(Resolved value, Optional<Value> port) {
    String number = port.map(p -> values.resolve(p).text()).orElse("");
    return value.isUnknown()
        ? key(value)
        : targets
            .ofUrl(value.text())
            .or(() -> targets.ofHost(value.text(), number))
            .map(a -> named(a, value))
            .orElseGet(Named::nothing);
  }

  private Named key(Resolved value) {
    return value.keys().stream()
        .flatMap(key -> targets.ofKey(key).stream())
        .findFirst()
        .map(t -> new Named(Optional.of(t), Confidence.WEAK, new TreeMap<>()))
        .orElseGet(Named::nothing);
  }

  private Named topic(Resolved value, String broker) {
    return value.isUnknown()
        ? new Named(Optional.of(unknown(broker)), Confidence.LIKELY, new TreeMap<>())
        : new Named(
            Optional.of(new Target(Target.Type.CHANNEL, value.text().replace(Resolved.HOLE, "*"))),
            value.confidence(),
            new TreeMap<>());
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
