package io.github.couplint.map;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What envsubst fills in leads on, by the environment of the proxy. */
final class ProxyTemplatesTest {
  private static final String TEMPLATE =
      "server { location /api/ { proxy_pass http://${ORDERS_HOST}:${ORDERS_PORT}/; } }\n";

  private static Drawn with(String path, String compose) {
    return Drawn.services("orders").with(path, TEMPLATE).with("docker-compose.yml", compose);
  }

  @Test
  void theEnvironmentOfTheProxyFillsATemplate() {
    String compose =
        """
        services:
          orders: {build: orders}
          edge: {image: "nginx:1", environment: [ORDERS_HOST=orders, ORDERS_PORT=8080]}
        """;
    for (String path : List.of("nginx/templates/default.template", "edge/nginx.conf.template")) {
      assertEquals(
          List.of("edge -> orders gateway-route /api/"), with(path, compose).lines(), path);
    }
  }

  @Test
  void elseThatOfItsImage() {
    String compose =
        """
        services:
          orders: {build: orders}
          edge: {build: nginx}
        """;
    assertEquals(
        List.of("edge -> orders gateway-route /api/"),
        with("nginx/default.conf.template", compose)
            .with("nginx/Dockerfile", "FROM nginx:1\nENV ORDERS_HOST=orders ORDERS_PORT=8080\n")
            .lines());
  }

  @Test
  void whatNothingFillsLeadsNowhere() {
    String compose =
        """
        services:
          orders: {build: orders}
          edge: {image: "nginx:1"}
        """;
    assertEquals(List.of(), with("nginx/default.conf.template", compose).lines());
  }

  @Test
  void templatesOfOtherThingsAreNoProxies() {
    String compose =
        """
        services:
          orders: {build: orders}
          edge: {image: "nginx:1", environment: [ORDERS_HOST=orders, ORDERS_PORT=8080]}
        """;
    assertEquals(List.of(), with("deploy/stack.template", compose).lines());
  }
}
