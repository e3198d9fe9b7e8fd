package io.github.couplint.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Where the routes of gateways and proxies lead. */
final class GatewaysTest {
  private static final String COMPOSE = "docker-compose.yml";

  @Test
  void aRouteOfZuulGoesToTheServiceThatItIsNamedFor() {
    assertEquals(
        List.of(
            "edge -> billing gateway-route",
            "edge -> orders gateway-route",
            "edge -> stock gateway-route"),
        Drawn.services("edge", "orders", "billing", "stock")
            .with(
                "edge/src/main/resources/application.yml",
                """
                zuul.routes:
                  orders: /o/**
                  billing.path: /b/**
                  old: {path: /s/**, serviceId: stock}
                  away: {path: /x/**, url: "forward:/y"}
                """)
            .lines());
  }

  private static Drawn withZuul(String database) {
    return Drawn.services("edge")
        .with(
            "edge/src/main/java/edge/Start.java",
            """
            package edge;
            import org.springframework.boot.autoconfigure.SpringBootApplication;
            import org.springframework.cloud.netflix.zuul.EnableZuulProxy;
            @EnableZuulProxy
            @SpringBootApplication
            class Start {}
            """)
        .with(
            "edge/src/main/java/edge/Things.java",
            """
            package edge;
            import org.springframework.web.bind.annotation.*;
            @RestController
            class Things {
              @GetMapping("/a") String a() { return ""; }
              @GetMapping("/b") String b() { return ""; }
              @GetMapping("/c") String c() { return ""; }
              @GetMapping("/d") String d() { return ""; }
            }
            """)
        .with("edge/src/main/resources/application.properties", database);
  }

  @Test
  void aProxyInsideOfAServiceThatKeepsDataMakesItNoGateway() {
    String database = "spring.datasource.url=jdbc:postgresql://db.example.org/things\n";
    assertTrue(Drawn.nodes(withZuul(database).map()).contains("edge service"));
    assertTrue(Drawn.nodes(withZuul("").map()).contains("edge gateway"));
  }

  @Test
  void aProxyLeadsToWhatItsFileNames() {
    SystemMap map =
        Drawn.services("orders")
            .with(COMPOSE, "services: {web: {build: web}, orders: {build: orders}}\n")
            .with("web/Dockerfile", "FROM nginx:1.27\nCOPY nginx.conf /etc/nginx/\n")
            .with(
                "web/nginx.conf",
                "server {\n  location /orders {\n    proxy_pass http://orders:8080;\n  }\n}\n")
            .map();
    assertEquals(List.of("web -> orders gateway-route /orders"), Drawn.lines(map));
    assertEquals(List.of("orders service", "web webserver"), Drawn.nodes(map));
  }
}
