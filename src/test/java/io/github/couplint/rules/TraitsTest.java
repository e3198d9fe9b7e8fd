package io.github.couplint.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.couplint.change.Span;
import io.github.couplint.coupling.Kind;
import io.github.couplint.facts.Context;
import io.github.couplint.facts.Use;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TraitsTest {
  private static final Use.Place ELSEWHERE =
      new Use.Place("org.example.A", "run", Set.of(Context.ASYNC), Span.ofLine(5));

  @Test
  void aCallOffTheCallingThreadIsMilder() {
    assertEquals(
        Map.of("ASYNC", "off the calling thread"), Traits.of(Kind.SYNC_HTTP, "get", ELSEWHERE));
  }

  @Test
  void aMessageIsOffTheCallingThreadAnyway() {
    assertEquals(Map.of(), Traits.of(Kind.CONSUME, "poll", ELSEWHERE));
  }

  @ParameterizedTest
  @CsvSource({
    "LOOP, LOOP, in a loop",
    "TRANSACTION, TX, inside a transaction",
    "LOCK, LOCK, while holding a lock",
    "INITIALISER, INIT, at start-up",
    "LISTENER, LISTENER_SYNC, inside a message listener",
    "HANDLER, REQUEST_PATH, directly in a request handler",
    "BLOCKING, BLOCK_REACTIVE, blocking on the result",
    "RESILIENT, BREAKER, behind a breaker or retry",
    "CACHED, CACHED, cached"
  })
  void aCircumstanceGivesItsTraitToACallThatWaits(Context context, String code, String reason) {
    assertEquals(Map.of(code, reason), Traits.of(Kind.SYNC_HTTP, "get", in("a.A", context)));
  }

  @Test
  void aTimetableGivesNoTrait() {
    assertEquals(Map.of(), Traits.of(Kind.SYNC_HTTP, "get", in("a.A", Context.SCHEDULED)));
  }

  @Test
  void aMessageIsWorseInATransactionOnly() {
    assertEquals(
        Map.of("TX_PUBLISH", "sent inside a transaction"),
        Traits.of(
            Kind.PUBLISH,
            "send",
            in("a.A", Context.TRANSACTION, Context.LOOP, Context.LOCK, Context.HANDLER)));
  }

  @Test
  void settingAClientUpHasNoTraitOfItsCircumstances() {
    assertEquals(Map.of(), Traits.of(Kind.SYNC_HTTP, "baseUrl", in("a.A", Context.LOOP)));
    assertEquals(Map.of(), Traits.of(Kind.SYNC_HTTP, "", in("a.A", Context.LOOP)));
  }

  @ParameterizedTest
  @CsvSource({
    "shop.client.A, true, false",
    "shop.adapters.mail.A, true, false",
    "shop.domain.A, false, true",
    "shop.domain.client.A, true, true",
    "shop.clientele.A, false, false",
    "client.A, false, false"
  })
  void aPackageTellsOfClientsAndOfTheDomain(String type, boolean client, boolean domain) {
    assertEquals(client, Traits.isClient(type));
    assertEquals(domain, Traits.isDomain(type));
  }

  @Test
  void aClientPackageInTheDomainCountsAsClientPackage() {
    assertEquals(
        Map.of("CLIENT_PKG", "in a client package"),
        Traits.of(Kind.SYNC_HTTP, "get", in("shop.domain.client.A")));
    assertEquals(
        Map.of("DOMAIN_PKG", "in a domain package"),
        Traits.of(Kind.SYNC_HTTP, "get", in("shop.domain.A")));
  }

  private static Use.Place in(String user, Context... contexts) {
    return new Use.Place(user, "run", Set.of(contexts), Span.ofLine(5));
  }

  @ParameterizedTest
  @CsvSource({
    "shop.gateway.filters.A, shop-gateway, true",
    "shop.gateway.filters.A, edge/api-gateway, true",
    "shop.gateway.client.A, shop-gateway, false",
    "shop.gateway.A, orders, false"
  })
  void aGatewaysOwnNameIsNoPackageForClients(String type, String component, boolean own) {
    assertEquals(own, Traits.isNameOfGateway(type, component));
  }
}
