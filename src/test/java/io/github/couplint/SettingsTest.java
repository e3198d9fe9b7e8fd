package io.github.couplint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.couplint.change.jgit.ChangeOfTexts;
import io.github.couplint.policy.Verdict;
import io.github.couplint.score.Finding;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What settings couple by themselves. */
final class SettingsTest {
  private static final String ASKS_SERVER = artifact("cloud", "cloud-starter-config");
  private static final String REDIS = artifact("boot", "boot-starter-data-redis");
  private static final String HOST = "spring.data.redis.host=cache.shop.eu\n";

  private static String artifact(String group, String name) {
    return """
        <dependency>
        <groupId>org.springframework.%s</groupId><artifactId>spring-%s</artifactId>
        </dependency>
        """
        .formatted(group, name);
  }

  private static String pom(String name, String dependencies) {
    return Services.pom(name).replace("<build>", dependencies + "<build>");
  }

  private static String dependencies(String... artifacts) {
    return "<dependencies>%s</dependencies>".formatted(String.join("", artifacts));
  }

  private static List<Finding> findings(Map<String, String> base, Map<String, String> more) {
    Map<String, String> head = new TreeMap<>(base);
    head.putAll(more);
    Verdict verdict = Analyses.BUILT_IN.of(ChangeOfTexts.between("base", base, "head", head));
    return verdict.findings();
  }

  private static List<String> changes(List<Finding> findings) {
    return findings.stream()
        .map(finding -> finding.change().what().id() + " " + finding.change().coupling().edge())
        .toList();
  }

  @Test
  void whatAServerSaysToAllCouplesThoseThatAreBuiltWithAUseForIt() {
    String managed =
        "<dependencyManagement>%s</dependencyManagement>".formatted(dependencies(REDIS));
    Map<String, String> base =
        Map.of(
            "orders/pom.xml",
            pom("orders", dependencies(ASKS_SERVER, REDIS)),
            "stock/pom.xml",
            pom("stock", dependencies(ASKS_SERVER)),
            "mail/pom.xml",
            pom("mail", managed + dependencies(ASKS_SERVER)),
            "config/orders.properties",
            "a=b\n",
            "config/stock.properties",
            "a=b\n",
            "config/application.properties",
            "a=b\n");
    assertEquals(
        List.of("introduced orders -> redis://cache.shop.eu (shared-cache)"),
        changes(findings(base, Map.of("config/application.properties", HOST))));
  }

  @Test
  void aProfileTellsWhatIsLeftBlankForAll() {
    Map<String, String> base =
        Map.of(
            "orders/pom.xml",
            pom("orders", dependencies(REDIS)),
            "orders/src/main/resources/application.properties",
            "spring.data.redis.host=\n");
    assertEquals(
        List.of("introduced orders -> redis://cache.shop.eu (shared-cache)"),
        changes(
            findings(base, Map.of("orders/src/main/resources/application-live.properties", HOST))));
  }

  @Test
  void whatIsSaidToOneCouplesItWhateverItIsBuiltWith() {
    Map<String, String> base = Map.of("orders/pom.xml", pom("orders", ""));
    assertEquals(
        List.of("introduced orders -> redis://cache.shop.eu (shared-cache)"),
        changes(findings(base, Map.of("orders/src/main/resources/application.properties", HOST))));
  }

  @Test
  void aKeyThatAProfileLeavesEmptyIsNoPlace() {
    String resources = "orders/src/main/resources/";
    List<Finding> findings =
        findings(
            Map.of("orders/pom.xml", pom("orders", "")),
            Map.of(
                resources + "application.properties",
                HOST,
                resources + "application-dev.properties",
                "spring.data.redis.host=\n"));
    assertEquals(
        List.of(List.of(resources + "application.properties")),
        findings.stream()
            .map(finding -> finding.sites().stream().map(e -> e.site().file().value()).toList())
            .toList());
  }
}
