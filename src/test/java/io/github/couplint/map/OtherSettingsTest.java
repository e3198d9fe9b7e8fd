package io.github.couplint.map;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Settings in files that no framework names. */
final class OtherSettingsTest {
  private static final String BOOT = "org.springframework.boot:spring-boot-starter";

  private static Drawn orders() {
    return Drawn.services("orders", "billing")
        .with("orders/pom.xml", Drawn.pom("orders", BOOT))
        .caller("orders", "invoices.url");
  }

  @Test
  void aProgramMayGiveItsSettingsANameOfItsOwn() {
    assertEquals(
        List.of("orders -> billing sync-http"),
        orders()
            .with(
                "orders/src/main/resources/desk.yml",
                "server.port: 9000\ninvoices.url: http://billing\n")
            .lines());
  }

  @Test
  void aFileThatSetsNothingOfTheFrameworksIsNone() {
    assertEquals(
        List.of(),
        orders()
            .with("orders/src/main/resources/desk.yml", "invoices.url: http://billing\n")
            .lines());
  }

  @Test
  void whatFollowsTheNameOfTheFileBesideIsAProfile() {
    assertEquals(
        List.of("orders -> billing sync-http"),
        orders()
            .with(
                "orders/src/main/resources/desk.yml",
                "server.port: 9000\ninvoices.url: http://billing\n")
            .with(
                "orders/src/main/resources/desk-test.yml",
                "server.port: 9000\ninvoices.url: http://stub.example\n")
            .lines());
  }

  @Test
  void aFileOfVariablesInAServicesFolderIsItsEnvironment() {
    assertEquals(
        List.of("orders -> billing sync-http"),
        orders().with("orders/init/orders.env", "INVOICES_URL=http://billing\n").lines());
  }

  @Test
  void variablesBesideAComposeFileAreForComposeToFill() {
    assertEquals(
        List.of(),
        orders()
            .with("orders/.env", "INVOICES_URL=http://billing\n")
            .with("orders/docker-compose.yml", "services: {db: {image: postgres}}\n")
            .lines());
  }

  @Test
  void aProgramAtTheRootIsCalledAsItCallsItself() {
    assertEquals(
        List.of("till service"),
        Drawn.nodes(
            Drawn.services()
                .with("build.gradle", "plugins { id 'org.springframework.boot' }\n")
                .with("src/main/resources/application.yml", "spring.application.name: till\n")
                .with(
                    "src/main/java/till/Start.java",
                    """
                    package till;
                    import org.springframework.boot.autoconfigure.SpringBootApplication;
                    @SpringBootApplication
                    class Start {}
                    """)
                .map()));
  }

  @Test
  void aPropertyThatItsOwnVariableMaySetComesToItsDefault() {
    assertEquals(
        List.of("orders -> billing sync-http"),
        orders()
            .with(
                "orders/src/main/resources/application.properties",
                "invoices.url=${INVOICES_URL:http://billing}\n")
            .lines());
  }
}
