package io.github.couplint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.couplint.change.jgit.ChangeOfTexts;
import io.github.couplint.policy.Verdict;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Changes of files that lie in no component's folder and give something to components. */
final class GivenTest {
  private static final String POM =
      "<project><artifactId>%s</artifactId><packaging>war</packaging></project>";
  private static final String COMPOSE =
      "services: {orders: {build: orders, environment: {%s}}, stock: {build: stock}}\n";

  @Test
  void aStoreThatComposeHandsOverIsIntroduced() {
    assertEquals(
        List.of("introduced orders -> mysql://db/sales (shared-database)"),
        changes(
            COMPOSE.formatted("A: b"),
            COMPOSE.formatted("SPRING_DATASOURCE_URL: 'jdbc:mysql://db/sales'")));
  }

  @Test
  void aComposeFileThatOnlyMovesThingsChangesNothing() {
    String store = "SPRING_DATASOURCE_URL: 'jdbc:mysql://db/sales'";
    assertEquals(List.of(), changes(COMPOSE.formatted(store), COMPOSE.formatted("A: b, " + store)));
  }

  private static List<String> changes(String before, String after) {
    Verdict verdict =
        Analyses.BUILT_IN.of(ChangeOfTexts.between("base", files(before), "head", files(after)));
    return verdict.findings().stream()
        .map(finding -> finding.change().what().id() + " " + finding.change().coupling().edge())
        .toList();
  }

  private static Map<String, String> files(String compose) {
    Map<String, String> files = new TreeMap<>();
    files.put("orders/pom.xml", POM.formatted("orders"));
    files.put("stock/pom.xml", POM.formatted("stock"));
    files.put("docker-compose.yml", compose);
    return files;
  }
}
