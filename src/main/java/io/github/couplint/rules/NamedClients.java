package io.github.couplint.rules;

import io.github.couplint.topology.Resolved;
import io.github.couplint.topology.Targets;
import io.github.couplint.topology.Targets.Address;
import io.github.couplint.topology.Values;
import java.util.List;
import java.util.Optional;

/** Finds the address that settings give to a client by its name. */
final class NamedClients {
  /** Keys with the client's name left out, each framework's own reference. */
  private static final List<String> KEYS =
      List.of(
          "spring.cloud.openfeign.client.config.%s.url",
          "feign.client.config.%s.url",
          "%s.ribbon.list-of-servers",
          "spring.cloud.discovery.client.simple.instances.%s[0].uri",
          "spring.http.serviceclient.%s.base-url",
          "grpc.client.%s.address",
          "spring.grpc.client.channels.%s.address",
          "spring.grpc.client.channel.%s.target",
          "quarkus.rest-client.%s.url",
          "quarkus.rest-client.%s.uri",
          "%s/mp-rest/url",
          "%s/mp-rest/uri",
          "quarkus.stork.%s.service-discovery.address-list",
          "quarkus.smallrye-graphql-client.%s.url",
          "%s/mp-graphql/url",
          "micronaut.http.services.%s.url",
          "micronaut.http.services.%s.urls",
          "micronaut.http.services.%s.urls[0]");

  private static final String GRPC_HOST = "quarkus.grpc.clients.%s.host";
  private static final String GRPC_PORT = "quarkus.grpc.clients.%s.port";

  /** An address may name another client, as of a load balancer. */
  private static final int MOST_STEPS = 3;

  private final Values values;
  private final Targets targets;

  NamedClients(Values values, Targets targets) {
    this.values = values;
    this.targets = targets;
  }

  /** The address of a client, when it leads to something that is known. */
  Optional<Address> find(String name) {
    return name.isBlank() || name.contains("${") || name.contains(Resolved.HOLE)
        ? Optional.empty()
        : find(name, 0);
  }

  private Optional<Address> find(String name, int step) {
    Optional<Address> grpc =
        set(GRPC_HOST.formatted(name))
            .flatMap(host -> targets.ofHost(host, set(GRPC_PORT.formatted(name)).orElse("")));
    return KEYS.stream()
        .flatMap(key -> set(key.formatted(name)).stream())
        .flatMap(address -> follow(address, step).stream())
        .findFirst()
        .or(() -> grpc.filter(address -> address.target().isKnown()));
  }

  private Optional<String> set(String key) {
    Resolved value = values.template("${" + key + "}");
    return value.isUnknown() ? Optional.empty() : Optional.of(value.text().strip());
  }

  private Optional<Address> follow(String written, int step) {
    String first = written.replaceFirst(",.*", "");
    Optional<Address> address = targets.ofUrl(first.contains("://") ? first : "http://" + first);
    Optional<Address> further =
        step < MOST_STEPS
            ? address.flatMap(a -> find(a.target().name(), step + 1))
            : Optional.empty();
    return further.or(() -> address.filter(a -> a.target().isKnown()));
  }
}
