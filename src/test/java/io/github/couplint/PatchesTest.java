package io.github.couplint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.couplint.change.RepoPath;
import io.github.couplint.change.jgit.ChangeOfTexts;
import io.github.couplint.score.Patch;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class PatchesTest {
  private static final String PATH = "orders/src/main/java/shop/orders/Rates.java";
  private static final String SETTINGS = "orders/src/main/resources/application.properties";
  private static final String DEFAULT =
      "The address as a setting that each environment can set; until one does, nothing changes";
  private static final String HELD = "The setting that holds this address already";
  private static final String CLIENT =
      """
      package shop.orders;

      import org.springframework.cloud.openfeign.FeignClient;
      import org.springframework.web.bind.annotation.GetMapping;

      @FeignClient(name = "rates", url = "https://api.rates.example.org/v2")
      interface Rates {
        @GetMapping("/latest")
        String latest();
      }
      """;

  private static final Map<String, String> BASE =
      Map.of(
          "pom.xml",
          "<project><groupId>s</groupId><artifactId>s</artifactId>"
              + "<modules><module>orders</module></modules></project>",
          "orders/pom.xml",
          "<project><artifactId>orders</artifactId></project>");

  private static List<Patch> patches(String client, String settings) {
    return patches(BASE, client, settings);
  }

  private static List<Patch> patches(Map<String, String> base, String client, String settings) {
    Map<String, String> head = new TreeMap<>(base);
    head.put(PATH, client);
    head.put(SETTINGS, settings);
    Map<String, String> before = new TreeMap<>(base);
    before.put(SETTINGS, settings);
    return List.copyOf(
        Analyses.BUILT_IN
            .grounds(ChangeOfTexts.between("base", before, "head", head))
            .patches()
            .values());
  }

  private static List<Patch> patch(int line, String text, String reason) {
    return List.of(new Patch(new RepoPath(PATH), line, text, reason));
  }

  @Test
  void anAddressBecomesASettingWithTheAddressForItsDefault() {
    assertEquals(
        patch(
            6,
            "@FeignClient(name = \"rates\", url ="
                + " \"${rates.url:https://api.rates.example.org/v2}\")",
            DEFAULT),
        patches(CLIENT, "server.port=8080\n"));
  }

  @Test
  void theNewLineIsNoLongerHardCoded() {
    String patched = CLIENT.replace("\"https:", "\"${rates.url:https:").replace("/v2\"", "/v2}\"");
    assertEquals(List.of(), patches(patched, ""));
  }

  @Test
  void aSettingThatHoldsTheAddressIsNamed() {
    assertEquals(
        patch(6, "@FeignClient(name = \"rates\", url = \"${partners.rates}\")", HELD),
        patches(CLIENT, "partners.rates=https://api.rates.example.org/v2\n"));
  }

  @Test
  void aSettingThatSomeProfileSetsOtherwiseIsNot() {
    Map<String, String> base = new TreeMap<>(BASE);
    base.put(
        "orders/src/main/resources/application-test.properties",
        "partners.rates=http://localhost:1\n");
    assertEquals(
        List.of(DEFAULT),
        patches(base, CLIENT, "partners.rates=https://api.rates.example.org/v2\n").stream()
            .map(Patch::reason)
            .toList());
  }

  @Test
  void aVariableOfOneDeploymentIsNoSettingEverywhere() {
    Map<String, String> base = new TreeMap<>(BASE);
    base.put(
        "docker-compose.yml",
        """
        services:
          orders:
            build: orders
            environment:
              PARTNERS_RATES: https://api.rates.example.org/v2
        """);
    assertEquals(List.of(DEFAULT), patches(base, CLIENT, "").stream().map(Patch::reason).toList());
  }

  @Test
  void aKeyThatMeansSomethingElseIsNotTaken() {
    assertEquals(List.of(), patches(CLIENT, "RATES_URL=https://other.example.org\n"));
  }

  @Test
  void anAnnotationOverSeveralLinesIsChangedInTheOneThatHoldsTheAddress() {
    String client = CLIENT.replace(", url", ",\n    url");
    assertEquals(
        patch(7, "    url = \"${rates.url:https://api.rates.example.org/v2}\")", DEFAULT),
        patches(client, ""));
  }

  @Test
  void aClientWithoutANameIsNamedByItsTarget() {
    String client = CLIENT.replace("name = \"rates\"", "contextId = \"Rates\"");
    assertEquals(
        patch(
            6,
            "@FeignClient(contextId = \"Rates\", url ="
                + " \"${api-rates-example-org.url:https://api.rates.example.org/v2}\")",
            DEFAULT),
        patches(client, ""));
  }

  @Test
  void whatIsNotOneExactLineIsLeftToPeople() {
    assertEquals(List.of(), patches(CLIENT.replace("\n", "\r\n"), ""));
    assertEquals(List.of(), patches(CLIENT.replace("/v2\"", "/\" + \"v2\""), ""));
    assertEquals(List.of(), patches(CLIENT.replace("https://", "https://u:secret@"), ""));
    assertEquals(List.of(), patches(CLIENT.replace("https:", "https\\u003a"), ""));
    assertEquals(
        List.of(),
        patches(CLIENT.replace("/v2\")", "/v2\") // \"https://api.rates.example.org/v2\""), ""));
  }

  @Test
  void aCallWouldNeedMoreThanItsLine() {
    String call =
        """
        package shop.orders;
        import org.springframework.web.client.RestTemplate;
        class Rates {
          String latest(RestTemplate http) {
            return http.getForObject("https://api.rates.example.org/v2", String.class);
          }
        }
        """;
    assertEquals(List.of(), patches(call, ""));
  }
}
