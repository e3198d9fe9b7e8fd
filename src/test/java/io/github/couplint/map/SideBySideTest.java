package io.github.couplint.map;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Several systems in one repository, each with services of the same names. */
final class SideBySideTest {
  private static final String LOCATOR = "spring.cloud.gateway.discovery.locator.enabled: true\n";

  private static Drawn two() {
    return Drawn.services("blue/shop", "blue/stock", "green/shop", "green/stock")
        .with("blue/stock/src/main/resources/application.yml", "spring.application.name: stock\n")
        .with("green/stock/src/main/resources/application.yml", "spring.application.name: stock\n");
  }

  @Test
  void aNameStandsForTheServiceThatLiesNearest() {
    assertEquals(
        List.of("blue/shop -> blue/stock sync-http", "green/shop -> green/stock sync-http"),
        two()
            .caller("blue/shop", "stock.url")
            .caller("green/shop", "stock.url")
            .with("blue/shop/src/main/resources/application.yml", "stock.url: http://stock\n")
            .with("green/shop/src/main/resources/application.yml", "stock.url: http://stock\n")
            .lines());
  }

  @Test
  void whatLiesEquallyNearStandsForWhatItAlwaysDid() {
    assertEquals(
        List.of("shop -> blue/stock sync-http"),
        Drawn.services("shop", "blue/stock", "green/stock")
            .caller("shop", "stock.url")
            .with("shop/src/main/resources/application.yml", "stock.url: http://stock\n")
            .lines());
  }

  @Test
  void aGatewayThatFindsItsWaysLeadsToItsOwnSystemOnly() {
    String eureka = "org.springframework.cloud:spring-cloud-starter-netflix-eureka-client";
    String gateway = "org.springframework.cloud:spring-cloud-starter-gateway";
    Drawn system = Drawn.services("blue/edge", "blue/stock", "green/edge", "green/stock");
    for (String colour : List.of("blue", "green")) {
      system
          .with(colour + "/edge/pom.xml", Drawn.pom(colour + "-edge", eureka, gateway))
          .with(colour + "/edge/src/main/resources/application.yml", LOCATOR)
          .with(colour + "/stock/pom.xml", Drawn.pom(colour + "-stock", eureka));
    }
    assertEquals(
        List.of("blue-edge -> blue-stock gateway-route", "green-edge -> green-stock gateway-route"),
        system.lines());
  }

  @Test
  void aPortOfThisMachineIsThatOfTheServiceThatLiesNearest() {
    String port = "server.port: 9001\n";
    assertEquals(
        List.of("blue/shop -> blue/stock sync-http", "green/shop -> green/stock sync-http"),
        two()
            .caller("blue/shop", "peer")
            .caller("green/shop", "peer")
            .with("blue/stock/src/main/resources/application.yml", port)
            .with("green/stock/src/main/resources/application.yml", port)
            .with("blue/shop/src/main/resources/application.yml", "peer: http://localhost:9001\n")
            .with("green/shop/src/main/resources/application.yml", "peer: http://localhost:9001\n")
            .lines());
  }

  @Test
  void aPortOfTwoNeighboursIsNobodys() {
    String port = "server.port: 9001\n";
    assertEquals(
        List.of(),
        Drawn.services("shop", "stock", "billing")
            .caller("shop", "peer")
            .with("stock/src/main/resources/application.yml", port)
            .with("billing/src/main/resources/application.yml", port)
            .with("shop/src/main/resources/application.yml", "peer: http://localhost:9001\n")
            .lines());
  }
}
