package io.github.couplint.map;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Camel's endpoints, whose scheme tells the broker and whose parts settings fill in. */
final class CamelTest {
  private static Drawn route(String from, String to) {
    return Drawn.services("orders")
        .with(
            "orders/src/main/java/orders/Route.java",
            """
            package orders;
            import org.apache.camel.builder.RouteBuilder;
            class Route extends RouteBuilder {
              @Override
              public void configure() {
                from("%s").to("%s");
              }
            }
            """
                .formatted(from, to));
  }

  @Test
  void theSchemeTellsTheBroker() {
    assertEquals(
        List.of("jms -> orders consume orders", "orders -> kafka publish stock"),
        route("activemq:orders", "kafka:stock").lines());
  }

  @Test
  void settingsFillDoubleBraces() {
    assertEquals(
        List.of("orders -> kafka publish goods", "rabbitmq -> orders consume inbox"),
        route("rabbitmq:{{queues.in:inbox}}", "kafka:{{topics.stock}}?brokers=b")
            .with("orders/src/main/resources/application.properties", "topics.stock=goods\n")
            .lines());
  }

  @Test
  void aBucketIsNoHost() {
    assertEquals(List.of(), route("direct:a", "aws2-s3://orders-archive").lines());
  }
}
