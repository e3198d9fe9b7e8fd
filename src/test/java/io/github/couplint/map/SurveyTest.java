package io.github.couplint.map;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.couplint.change.Gap;
import io.github.couplint.change.RepoPath;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What deploy files and settings tell of who talks to whom. */
final class SurveyTest {
  private static final String COMPOSE = "docker-compose.yml";

  @Test
  void aPortOfThisMachineIsASiblings() {
    assertEquals(
        List.of("orders -> billing sync-http"),
        Drawn.services("orders", "billing")
            .caller("orders", "invoices.url")
            .with(
                "orders/src/main/resources/application.yml",
                "invoices.url: http://localhost:8099\n")
            .with("billing/src/main/resources/application.yml", "server.port: 8099\n")
            .lines());
  }

  @Test
  void aPublishedPortIsTheWorkloadsToo() {
    assertEquals(
        List.of("orders -> billing sync-http"),
        Drawn.services("orders", "billing")
            .caller("orders", "invoices.url")
            .with(
                "orders/src/main/resources/application.yml",
                "invoices.url: http://localhost:9901\n")
            .with(COMPOSE, "services: {billing: {build: billing, ports: ['9901:8080']}}\n")
            .lines());
  }

  @Test
  void messagesRunThroughTheBroker() {
    SystemMap map =
        Drawn.services("orders", "stock")
            .with(
                "orders/src/main/java/orders/Sender.java",
                """
                package orders;
                import org.springframework.kafka.core.KafkaTemplate;
                class Sender {
                  private KafkaTemplate<String, String> kafka;
                  void send(String order) {
                    kafka.send("placed", order);
                  }
                }
                """)
            .with(
                "stock/src/main/java/stock/Listener.java",
                """
                package stock;
                import org.springframework.kafka.annotation.KafkaListener;
                class Listener {
                  @KafkaListener(topics = "placed")
                  void placed(String order) {}
                }
                """)
            .with(COMPOSE, "services: {bus: {image: 'confluentinc/cp-kafka:7'}}\n")
            .map();
    assertEquals(
        List.of("bus -> stock consume placed", "orders -> bus publish placed"), Drawn.lines(map));
    assertEquals(List.of("orders service", "stock service", "bus broker"), Drawn.nodes(map));
    assertEquals(
        List.of(
            new Endpoint(
                "MESSAGE",
                "placed",
                new Place(new RepoPath("stock/src/main/java/stock/Listener.java"), 4))),
        map.services().get(1).endpoints());
  }

  @Test
  void databasesOfOneServerAreOneNode() {
    assertEquals(
        List.of("orders -> db shared-database sales", "stock -> db shared-database store"),
        Drawn.services("orders", "stock")
            .with(
                "orders/src/main/resources/application.properties",
                "spring.datasource.url=jdbc:postgresql://db/sales\n")
            .with(
                COMPOSE,
                """
                services:
                  db: {image: "postgres:17", ports: ["5432:5432"]}
                  stock:
                    build: stock
                    environment: {SPRING_DATASOURCE_URL: "jdbc:postgresql://db:5432/store"}
                """)
            .lines());
  }

  @Test
  void aStoreWithoutAnAddressIsTheOneThatIsWaitedFor() {
    String repository =
        """
        package orders;
        import org.springframework.data.mongodb.repository.MongoRepository;
        interface Orders extends MongoRepository<Order, String> {}
        """;
    Drawn system =
        Drawn.services("orders").with("orders/src/main/java/orders/Orders.java", repository);
    assertEquals(
        List.of(
            new Gap(
                "orders",
                "MongoDB at orders/src/main/java/orders/Orders.java line 3 leads to something that"
                    + " nothing here names, called MongoDB")),
        system.map().gaps());
    system.with(
        COMPOSE,
        "services: {orders: {build: orders, depends_on: [docs]}, docs: {image: 'mongo:7'}}\n");
    assertEquals(List.of("orders -> docs shared-database"), system.lines());
  }

  @Test
  void whatRunsBesideIsNoServiceWhateverItIsCalled() {
    SystemMap map =
        Drawn.services("orders", "rabbitmq-admin")
            .with(
                COMPOSE,
                """
                services:
                  orders: {image: "rabbitmq:3"}
                  rabbitmq: {image: "rabbitmq:3"}
                  strange: {image: "acme/strange:1"}
                """)
            .map();
    assertEquals(
        List.of(
            "orders service",
            "rabbitmq-admin service",
            "orders (broker) broker",
            "rabbitmq broker",
            "strange service"),
        Drawn.nodes(map));
    assertEquals(Set.of(), map.services().get(1).aliases());
  }

  @Test
  void aServiceInAnyLanguageIsDrawn() {
    SystemMap map =
        Drawn.services("orders")
            .with("front/Dockerfile", "FROM node:22\n")
            .with(COMPOSE, "services: {shop: {build: front}}\n")
            .map();
    assertEquals(List.of("orders service", "shop service"), Drawn.nodes(map));
    assertEquals(List.of("node"), map.services().get(1).technology());
  }

  @Test
  void wiringIsDrawnWhenAskedFor() {
    Drawn system =
        Drawn.services("edge", "orders", "settings", "registry")
            .with(
                "settings/pom.xml",
                Drawn.pom("settings", "org.springframework.cloud:spring-cloud-config-server"))
            .with(
                "registry/pom.xml",
                Drawn.pom(
                    "registry",
                    "org.springframework.cloud:spring-cloud-starter-netflix-eureka-server"))
            .with(
                "orders/pom.xml",
                Drawn.pom(
                    "orders",
                    "org.springframework.cloud:spring-cloud-starter-config",
                    "org.springframework.cloud:spring-cloud-starter-netflix-eureka-client"))
            .with(
                "orders/src/main/resources/application.yml",
                "spring.zipkin.base-url: http://localhost:9411\n")
            .with(
                "settings/src/main/resources/application.yml",
                "spring.cloud.config.server.git.uri: https://git.example.org/shop/settings.git\n")
            .with(
                "edge/pom.xml",
                Drawn.pom("edge", "org.springframework.cloud:spring-cloud-starter-gateway"))
            .with(
                "edge/src/main/resources/application.yml",
                "spring.cloud.gateway.routes: [{id: o, uri: 'lb://orders'}]\n");
    assertEquals(List.of("edge gateway", "orders service"), Drawn.nodes(system.map()));
    assertEquals(List.of("edge -> orders gateway-route"), system.lines());
    assertEquals(
        List.of(
            "edge -> orders gateway-route",
            "orders -> registry sync-http",
            "orders -> settings sync-http",
            "orders -> zipkin sync-http",
            "settings -> settings.git at git.example.org sync-http",
            "user -> edge sync-http"),
        Drawn.lines(system.map(true)));
  }

  @Test
  void serversThatAreNoServicesTalkToWhatTheyAreTold() {
    assertEquals(
        List.of(
            "collector -> search sync-http",
            "orders -> collector sync-http",
            "viewer -> search sync-http",
            "watch -> orders sync-http"),
        Drawn.lines(
            Drawn.services("orders")
                .with(
                    COMPOSE,
                    """
                    services:
                      orders: {build: orders, depends_on: [collector]}
                      search: {image: "elasticsearch:8"}
                      viewer:
                        image: kibana:8
                        environment: {ELASTICSEARCH_HOSTS: "http://search:9200"}
                      collector: {image: "logstash:8", depends_on: [search]}
                      watch: {image: "prom/prometheus"}
                    """)
                .with(
                    "monitoring/prometheus.yml",
                    "scrape_configs: [{static_configs: [{targets: ['orders:8080']}]}]\n")
                .map(true)));
  }

  @Test
  void ownersAndTiersComeFromConfigurationCatalogAndCodeowners() {
    List<Service> services =
        Drawn.services("orders", "billing", "stock")
            .with("CODEOWNERS", "* @all\n/stock/ @store # theirs\n")
            .with(
                "billing/catalog-info.yaml",
                """
                apiVersion: backstage.io/v1alpha1
                kind: Component
                metadata: {name: money, labels: {tier: tier-2}}
                spec: {type: service, owner: "group:default/finance"}
                """)
            .with(
                ".couplint.yml",
                "version: 1\ncomponents: [{name: orders, path: orders, tier: 1, owners: [sales]}]\n")
            .map()
            .services();
    assertEquals(
        List.of("money [finance] 2", "orders [sales] 1", "stock [@store] -"),
        services.stream().map(s -> s.name() + " " + s.owners() + " " + tier(s)).toList());
    assertEquals(Set.of("billing"), services.get(0).aliases());
  }

  private static String tier(Service service) {
    return service.tier().isPresent() ? "" + service.tier().getAsInt() : "-";
  }
}
