package io.github.couplint.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.couplint.topology.Callers;
import io.github.couplint.topology.CodeIndex;
import io.github.couplint.topology.Resolved;
import io.github.couplint.topology.Targets;
import io.github.couplint.topology.Targets.Address;
import io.github.couplint.topology.Values;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses settings give to clients by their names. */
final class NamedClientsTest {
  private static Optional<String> find(String name, Map<String, String> settings) {
    CodeIndex code = new CodeIndex(type -> Optional.empty(), type -> false, type -> false);
    Values values =
        new Values(
            code, key -> Optional.ofNullable(settings.get(key)), new Callers(code, List.of()));
    Targets targets =
        new Targets(
            host -> Optional.of(host).filter(List.of("billing", "stock")::contains),
            port -> Optional.of("stock").filter(found -> port.equals("8085")),
            path -> Optional.empty(),
            host -> Optional.empty());
    return new NamedClients(values, targets).find(name).map(Address::target).map(Object::toString);
  }

  private static final Optional<String> BILLING = Optional.of("billing");

  /** Each as its framework's own reference has it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "spring.cloud.openfeign.client.config.rates.url",
        "feign.client.config.rates.url",
        "rates.ribbon.list-of-servers",
        "spring.cloud.discovery.client.simple.instances.rates[0].uri",
        "spring.http.serviceclient.rates.base-url",
        "grpc.client.rates.address",
        "spring.grpc.client.channels.rates.address",
        "spring.grpc.client.channel.rates.target",
        "quarkus.rest-client.rates.url",
        "quarkus.rest-client.rates.uri",
        "rates/mp-rest/url",
        "rates/mp-rest/uri",
        "quarkus.stork.rates.service-discovery.address-list",
        "quarkus.smallrye-graphql-client.rates.url",
        "rates/mp-graphql/url",
        "micronaut.http.services.rates.url",
        "micronaut.http.services.rates.urls",
        "micronaut.http.services.rates.urls[0]"
      })
  void theKeysOfFrameworksGiveAddresses(String key) {
    assertEquals(BILLING, find("rates", Map.of(key, "http://billing/v1")));
    assertEquals(Optional.empty(), find("prices", Map.of(key, "http://billing/v1")));
  }

  @Test
  void ofSeveralAddressesTheFirstCountsAndNoneNeedsAScheme() {
    assertEquals(
        BILLING, find("rates", Map.of("rates.ribbon.list-of-servers", "billing:80,stock:80")));
  }

  @Test
  void aHostAndItsPortGiveAnAddressWhenTheyLeadSomewhere() {
    String host = "quarkus.grpc.clients.rates.host";
    String port = "quarkus.grpc.clients.rates.port";
    assertEquals(BILLING, find("rates", Map.of(host, "billing")));
    assertEquals(Optional.of("stock"), find("rates", Map.of(host, "localhost", port, "8085")));
    assertEquals(Optional.empty(), find("rates", Map.of(host, "localhost", port, "1")));
    assertEquals(
        BILLING,
        find("rates", Map.of(host, "stock", "grpc.client.rates.address", "static://billing:1")));
  }

  @Test
  void anAddressThatLeadsNowhereIsNone() {
    assertEquals(
        Optional.empty(), find("rates", Map.of("rates/mp-rest/url", "http://localhost:1")));
    assertEquals(Optional.empty(), find("rates", Map.of("rates/mp-rest/url", "${no.such.key}")));
  }

  @Test
  void anAddressMayNameAnotherClientThreeTimes() {
    Map<String, String> three =
        Map.of(
            "a/mp-rest/url", "http://b",
            "b/mp-rest/url", "http://c",
            "c/mp-rest/url", "http://d",
            "d/mp-rest/url", "http://billing");
    assertEquals(BILLING, find("a", three));
    Map<String, String> four =
        Map.of(
            "a/mp-rest/url", "http://b",
            "b/mp-rest/url", "http://c",
            "c/mp-rest/url", "http://d",
            "d/mp-rest/url", "http://e",
            "e/mp-rest/url", "http://billing");
    assertEquals(Optional.of("e"), find("a", four));
  }

  @Test
  void clientsThatNameEachOtherEnd() {
    assertEquals(
        Optional.of("a"),
        find("a", Map.of("a/mp-rest/url", "http://b", "b/mp-rest/url", "http://a")));
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "${rates}", Resolved.HOLE})
  void aNameThatIsNotKnownHasNoAddress(String name) {
    assertEquals(
        Optional.empty(),
        find(name, Map.of("feign.client.config." + name + ".url", "http://billing")));
  }
}
