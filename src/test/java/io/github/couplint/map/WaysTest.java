package io.github.couplint.map;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Addresses that differ by the way that a program takes, or by who calls. */
final class WaysTest {
  private static Drawn orders(String code) {
    return Drawn.services("orders", "billing", "stock")
        .with("orders/src/main/java/orders/A.java", code);
  }

  @Test
  void eachBranchNamesAnother() {
    assertEquals(
        List.of("orders -> billing sync-http", "orders -> stock sync-http"),
        orders(
                """
                package orders;
                import org.springframework.web.client.RestTemplate;
                class A {
                  private final RestTemplate rest = null;
                  String call(boolean paid, String id) {
                    String url = "";
                    if (paid) {
                      url = "http://billing/bills/";
                    } else {
                      url = "http://stock/goods/";
                    }
                    return rest.getForObject(url + id, String.class);
                  }
                }
                """)
            .lines());
  }

  @Test
  void aClientOfManyIsToldByItsCallers() {
    assertEquals(
        List.of("orders -> billing sync-http", "orders -> stock sync-http"),
        orders(
                """
                package orders;
                import org.springframework.web.client.RestTemplate;
                class A {
                  private final RestTemplate rest = null;
                  String get(String url) {
                    return rest.getForObject(url, String.class);
                  }
                }
                """)
            .with(
                "orders/src/main/java/orders/B.java",
                """
                package orders;
                class B {
                  private A client;
                  void both() {
                    client.get("http://billing/bills");
                    client.get("http://stock/goods");
                  }
                }
                """)
            .lines());
  }

  @Test
  void aConstructorIsToldByWhoMakesTheObject() {
    assertEquals(
        List.of("orders -> billing sync-http"),
        orders(
                """
                package orders;
                import org.springframework.web.client.RestTemplate;
                class A {
                  private final RestTemplate rest = null;
                  private final String base;
                  A(String base) {
                    this.base = base;
                  }
                  String get() {
                    return rest.getForObject(base + "/bills", String.class);
                  }
                }
                """)
            .with(
                "orders/src/main/java/orders/Beans.java",
                """
                package orders;
                import org.springframework.beans.factory.annotation.Value;
                class Beans {
                  @Value("${money}") private String url;
                  A a() {
                    return new A(url);
                  }
                }
                """)
            .with("orders/src/main/resources/application.yml", "money: http://billing\n")
            .lines());
  }

  @Test
  void aMethodOfTheSameNameElsewhereTellsNothing() {
    SystemMap map =
        orders(
                """
                package orders;
                import org.springframework.web.client.RestTemplate;
                class A {
                  private final RestTemplate rest = null;
                  String get(String url) {
                    return rest.getForObject(url, String.class);
                  }
                }
                """)
            .with(
                "orders/src/main/java/orders/B.java",
                """
                package orders;
                class B {
                  private A client;
                  private C other;
                  void both() {
                    other.get("http://billing/bills");
                  }
                }
                """)
            .with(
                "orders/src/main/java/orders/C.java",
                "package orders; class C { void get(String url) {} }\n")
            .map();
    assertEquals(List.of(), Drawn.lines(map));
  }

  @Test
  void aSchemeTwiceIsOne() {
    assertEquals(
        List.of("orders -> billing sync-http"),
        orders(
                """
                package orders;
                import org.springframework.web.client.RestTemplate;
                class A {
                  private static final String BASE = "http://billing";
                  private final RestTemplate rest = null;
                  String get() {
                    return rest.getForObject("http://" + BASE + "/bills", String.class);
                  }
                }
                """)
            .lines());
  }

  @Test
  @Timeout(20)
  void methodsThatCallManyOthersComeToAnEnd() {
    StringBuilder methods = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      for (int j = 0; j < 8; j++) {
        methods.append("String m%d(int a%d) { return m%d(a%d); }\n".formatted(i, j, i + 1, j));
      }
    }
    assertEquals(
        List.of(),
        orders(
                """
                package orders;
                import org.springframework.web.client.RestTemplate;
                class A {
                  private final RestTemplate rest = null;
                  %s
                  String get() {
                    return rest.getForObject(m0(1), String.class);
                  }
                }
                """
                    .formatted(methods))
            .lines());
  }
}
