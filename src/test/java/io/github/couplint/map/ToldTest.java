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

  private static Drawn behindProxy(String setting) {
    return Drawn.services("shop", "billing")
        .with(
            "docker-compose.yml",
            "services: {edge: {image: 'nginx:1'}, billing: {build: billing}}\n")
        .with(
            "edge/nginx.conf",
            """
            server {
              server_name api.shop.local;
              location / { proxy_pass http://edge; }
              location /bills/ { proxy_pass http://billing; }
            }
            """)
        .with("shop/src/main/resources/application.yml", setting);
  }

  @Test
  void anAddressOfAProxyIsOneOfWhatItLeadsTo() {
    List<String> lines = behindProxy("bills.url: http://api.shop.local/bills\n").lines();
    assertEquals(
        List.of("edge -> billing gateway-route /bills/", "shop -> billing sync-http"), lines);
  }

  @Test
  void aProxysAddressWithoutAWayIsTheProxysOwn() {
    Drawn system = behindProxy("bills.url: http://api.shop.local\n").caller("shop", "bills.url");
    assertEquals(
        List.of("edge -> billing gateway-route /bills/", "shop -> edge sync-http"), system.lines());
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
