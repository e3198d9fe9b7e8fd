package io.github.couplint.map;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Whose program runs in an image. */
final class PackagingTest {
  private static final String COMPOSE =
      """
      services:
        core-1:
          image: "${REPO}/${CORE_IMAGE}:${VERSION:-latest}"
        web:
          image: nginx
      """;

  @Test
  void aModuleWithoutCodePacksTheServiceThatItDependsOn() {
    SystemMap map =
        Drawn.services("orders")
            .with("images/core/pom.xml", Drawn.pom("core", "shop:orders"))
            .with("images/core/docker/Dockerfile", "FROM eclipse-temurin:17\nCOPY x.deb /tmp/\n")
            .with("deploy/docker-compose.yml", COMPOSE)
            .with("deploy/.env", "REPO=acme\nCORE_IMAGE=core\n")
            .map();
    assertEquals(List.of("orders service", "web webserver"), Drawn.nodes(map));
    assertEquals(List.of("core-1"), List.copyOf(map.services().get(0).aliases()));
  }

  @Test
  void aPropertyOfTheBuildNamesTheImage() {
    SystemMap map =
        Drawn.services("orders")
            .with(
                "orders/pom.xml",
                Drawn.pom("orders")
                    .replace(
                        "<version>",
                        "<properties><docker.name>acme/shop-core:1</docker.name></properties>"
                            + "<version>"))
            .with("deploy/docker-compose.yml", COMPOSE)
            .with("deploy/.env", "REPO=acme\nCORE_IMAGE=shop-core\n")
            .map();
    assertEquals(List.of("orders service", "web webserver"), Drawn.nodes(map));
  }

  @Test
  void aModuleOfTwoServicesPacksNone() {
    assertEquals(
        List.of("orders service", "stock service", "core-1 service", "web webserver"),
        Drawn.nodes(
            Drawn.services("orders", "stock")
                .with("core/pom.xml", Drawn.pom("core", "shop:orders", "shop:stock"))
                .with("deploy/docker-compose.yml", COMPOSE)
                .with("deploy/.env", "REPO=acme\nCORE_IMAGE=core\n")
                .map()));
  }

  @Test
  void whatShowsABrokerToPeopleIsNone() {
    assertEquals(
        List.of("kafka-1 broker", "kafka-ui admin", "manager admin"),
        Drawn.nodes(
            Drawn.services()
                .with(
                    "docker-compose.yml",
                    """
                    services:
                      kafka-1: {image: "bitnami/kafka:3"}
                      kafka-ui: {image: "acme/kafka-ui"}
                      manager: {image: "acme/kafka-manager:1"}
                    """)
                .map(true)));
  }

  @Test
  void aLinkNamesAServerThatRunsByAnotherFile() {
    Drawn system =
        Drawn.services("orders")
            .with(
                "orders/src/main/resources/application.yml",
                "spring.datasource.url: jdbc:mysql://db/orders\n")
            .with(
                "apps.yml", "services: {orders: {build: orders, external_links: [\"mysql:db\"]}}\n")
            .with("servers.yml", "services: {mysql: {image: \"mysql:8\"}}\n");
    assertEquals(List.of("orders -> mysql shared-database orders"), system.lines());
    assertEquals(
        List.of("orders service", "mysql://db/orders database"),
        Drawn.nodes(system.with("servers.yml", "services: {}\n").map()));
  }
}
