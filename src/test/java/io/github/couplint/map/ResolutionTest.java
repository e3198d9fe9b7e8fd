package io.github.couplint.map;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.couplint.coupling.Confidence;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Names that stand for others: of clients, of settings objects, of copies and of libraries. */
final class ResolutionTest {
  @Test
  void theAddressOfANamedClientTellsBeforeItsName() {
    assertEquals(
        List.of("orders -> billing sync-http"),
        Drawn.services("orders", "billing")
            .with(
                "orders/src/main/java/orders/Money.java",
                """
                package orders;
                import org.springframework.cloud.openfeign.FeignClient;
                @FeignClient(name = "money")
                interface Money {}
                """)
            .with(
                "orders/src/main/resources/application.yml",
                "spring.cloud.openfeign.client.config.money.url: http://billing:8080\n")
            .lines());
  }

  @Test
  void aLoadBalancersNameLeadsToItsAddresses() {
    assertEquals(
        List.of("orders -> billing sync-http"),
        Drawn.services("orders", "billing")
            .with(
                "orders/src/main/java/orders/Money.java",
                """
                package orders;
                import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
                @RegisterRestClient(configKey = "money")
                interface Money {}
                """)
            .with(
                "orders/src/main/resources/application.properties",
                """
                quarkus.rest-client.money.url=stork://money-service
                quarkus.stork.money-service.service-discovery.address-list=localhost:8084,x:1
                """)
            .with("billing/src/main/resources/application.properties", "quarkus.http.port=8084\n")
            .lines());
  }

  @Test
  void aSettingsObjectTellsHoweverDeepTheValueLies() {
    assertEquals(
        List.of("orders -> billing sync-http"),
        Drawn.services("orders", "billing")
            .with(
                "orders/src/main/java/orders/Peers.java",
                """
                package orders;
                import io.smallrye.config.ConfigMapping;
                @ConfigMapping(prefix = "peers")
                interface Peers {
                  Money money();
                  interface Money {
                    String baseUrl();
                  }
                }
                """)
            .with(
                "orders/src/main/java/orders/Caller.java",
                """
                package orders;
                import org.springframework.web.client.RestTemplate;
                class Caller {
                  private final RestTemplate rest = new RestTemplate();
                  private final Peers peers;
                  Caller(Peers peers) {
                    this.peers = peers;
                  }
                  String call() {
                    return rest.getForObject(peers.money().baseUrl() + "/x", String.class);
                  }
                }
                """)
            .with(
                "orders/src/main/resources/application.properties",
                "peers.money.base-url=http://billing\n")
            .lines());
  }

  @Test
  void aCopiedApplicationNameHidesNoService() {
    assertEquals(
        List.of("orders -> stock sync-http"),
        Drawn.services("orders", "delivery", "stock")
            .caller("orders", "stock.url")
            .with("orders/src/main/resources/application.yml", "stock.url: http://stock\n")
            .with("delivery/src/main/resources/application.yml", "spring.application.name: stock\n")
            .lines());
  }

  @Test
  void whatALibraryCallsCountsForThoseWhoUseIt() {
    String user =
        """
        package %s;
        import common.Money;
        class User {
          Money money;
        }
        """;
    SystemMap map =
        Drawn.services("orders", "billing", "stock")
            .with("common/pom.xml", Drawn.pom("common"))
            .with(
                "common/src/main/java/common/Money.java",
                """
                package common;
                import org.springframework.web.client.RestTemplate;
                public class Money {
                  private final RestTemplate rest = new RestTemplate();
                  public String call() {
                    return rest.getForObject("http://billing/x", String.class);
                  }
                }
                """)
            .with("orders/pom.xml", Drawn.pom("orders", "shop:common"))
            .with("stock/pom.xml", Drawn.pom("stock", "shop:common"))
            .with("orders/src/main/java/orders/User.java", user.formatted("orders"))
            .map();
    assertEquals(List.of("orders -> billing sync-http"), Drawn.lines(map));
    assertEquals(Confidence.LIKELY, map.connections().get(0).confidence());
  }

  @Test
  void oneServerUnderTwoNamesIsOneNode() {
    assertEquals(
        List.of("orders service", "db database"),
        Drawn.nodes(
            Drawn.services("orders")
                .with("compose.yml", "services: {db: {image: 'mysql:9'}}\n")
                .with(
                    "k8s/db.yaml",
                    """
                    apiVersion: apps/v1
                    kind: StatefulSet
                    metadata: {name: shop-db}
                    spec: {template: {spec: {containers: [{name: db, image: "mysql:9"}]}}}
                    """)
                .map()));
  }

  @Test
  void aGatewayWithoutRoutesLeadsToAllThatAreRegistered() {
    String[] registered = {
      "org.springframework.cloud:spring-cloud-starter-netflix-eureka-client",
      "org.springframework.cloud:spring-cloud-starter-netflix-zuul"
    };
    Drawn system =
        Drawn.services("edge", "orders", "stock")
            .with("edge/pom.xml", Drawn.pom("edge", registered))
            .with("orders/pom.xml", Drawn.pom("orders", registered[0]))
            .with(
                "edge/src/main/java/edge/Edge.java",
                """
                package edge;
                import org.springframework.cloud.netflix.zuul.EnableZuulProxy;
                @EnableZuulProxy
                class Edge {}
                """);
    assertEquals(List.of("edge -> orders gateway-route"), system.lines());
    assertEquals(Confidence.WEAK, system.map().connections().get(0).confidence());
    system.with("edge/src/main/resources/application.yml", "zuul.ignored-services: '*'\n");
    assertEquals(List.of(), system.lines());
  }

  @Test
  void composeFilesOfTheFirstVersionAreRead() {
    assertEquals(
        List.of("orders -> billing sync-http"),
        Drawn.services("orders", "billing")
            .caller("orders", "invoices.url")
            .with(
                "docker-compose.yml",
                """
                money:
                  build: billing
                shop:
                  build: orders
                  links: [money]
                  environment: ["INVOICES_URL=http://money"]
                """)
            .lines());
  }

  @Test
  void aLogsFileTellsWhereItGoes() {
    assertEquals(
        List.of("collector -> search sync-http", "orders -> collector sync-http"),
        Drawn.lines(
            Drawn.services("orders")
                .with(
                    "compose.yml",
                    "services: {collector: {image: logstash}, search: {image: elasticsearch}}\n")
                .with("logstash/pipeline.conf", "output { x { hosts => \"search:9200\" } }\n")
                .with(
                    "orders/src/main/resources/logback-spring.xml",
                    "<configuration>\n<destination>collector:5000</destination>\n</configuration>")
                .map(true)));
  }
}
