package io.github.couplint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.couplint.change.jgit.ChangeOfTexts;
import io.github.couplint.policy.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The type through which a component usually reaches a target. */
final class DoorsTest {
  private static final String DIRECT =
      """
      package orders;
      import com.stripe.StripeClient;
      class %s {
        private final StripeClient stripe;
        %1$s(StripeClient stripe) {
          this.stripe = stripe;
        }
      }
      """;
  private static final String THROUGH =
      """
      package orders;
      class Checkout {
        private final Payments payments;
        Checkout(Payments payments) {
          this.payments = payments;
        }
      }
      """;

  @Test
  void aTypeThatGoesAroundTheOnlyDoorIsToldOfIt() {
    assertEquals(
        List.of(Optional.of("Payments")),
        seams(
            Map.of("Payments", DIRECT.formatted("Payments"), "Checkout", THROUGH),
            Map.of(
                "Payments",
                DIRECT.formatted("Payments"),
                "Checkout",
                DIRECT.formatted("Checkout"))));
  }

  @Test
  void theFirstTypeThatGoesThereHasNoDoor() {
    assertEquals(
        List.of(Optional.empty()),
        seams(Map.of(), Map.of("Payments", DIRECT.formatted("Payments"))));
  }

  @Test
  void ofSeveralTypesNoneIsTheDoor() {
    Map<String, String> before =
        Map.of("Payments", DIRECT.formatted("Payments"), "Refunds", DIRECT.formatted("Refunds"));
    Map<String, String> after = new TreeMap<>(before);
    after.put("Checkout", DIRECT.formatted("Checkout"));
    assertEquals(List.of(Optional.empty()), seams(before, after));
  }

  @Test
  void aDoorBehindAPortIsNamedByThePort() {
    String door =
        DIRECT.formatted("Payments").replace("class Payments", "class Payments implements Paying");
    Map<String, String> before =
        Map.of(
            "Paying",
            "package orders;\ninterface Paying {\n  void pay(long cents);\n}\n",
            "Payments",
            door);
    Map<String, String> after = new TreeMap<>(before);
    after.put("Checkout", DIRECT.formatted("Checkout"));
    assertEquals(List.of(Optional.of("Paying")), seams(before, after));
  }

  @Test
  void aPortOfAnotherComponentIsNoDoorOfThisOne() {
    String door =
        DIRECT
            .formatted("Payments")
            .replace("class Payments", "class Payments implements ports.Paying");
    Map<String, String> shared =
        Map.of(
            "ports/pom.xml",
            "<project><artifactId>ports</artifactId></project>",
            "ports/src/main/java/ports/Paying.java",
            "package ports;\npublic interface Paying {\n  void pay(long cents);\n}\n");
    Map<String, String> base = files(Map.of("Payments", door));
    Map<String, String> head =
        files(Map.of("Payments", door, "Checkout", DIRECT.formatted("Checkout")));
    base.putAll(shared);
    head.putAll(shared);
    assertEquals(
        List.of(Optional.of("Payments")),
        Analyses.BUILT_IN.of(ChangeOfTexts.between("base", base, "head", head)).findings().stream()
            .map(finding -> finding.seam())
            .toList());
  }

  @Test
  void anInterfaceWithoutMethodsIsNoPort() {
    String door =
        DIRECT.formatted("Payments").replace("class Payments", "class Payments implements Paying");
    Map<String, String> before =
        Map.of("Paying", "package orders;\ninterface Paying {}\n", "Payments", door);
    Map<String, String> after = new TreeMap<>(before);
    after.put("Checkout", DIRECT.formatted("Checkout"));
    assertEquals(List.of(Optional.of("Payments")), seams(before, after));
  }

  @Test
  void theRecommendationNamesTheDoor() {
    Verdict verdict =
        verdict(
            Map.of("Pictures", pictures("Pictures")),
            Map.of(
                "Pictures", pictures("Pictures"),
                "Upload", pictures("Upload")));
    assertEquals(
        List.of(
            "Reach cloudinary through Pictures alone, behind a port named in your own words: convert"
                + " its types and exceptions there, and keep ids only in your model; then swapping"
                + " or stubbing it is a local change."),
        verdict.findings().stream().map(finding -> finding.recommendation()).toList());
  }

  private static String pictures(String type) {
    return DIRECT
        .formatted(type)
        .replace("stripe.StripeClient", "cloudinary.Cloudinary")
        .replace("StripeClient", "Cloudinary");
  }

  private static List<Optional<String>> seams(
      Map<String, String> before, Map<String, String> after) {
    return verdict(before, after).findings().stream().map(finding -> finding.seam()).toList();
  }

  private static Verdict verdict(Map<String, String> before, Map<String, String> after) {
    return Analyses.BUILT_IN.of(ChangeOfTexts.between("base", files(before), "head", files(after)));
  }

  private static Map<String, String> files(Map<String, String> types) {
    Map<String, String> files = new TreeMap<>();
    files.put("orders/pom.xml", "<project><artifactId>orders</artifactId></project>");
    types.forEach((name, text) -> files.put("orders/src/main/java/orders/" + name + ".java", text));
    return files;
  }
}
