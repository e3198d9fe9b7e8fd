package io.github.couplint.map;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.couplint.coupling.Target;
import io.github.couplint.topology.Targets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The names by which services of a cluster reach each other, and what only looks like one. */
final class ClusterNamesTest {
  private static List<String> called(String url) {
    return Drawn.services("orders", "billing")
        .caller("orders", "peer")
        .with("orders/src/main/resources/application.properties", "peer=" + url + "\n")
        .lines();
  }

  @ParameterizedTest
  @ValueSource(strings = {"billing.shop", "billing.shop.svc", "billing.shop.svc.cluster.local"})
  void aServiceBearsTheNameOfItsNamespaceToo(String host) {
    assertEquals(
        List.of("orders -> billing sync-http"), called("http://" + host + ":8080/invoices"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"billing.com", "billing.io", "billing.dev", "api.billing.shop"})
  void aDomainOfTheInternetIsNoService(String host) {
    assertEquals(List.of("orders -> " + host + " sync-http"), called("https://" + host));
  }

  @Test
  void aServiceOfAnotherRepositoryInTheClusterIsNoThirdParty() {
    assertEquals(false, Targets.isPublic(new Target(Target.Type.HOST, "payments.shop")));
    assertEquals(true, Targets.isPublic(new Target(Target.Type.HOST, "payments.example.shop")));
    assertEquals(true, Targets.isPublic(new Target(Target.Type.HOST, "payments.com")));
  }
}
