package io.github.couplint;

import java.util.Map;
import java.util.TreeMap;

/**
 * A made-up system of services that call, publish and store, and a change of each service: what a
 * size costs can be told only where ten times the size is ten times the same.
 */
record MadeSystem(Map<String, String> base, Map<String, String> head) {
  private static final int PLAIN_FILES = 6;

  private static final String POM =
      """
      <project>
        <groupId>made</groupId>
        <artifactId>%s</artifactId>
        <dependencies><dependency>
          <groupId>org.springframework.kafka</groupId>
          <artifactId>spring-kafka</artifactId>
        </dependency></dependencies>
        <build><plugins><plugin>
          <groupId>org.springframework.boot</groupId>
          <artifactId>spring-boot-maven-plugin</artifactId>
        </plugin></plugins></build>
      </project>
      """;

  private static final String SETTINGS =
      """
      spring:
        application:
          name: %1$s
        datasource:
          url: jdbc:postgresql://%1$s-db:5432/%1$s
      neighbour:
        url: http://%2$s:8080
      """;

  private static final String CLIENT =
      """
      package made.%1$s;
      import org.springframework.beans.factory.annotation.Value;
      import org.springframework.web.client.RestTemplate;
      class Client {
        private final RestTemplate http = new RestTemplate();
        @Value("${neighbour.url}") private String url;
        String ask(String id) {
          return http.getForObject(url + "/things/" + id, String.class);
        }
      %2$s}
      """;

  private static final String MORE =
      """
        String more(String id) {
          return http.getForObject("http://%s:8080/more/" + id, String.class);
        }
      """;

  private static final String PUBLISHER =
      """
      package made.%1$s;
      import org.springframework.kafka.core.KafkaTemplate;
      class Publisher {
        private final KafkaTemplate<String, String> kafka;
        Publisher(KafkaTemplate<String, String> kafka) {
          this.kafka = kafka;
        }
        void tell(Thing1 thing) {
          kafka.send("%1$s-things", thing.name());
        }
      }
      """;

  private static final String CONTROLLER =
      """
      package made.%1$s;
      import org.springframework.web.bind.annotation.GetMapping;
      import org.springframework.web.bind.annotation.RestController;
      @RestController
      class Controller {
        private final Client client = new Client();
        @GetMapping("/things/{id}")
        String thing(String id) {
          return client.ask(id);
        }
      }
      """;

  private static final String PLAIN =
      """
      package made.%1$s;
      import java.util.List;
      import java.util.Map;
      public class Thing%2$d {
        private final Map<String, List<String>> parts;
        public Thing%2$d(Map<String, List<String>> parts) {
          this.parts = parts;
        }
        public String name() {
          StringBuilder name = new StringBuilder();
          for (Map.Entry<String, List<String>> part : parts.entrySet()) {
            if (!part.getValue().isEmpty()) {
              name.append(part.getKey()).append(part.getValue().get(0));
            }
          }
          return name.toString();
        }
      }
      """;

  /** A system of so many services, ten Java files each. */
  static MadeSystem of(int services) {
    Map<String, String> base = new TreeMap<>();
    Map<String, String> head = new TreeMap<>();
    for (int i = 0; i < services; i++) {
      String name = name(i);
      base.put(name + "/pom.xml", POM.formatted(name));
      String next = name((i + 1) % services);
      base.put(name + "/src/main/resources/application.yml", SETTINGS.formatted(name, next));
      base.put(java(name, "Application"), application(name));
      base.put(java(name, "Publisher"), PUBLISHER.formatted(name));
      base.put(java(name, "Controller"), CONTROLLER.formatted(name));
      base.put(java(name, "Client"), CLIENT.formatted(name, ""));
      for (int k = 1; k <= PLAIN_FILES; k++) {
        base.put(java(name, "Thing" + k), PLAIN.formatted(name, k));
      }
    }
    head.putAll(base);
    for (int i = 0; i < services; i++) {
      String more = MORE.formatted(name((i + 2) % services));
      head.put(java(name(i), "Client"), CLIENT.formatted(name(i), more));
    }
    return new MadeSystem(base, head);
  }

  private static String name(int number) {
    return "service" + number;
  }

  private static String java(String service, String type) {
    return service + "/src/main/java/made/" + service + "/" + type + ".java";
  }

  private static String application(String service) {
    return """
        package made.%s;
        import org.springframework.boot.SpringApplication;
        import org.springframework.boot.autoconfigure.SpringBootApplication;
        @SpringBootApplication
        class Application {
          public static void main(String[] arguments) {
            SpringApplication.run(Application.class, arguments);
          }
        }
        """
        .formatted(service);
  }
}
