package io.github.couplint.map;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.couplint.coupling.Confidence;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Calls that only settings tell of. */
final class ToldTest {
  private static Drawn handed(String variable) {
    return Drawn.services("shop", "billing")
        .with(
            "docker-compose.yml",
            """
            services:
              shop:
                build: shop
                environment: ["%s"]
              billing:
                build: billing
                ports: ["8080:8080"]
            """
                .formatted(variable));
  }

  @Test
  void anAddressThatAServiceIsHandedIsLikelyCalled() {
    SystemMap map = handed("SHOP_BILLS=http://billing:8080").map();
    assertEquals(List.of("shop -> billing sync-http"), Drawn.lines(map));
    assertEquals(Confidence.LIKELY, map.connections().get(0).confidence());
  }

  @Test
  void aPortOfTheMachineIsThatOfWhomItIsPublishedFor() {
    assertEquals(
        List.of("shop -> billing sync-http"),
        handed("BROWSER_BILLS=http://localhost:8080").lines());
  }

  @Test
  void anAddressAmongItsOwnSettingsIsAGuess() {
    SystemMap map =
        Drawn.services("shop", "billing")
            .with("shop/src/main/resources/application.yml", "bills.url: http://billing\n")
            .map();
    assertEquals(List.of("shop -> billing sync-http"), Drawn.lines(map));
    assertEquals(Confidence.WEAK, map.connections().get(0).confidence());
  }

  @Test
  void anAddressForSomethingElseIsNone() {
    assertEquals(List.of(), handed("CORS_ALLOWED_ORIGINS=http://billing:8080").lines());
    assertEquals(List.of(), handed("MANAGEMENT_SERVER_URL=http://billing:8080").lines());
    assertEquals(List.of(), handed("SHOP_BILLS=billing").lines());
    assertEquals(List.of(), handed("SHOP_BILLS=http://elsewhere:8080").lines());
  }

  @Test
  void whatCodeShowsIsNotToldTwice() {
    SystemMap map = handed("BILLS_URL=http://billing:8080").caller("shop", "bills.url").map();
    assertEquals(List.of("shop -> billing sync-http"), Drawn.lines(map));
    assertEquals(
        List.of(true),
        map.connections().stream()
            .map(
                line ->
                    line.evidence().stream()
                        .anyMatch(p -> p.file().value().endsWith("Caller.java")))
            .toList());
  }
}
