package io.github.couplint.cli;

import io.github.couplint.change.jgit.Sandbox;
import java.nio.file.Path;

/** A repository with two services, and what couples them. */
final class Shop {
  static final String PLAIN =
      """
      package shop.orders;

      class Invoices {
        String of(String id) {
          return id;
        }
      }
      """;

  static final String COUPLED =
      """
      package shop.orders;

      import java.util.List;
      import org.springframework.web.client.RestTemplate;

      class Invoices {
        private final RestTemplate rest = new RestTemplate();

        void all(List<String> ids) {
          for (String id : ids) {
            rest.getForObject("http://billing/invoices/" + id, String.class);
          }
        }
      }
      """;

  static final String FOLDER = "orders/src/main/java/shop/orders/";
  static final String SOURCE = FOLDER + "Invoices.java";

  /** What couples them, in a type beside the plain one. */
  static final String OTHERS = COUPLED.replace("Invoices", "Others");

  private Shop() {}

  /** Two services on the branch main. */
  static Sandbox in(Path folder) {
    Sandbox shop = Sandbox.in(folder);
    shop.write(
        "pom.xml",
        pom("shop", "<modules><module>orders</module><module>billing</module></modules>"));
    for (String service : new String[] {"orders", "billing"}) {
      shop.write(service + "/pom.xml", pom(service, ""));
      shop.write(
          service + "/src/main/resources/application.yml",
          "spring:\n  application:\n    name: " + service + "\n");
      shop.write(
          service + "/src/main/java/shop/" + service + "/App.java",
          "package shop."
              + service
              + ";\n\nimport org.springframework.boot.autoconfigure.SpringBootApplication;\n\n"
              + "@SpringBootApplication\nclass App {}\n");
    }
    shop.write(SOURCE, PLAIN);
    shop.write(".couplint.yml", "version: 1\ngate: {failOn: medium}\n");
    shop.commit("begin");
    return shop;
  }

  static String pom(String artifact, String more) {
    return "<project><groupId>shop</groupId><artifactId>%s</artifactId><version>1</version>%s</project>\n"
        .formatted(artifact, more);
  }
}
