package io.github.couplint.map;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.couplint.change.Gap;
import io.github.couplint.change.RepoPath;
import io.github.couplint.coupling.Confidence;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What deploy files and configuration servers set, and so who talks to whom. */
final class DeployedSettingsTest {
  private static final String COMPOSE = "docker-compose.yml";

  @Test
  void aVariableOfComposeSetsWhatThePropertyNames() {
    assertEquals(
        List.of("orders -> billing sync-http"),
        Drawn.services("orders", "billing")
            .caller("orders", "peers.invoices.url")
            .with(
                COMPOSE,
                """
                services:
                  shop-orders:
                    build: ./orders
                    environment:
                      PEERS_INVOICES_URL: http://money:8080
                  money:
                    build: billing
                """)
            .lines());
  }

  @Test
  void aVariableOfComposeIsFilledFromTheFileBeside() {
    assertEquals(
        List.of("orders -> billing sync-http"),
        Drawn.services("orders", "billing")
            .caller("orders", "peers.invoices.url")
            .with("deploy/.env", "PEER=billing\n")
            .with(
                "deploy/compose.yml",
                """
                services:
                  orders:
                    build: ../orders
                    environment: ["PEERS_INVOICES_URL=http://${PEER:-nobody}:${PORT:-80}/"]
                """)
            .lines());
  }

  @Test
  void kubernetesTellsNamesAndValues() {
    assertEquals(
        List.of("orders -> billing sync-http"),
        Drawn.services("orders", "billing")
            .caller("orders", "invoices.url")
            .with(
                "k8s/orders.yaml",
                """
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: orders}
                spec:
                  template:
                    metadata: {labels: {app: orders}}
                    spec:
                      containers:
                        - name: orders
                          image: registry.example/shop/orders:1
                          envFrom: [{configMapRef: {name: peers}}]
                ---
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: peers}
                data:
                  INVOICES_URL: http://money.shop.svc.cluster.local
                """)
            .with(
                "k8s/billing.yaml",
                """
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: money-deployment}
                spec:
                  template:
                    metadata: {labels: {app: billing}}
                    spec: {containers: [{name: main, image: "shop/billing:1"}]}
                ---
                apiVersion: v1
                kind: Service
                metadata: {name: money}
                spec: {selector: {app: billing}}
                """)
            .lines());
  }

  @Test
  void whatAConfigurationServerHoldsCountsForWhomItIsNamed() {
    assertEquals(
        List.of("orders -> billing sync-http"),
        Drawn.services("orders", "billing", "settings")
            .with(
                "settings/pom.xml",
                Drawn.pom("settings", "org.springframework.cloud:spring-cloud-config-server"))
            .caller("orders", "invoices.url")
            .with(
                "settings/src/main/resources/served/orders.yml", "invoices.url: http://billing/\n")
            .with("settings/src/main/resources/served/billing.yml", "other: 1\n")
            .lines());
  }

  @Test
  void whatIsServedToAllCountsForThoseThatAreBuiltWithAUseForIt() {
    SystemMap map =
        Drawn.services("orders", "stock", "login", "settings")
            .with(
                "settings/pom.xml",
                Drawn.pom("settings", "org.springframework.cloud:spring-cloud-config-server"))
            .with(
                "orders/pom.xml",
                Drawn.pom(
                    "orders",
                    "org.springframework.cloud:spring-cloud-starter-config",
                    "org.springframework.cloud:spring-cloud-starter-oauth2"))
            .with(
                "stock/pom.xml",
                Drawn.pom("stock", "org.springframework.cloud:spring-cloud-starter-config"))
            .with("settings/src/main/resources/served/orders.yml", "other: 1\n")
            .with(
                "settings/src/main/resources/served/application.yml",
                "security.oauth2.resource.user-info-uri: http://login/user\n")
            .map();
    assertEquals(List.of("orders -> login identity"), Drawn.lines(map));
  }

  @Test
  void settingsOfAnotherRepositoryShowWhereTheyAreAskedFor() {
    SystemMap map =
        Drawn.services("orders", "billing")
            .with(
                "orders/pom.xml",
                Drawn.pom("orders", "org.springframework.cloud:spring-cloud-starter-oauth2"))
            .with(
                "orders/src/main/resources/bootstrap.yml",
                "spring.application.name: ordering\nspring.cloud.config.uri: http://settings\n")
            .with(
                ":config/ordering-prod.yml",
                "security.oauth2.resource.user-info-uri: http://billing/user\n")
            .map();
    assertEquals(List.of("orders -> billing identity"), Drawn.lines(map));
    assertEquals(
        List.of(
            new Place(new RepoPath("orders/pom.xml"), 1),
            new Place(new RepoPath("orders/src/main/resources/bootstrap.yml"), 2)),
        map.connections().get(0).evidence());
  }

  @Test
  void aPlaceholderThatNothingFillsIsAGapOrAGuess() {
    SystemMap map = Drawn.services("orders", "rates").caller("orders", "rates.url").map();
    assertEquals(List.of("orders -> rates sync-http"), Drawn.lines(map));
    assertEquals(Confidence.WEAK, map.connections().get(0).confidence());
    SystemMap other = Drawn.services("orders").caller("orders", "quotes.url").map();
    assertEquals(List.of(), other.connections());
    assertEquals(
        List.of(
            new Gap(
                "orders",
                "Spring RestTemplate at orders/src/main/java/orders/Caller.java line 8 leads to"
                    + " something that nothing here names, called quotes")),
        other.gaps());
  }
}
