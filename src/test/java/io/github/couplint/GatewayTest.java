package io.github.couplint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.couplint.change.jgit.ChangeOfTexts;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A service that is a gateway is no adapter of itself. */
final class GatewayTest {
  private static final String CALL =
      """
      package shop.gateway%s;
      import org.springframework.web.client.RestTemplate;
      class Roles {
        Roles(RestTemplate http) {
          http.getForObject("http://users/roles", String.class);
        }
      }
      """;

  @Test
  void itsOwnNameInAPackageMakesNothingMilder() {
    assertEquals(
        List.of("34 synchronous HTTP call + 12 at start-up = 46"), scores("gateway", ".filters"));
  }

  @Test
  void aPackageForClientsInItDoesAndSoDoesOneCalledGatewayElsewhere() {
    String milder = "34 synchronous HTTP call + 12 at start-up - 6 in a client package = 40";
    assertEquals(List.of(milder), scores("gateway", ".client"));
    assertEquals(List.of(milder), scores("orders", ""));
  }

  private static List<String> scores(String component, String folder) {
    Map<String, String> before =
        new TreeMap<>(
            Map.of(
                component + "/pom.xml",
                Services.pom(component),
                "users/pom.xml",
                Services.pom("users")));
    Map<String, String> after = new TreeMap<>(before);
    after.put(component + "/src/main/java/Roles.java", CALL.formatted(folder));
    return Analyses.BUILT_IN
        .of(ChangeOfTexts.between("base", before, "head", after))
        .findings()
        .stream()
        .map(finding -> finding.score().line())
        .toList();
  }
}
