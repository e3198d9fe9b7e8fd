package io.github.couplint.rules;

import io.github.couplint.coupling.Target;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells who provides the service that a generated gRPC type belongs to. */
final class GrpcProviders {
  private static final Pattern GENERATED =
      Pattern.compile("(?:.*\\.)?(?:Mutiny|Reactor|Rx\\d?)?(?<service>\\w+?)Grpc(\\..*)?");

  private final Function<String, Optional<String>> implementers;

  /**
   * Providers of one system.
   *
   * @param implementers the component that implements a gRPC service, by the service's name
   */
  GrpcProviders(Function<String, Optional<String>> implementers) {
    this.implementers = implementers;
  }

  /** The target of a generated type; a service that nobody here implements is unknown by name. */
  Optional<Target> target(String type) {
    Matcher generated = GENERATED.matcher(type);
    if (!generated.matches()) {
      return Optional.empty();
    }
    String service = generated.group("service");
    return Optional.of(
        implementers
            .apply(service)
            .map(component -> new Target(Target.Type.COMPONENT, component))
            .orElse(new Target(Target.Type.UNKNOWN, service)));
  }
}
