package io.github.couplint.github.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ProxiesTest {
  private static String proxy(String url, Map<String, String> environment) {
    return new Proxies(environment).select(URI.create(url)).get(0).toString();
  }

  private static final String DIRECT = "DIRECT";
  private static final String API = "https://api.github.example/x";

  @Test
  void withoutVariablesThereIsNoProxy() {
    assertEquals(DIRECT, proxy(API, Map.of()));
  }

  @Test
  void theSchemesProxyIsUsed() {
    assertEquals(
        "HTTP @ proxy.example/<unresolved>:3128",
        proxy(API, Map.of("HTTPS_PROXY", "http://proxy.example:3128", "HTTP_PROXY", "other:1")));
  }

  @Test
  void lowerCaseWins() {
    assertEquals(
        "HTTP @ low.example/<unresolved>:1",
        proxy(API, Map.of("HTTPS_PROXY", "http://up.example:1", "https_proxy", "low.example:1")));
  }

  @Test
  void whatNoProxyNamesIsReachedDirectly() {
    for (String none :
        new String[] {"*", "github.example", ".github.example", "x, api.github.example"}) {
      assertEquals(DIRECT, proxy(API, Map.of("HTTPS_PROXY", "p:1", "NO_PROXY", none)), none);
    }
  }

  @Test
  void anotherHostOrPortIsNotExempt() {
    for (String none : new String[] {"hub.example", "api.github.example:8443", "b.example"}) {
      assertEquals(
          "HTTP @ p/<unresolved>:1",
          proxy(API, Map.of("HTTPS_PROXY", "p:1", "NO_PROXY", none)),
          none);
    }
  }

  @Test
  void anEnterpriseServersGraphQlLiesBesideItsRest() {
    assertEquals(
        URI.create("https://ghe.example/api/graphql"),
        Access.graphQl(URI.create("https://ghe.example/api/v3/")));
    assertEquals(
        URI.create("https://api.github.com/graphql"),
        Access.graphQl(URI.create("https://api.github.com")));
  }
}
