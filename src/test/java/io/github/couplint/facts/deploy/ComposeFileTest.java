package io.github.couplint.facts.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.couplint.change.Span;
import io.github.couplint.facts.DeployFacts;
import io.github.couplint.facts.DeployFacts.Container;
import io.github.couplint.facts.DeployFacts.Form;
import io.github.couplint.facts.DeployFacts.Origin;
import io.github.couplint.facts.DeployFacts.Port;
import io.github.couplint.facts.DeployFacts.Reference;
import io.github.couplint.facts.DeployFacts.Store;
import io.github.couplint.facts.DeployFacts.Workload;
import io.github.couplint.facts.Facts;
import io.github.couplint.facts.Mention;
import io.github.couplint.facts.Setting;
import io.github.couplint.facts.config.EmbeddedSettings;
import io.github.couplint.facts.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What files of Docker Compose say. */
final class ComposeFileTest {
  private static Facts read(String text) {
    return new YamlReader(List.of(new Manifests(new EmbeddedSettings())))
        .read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static DeployFacts facts(String text) {
    return read(text).deploy().orElse(DeployFacts.NONE);
  }

  private static Setting variable(String key, String value, Span span) {
    return new Setting("", key, value, span);
  }

  @Test
  void aComposeServiceIsReadWithEverythingItTells() {
    Workload orders =
        new Workload(
            Form.COMPOSE,
            "orders",
            List.of("shop-orders", "orders-host", "orders.internal", "order-db-user"),
            new TreeMap<>(Map.of("traefik.port", "8080")),
            List.of(
                new Container(
                    "orders",
                    new Origin("shop/orders:1", "./orders", "Dockerfile.prod"),
                    List.of(
                        variable("STOCK_URL", "http://stock:8080", new Span(11, 9, 11)),
                        variable("EMPTY", "", new Span(12, 9, 12))),
                    List.of(new Reference(Store.FILE, "orders.env", "", "", new Span(13, 15, 13))),
                    List.of(
                        new Port("", "8081", "8080"),
                        new Port("", "", "9090"),
                        new Port("", "${PORT:-80}", "80"),
                        new Port("", "7000", "7001"),
                        new Port("", "", "5000")),
                    List.of("java", "-jar", "app.jar", "--a=b c"),
                    new Span(4, 5, 28))),
            List.of(
                new Mention("stock", new Span(26, 18, 26)),
                new Mention("db", new Span(27, 13, 27))),
            new Span(3, 3, 28));
    Workload stock =
        new Workload(
            Form.COMPOSE,
            "stock",
            List.of(),
            new TreeMap<>(),
            List.of(
                new Container(
                    "stock",
                    new Origin("", "stock", ""),
                    List.of(variable("A", "1", new Span(32, 9, 32))),
                    List.of(),
                    List.of(),
                    List.of(),
                    new Span(30, 5, 36))),
            List.of(
                new Mention("db", new Span(34, 7, 34)),
                new Mention("orders", new Span(36, 13, 36))),
            new Span(29, 3, 36));
    Workload elsewhere =
        new Workload(
            Form.COMPOSE,
            "db",
            List.of("database"),
            new TreeMap<>(),
            List.of(),
            List.of(),
            new Span(3, 3, 36));
    assertEquals(
        List.of(orders, stock, elsewhere),
        facts(
                """
                version: "3"
                services:
                  orders:
                    image: shop/orders:1
                    build:
                      context: ./orders
                      dockerfile: Dockerfile.prod
                    container_name: shop-orders
                    hostname: orders-host
                    environment:
                      - STOCK_URL=http://stock:8080
                      - EMPTY
                    env_file: orders.env
                    ports:
                      - "127.0.0.1:8081:8080/tcp"
                      - 9090
                      - "${PORT:-80}:80"
                      - target: 7001
                        published: 7000
                    expose: ["5000"]
                    entrypoint: ["java", "-jar"]
                    command: app.jar "--a=b c"
                    labels: [traefik.port=8080]
                    networks:
                      back: {aliases: [orders.internal]}
                    depends_on: [stock]
                    links: ["db:database"]
                    restart: always
                  stock:
                    build: stock
                    environment:
                        A: 1
                    depends_on:
                      db: {condition: x}
                    external_links: []
                    links: ["orders:order-db-user"]
                """)
            .workloads());
  }

  @Test
  void composeServicesExtendOthersOfTheFile() {
    assertEquals(
        List.of(variable("A", "1", new Span(4, 19, 4)), variable("B", "2", new Span(7, 19, 7))),
        facts(
                """
                services:
                  base:
                    image: base
                    environment: {A: 1}
                  orders:
                    extends: {service: base}
                    environment: {B: 2}
                """)
            .workloads()
            .get(1)
            .containers()
            .get(0)
            .environment());
  }

  @Test
  void aServiceThatExtendsItselfComesToAnEnd() {
    assertEquals(1, facts("services: {a: {image: x, extends: {service: a}}}").workloads().size());
  }
}
