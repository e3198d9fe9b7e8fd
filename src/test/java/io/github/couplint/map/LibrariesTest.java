package io.github.couplint.map;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What services reach through libraries of the repository. */
final class LibrariesTest {
  private static final String SENDER =
      """
      package %s;
      import org.apache.kafka.clients.producer.KafkaProducer;
      import org.apache.kafka.clients.producer.ProducerRecord;
      import org.springframework.stereotype.Component;
      @Component
      public class Sender {
        private final KafkaProducer<String, String> kafka = null;
        public void send(String text) {
          kafka.send(new ProducerRecord<>("orders", text));
        }
      }
      """;

  private static Drawn withLibrary(String starter) {
    return Drawn.services("orders")
        .with("orders/pom.xml", Drawn.pom("orders", "shop:middle"))
        .with("middle/pom.xml", Drawn.pom("middle", "shop:queue"))
        .with("queue/pom.xml", Drawn.pom("queue"))
        .with("queue/src/main/java/shop/queue/Sender.java", SENDER.formatted("shop.queue"))
        .with("orders/src/main/java/orders/Start.java", starter);
  }

  private static String starter(String imports, String annotations) {
    return """
        package orders;
        import org.springframework.boot.autoconfigure.SpringBootApplication;
        import org.springframework.context.annotation.ComponentScan;
        %s
        @SpringBootApplication
        %s
        class Start {}
        """
        .formatted(imports, annotations);
  }

  @Test
  void aScannedPackageIsPartOfTheProgram() {
    assertEquals(
        List.of("orders -> kafka publish orders"),
        withLibrary(starter("", "@ComponentScan({\"orders\", \"shop.queue\"})")).lines());
  }

  @Test
  void theStartersOwnPackageIsScannedWhenNothingElseIsNamed() {
    assertEquals(
        List.of("orders -> kafka publish orders"),
        withLibrary(starter("", ""))
            .with("queue/src/main/java/shop/queue/Sender.java", "")
            .with("queue/src/main/java/orders/queue/Sender.java", SENDER.formatted("orders.queue"))
            .lines());
  }

  @Test
  void whatALibraryNamesIsReachedToo() {
    assertEquals(
        List.of("orders -> kafka publish orders"),
        withLibrary(starter("import shop.middle.Mailbox;", ""))
            .with(
                "middle/src/main/java/shop/middle/Mailbox.java",
                "package shop.middle; public class Mailbox { Post post; }\n")
            .with(
                "middle/src/main/java/shop/middle/Post.java",
                "package shop.middle; import shop.queue.*; class Post { Sender sender; }\n")
            .lines());
  }

  @Test
  void whatSpringBootTurnsOnIsReached() {
    assertEquals(
        List.of("orders -> kafka publish orders"),
        withLibrary(starter("", ""))
            .with(
                "queue/src/main/resources/META-INF/spring/"
                    + "org.springframework.boot.autoconfigure.AutoConfiguration.imports",
                "# on by default\nshop.queue.Sender\n")
            .lines());
  }

  @Test
  void aControllerOfALibraryIsAnEndpointOfWhoScansIt() {
    String controller =
        """
        package orders.web;
        import org.springframework.web.bind.annotation.RestController;
        @RestController
        public class Health implements HealthApi {
          public String health() { return "up"; }
        }
        """;
    String described =
        """
        package orders.web;
        import org.springframework.web.bind.annotation.GetMapping;
        import org.springframework.web.bind.annotation.RequestMapping;
        @RequestMapping("/health")
        public interface HealthApi {
          @GetMapping("/now") String health();
        }
        """;
    SystemMap map =
        withLibrary(starter("", ""))
            .with("middle/src/main/java/orders/web/Health.java", controller)
            .with("queue/src/main/java/orders/web/HealthApi.java", described)
            .map();
    assertEquals(
        List.of("GET /health/now"),
        map.services().get(0).endpoints().stream().map(e -> e.method() + " " + e.path()).toList());
  }

  @Test
  void whatNobodyNamesIsNot() {
    assertEquals(List.of(), withLibrary(starter("", "")).lines());
  }

  @Test
  void aTypeThatIsOnlyNamedIsNoCallOfIt() {
    assertEquals(
        List.of(),
        withLibrary(starter("import shop.queue.Settings;", ""))
            .with(
                "queue/src/main/java/shop/queue/Settings.java",
                """
                package shop.queue;
                import org.apache.kafka.clients.producer.KafkaProducer;
                public class Settings {
                  void close(KafkaProducer<String, String> kafka) {}
                }
                """)
            .lines());
  }
}
