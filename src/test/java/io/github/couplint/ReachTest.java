package io.github.couplint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.couplint.change.jgit.ChangeOfTexts;
import io.github.couplint.policy.Verdict;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Calls that reach a coupling through other methods. */
final class ReachTest {
  private static final String POM = "<project><artifactId>%s</artifactId></project>";
  private static final Map<String, String> BASE =
      Map.of(
          "pom.xml",
          "<project><modules><module>orders</module><module>billing</module></modules></project>",
          "orders/pom.xml",
          POM.formatted("orders"),
          "billing/pom.xml",
          POM.formatted("billing"));

  private static final String HELD =
      """
      package orders;
      import org.springframework.web.client.RestTemplate;
      class Invoices {
        private final RestTemplate http = new RestTemplate();
        String find(String id) {
          return get(id);
        }
        private String get(String id) {
          return http.getForObject("http://billing/invoices/" + id, String.class);
        }
      }
      """;

  private static final String LOOPED =
      """
      package orders;
      import java.util.List;
      class Report {
        private final Invoices invoices;
        Report(Invoices invoices) {
          this.invoices = invoices;
        }
        void print(List<String> ids) {
          for (String id : ids) {
            System.out.println(invoices.find(id));
          }
        }
      }
      """;

  @Test
  void aLoopReachesThroughAnotherTypesHelper() {
    assertEquals(
        List.of("introduced orders -> billing (sync-http) LOOP"),
        told(Map.of(), Map.of("Invoices", HELD, "Report", LOOPED)));
  }

  private static final String PORT =
      "package orders;\ninterface Bills {\n  String find(String id);\n}\n";

  private static final String BEHIND =
      HELD.replace("class Invoices", "class Invoices implements Bills")
          .replace("  String find", "  public String find");

  private static final String LOOPED_PORT = LOOPED.replace("Invoices", "Bills");

  @Test
  void aLoopReachesThroughAPort() {
    assertEquals(
        List.of("introduced orders -> billing (sync-http) LOOP"),
        told(Map.of(), Map.of("Bills", PORT, "Invoices", BEHIND, "Report", LOOPED_PORT)));
  }

  @Test
  void aLoopThatComesAroundAPortsCallMakesTheCouplingStronger() {
    String once =
        LOOPED_PORT
            .replace("    for (String id : ids) {\n", "")
            .replace(
                "  System.out.println(invoices.find(id));\n    }",
                "System.out.println(invoices.find(ids.get(0)));");
    assertEquals(
        List.of("strengthened orders -> billing (sync-http) LOOP"),
        told(
            Map.of("Bills", PORT, "Invoices", BEHIND, "Report", once),
            Map.of("Bills", PORT, "Invoices", BEHIND, "Report", LOOPED_PORT)));
  }

  @Test
  void anAnnotationThatPutsAPortsCallIntoATransactionMakesTheCouplingStronger() {
    String plain =
        """
        package orders;
        import org.springframework.transaction.annotation.Transactional;
        class Closing {
          private final Bills bills;
          Closing(Bills bills) {
            this.bills = bills;
          }
          void close(String id) {
            bills.find(id);
          }
        }
        """;
    String inside = plain.replace("  void close", "  @Transactional\n  void close");
    assertEquals(
        List.of("strengthened orders -> billing (sync-http) TX"),
        told(
            Map.of("Bills", PORT, "Invoices", BEHIND, "Closing", plain),
            Map.of("Bills", PORT, "Invoices", BEHIND, "Closing", inside)));
  }

  private static List<String> told(Map<String, String> base, Map<String, String> head) {
    return verdict(base, head).findings().stream()
        .map(
            finding ->
                finding.change().what().id()
                    + " "
                    + finding.change().coupling().edge()
                    + Stream.of("LOOP", "TX")
                        .filter(finding.change().coupling().traits()::containsKey)
                        .map(trait -> " " + trait)
                        .collect(Collectors.joining()))
        .toList();
  }

  /** The loop was in the class itself; once the class is two, it calls from outside. */
  @Test
  void aClassThatIsSplitInTwoStaysOneUser() {
    String whole =
        """
        package orders;
        import java.util.List;
        import org.springframework.web.client.RestTemplate;
        class Report {
          private final RestTemplate http = new RestTemplate();
          void print(List<String> ids) {
            for (String id : ids) {
              System.out.println(get(id));
            }
          }
          private String get(String id) {
            return http.getForObject("http://billing/invoices/" + id, String.class);
          }
        }
        """;
    Verdict verdict = verdict(Map.of("Report", whole), Map.of("Invoices", HELD, "Report", LOOPED));
    assertEquals(List.of(), verdict.findings());
    assertEquals(List.of(), verdict.credit());
  }

  private static Verdict verdict(Map<String, String> base, Map<String, String> head) {
    return Analyses.BUILT_IN.of(ChangeOfTexts.between("base", tree(base), "head", tree(head)));
  }

  private static Map<String, String> tree(Map<String, String> orders) {
    Map<String, String> tree = new TreeMap<>(BASE);
    orders.forEach((type, text) -> tree.put("orders/src/main/java/orders/" + type + ".java", text));
    return tree;
  }
}
