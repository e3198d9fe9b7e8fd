package io.github.couplint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.couplint.change.jgit.ChangeOfTexts;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What counts as a check of a role, as a use of a table and as a time limit, and what does not. */
final class ChecksAndTablesTest {
  private static final String CHECK =
      """
      package shop.NAME;
      import org.springframework.security.access.prepost.PreAuthorize;
      class Checks {
        private static final String OWN = "REFUND_";
        @PreAuthorize(TEXT)
        void refund(String id) {}
      }
      """;

  private static Map<String, String> system(String... names) {
    Map<String, String> files = new TreeMap<>();
    for (String name : names) {
      files.put(name + "/pom.xml", Services.pom(name));
    }
    return files;
  }

  private static void add(Map<String, String> files, String name, String type, String text) {
    files.put(Services.path(name, type), text);
  }

  private static String check(String name, String text) {
    return CHECK.replace("NAME", name).replace("TEXT", text);
  }

  private static List<String> found(Map<String, String> base, Map<String, String> head) {
    return Analyses.BUILT_IN
        .of(ChangeOfTexts.between("base", base, "head", head))
        .findings()
        .stream()
        .map(f -> f.change().coupling().edge() + ": " + f.change().coupling().traits())
        .toList();
  }

  private static List<String> foundOfCheck(Map<String, String> base, String text) {
    Map<String, String> head = new TreeMap<>(base);
    add(head, "orders", "Checks", check("orders", text));
    return found(base, head);
  }

  @Test
  void ofManyWhoCheckARoleThreeAreNamed() {
    Map<String, String> base = system("orders", "a", "b", "c", "d", "e");
    List.of("a", "b", "c").forEach(n -> add(base, n, "Checks", check(n, "\"hasRole('CLERK')\"")));
    assertEquals(
        List.of("orders -> CLERK (shared-role): {SHARED_ROLE=also checked by a, b, c}"),
        foundOfCheck(base, "\"hasRole('CLERK')\""));
    List.of("d", "e").forEach(n -> add(base, n, "Checks", check(n, "\"hasRole('CLERK')\"")));
    assertEquals(
        List.of("orders -> CLERK (shared-role): {SHARED_ROLE=also checked by a, b, c and 2 more}"),
        foundOfCheck(base, "\"hasRole('CLERK')\""));
  }

  @Test
  void aRoleJoinedOfOnesOwnConstantIsChecked() {
    Map<String, String> base = system("orders", "billing");
    add(base, "billing", "Checks", check("billing", "\"hasRole('REFUND_CLERK')\""));
    assertEquals(
        List.of("orders -> REFUND_CLERK (shared-role): {SHARED_ROLE=also checked by billing}"),
        foundOfCheck(base, "\"hasRole('\" + OWN + \"CLERK')\""));
  }

  @Test
  void aRoleJoinedOfTheConstantOfAnotherIsLeftToThatOne() {
    Map<String, String> base = system("orders", "billing");
    add(base, "billing", "Checks", check("billing", "\"hasRole('REFUND_CLERK')\""));
    String roles =
        "package shop.billing; public class Roles { public static final String R = \"REFUND_\"; }";
    add(base, "billing", "Roles", roles);
    assertEquals(
        List.of(),
        foundOfCheck(base, "\"hasRole('\" + shop.billing.Roles.R + \"CLERK')\"").stream()
            .filter(one -> one.contains("(shared-role)"))
            .toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"select * from invoice\"|0",
        "value = \"select * from invoice\", nativeQuery = true|1",
        "value = \"select * from invoice\", nativeQuery = false|0"
      })
  void onlyANativeQueryNamesTables(String query, int tables) {
    Map<String, String> base = system("orders", "billing");
    for (String name : List.of("orders", "billing")) {
      base.put(
          name + "/src/main/resources/application.properties",
          "spring.datasource.url=jdbc:postgresql://db:5432/shop\n");
    }
    add(
        base,
        "billing",
        "Invoice",
        "package shop.billing; import jakarta.persistence.*;"
            + " @Entity @Table(name = \"invoice\") class Invoice {}");
    Map<String, String> head = new TreeMap<>(base);
    add(
        head,
        "orders",
        "Invoices",
        """
        package shop.orders;
        import java.util.List;
        import org.springframework.data.jpa.repository.Query;
        interface Invoices {
          @Query(QUERY)
          List<String> all();
        }
        """
            .replace("QUERY", query));
    assertEquals(
        tables, found(base, head).stream().filter(one -> one.contains("(shared-table)")).count());
  }

  @ParameterizedTest
  @ValueSource(strings = {"billing.read-timeout=2s", "billing.deadline=2s", "billing.page-size=2"})
  void onlyASettingThatNamesATimeLimitIsOne(String setting) {
    Map<String, String> base = system("orders", "billing");
    base.put("orders/src/main/resources/application.properties", setting + "\n");
    Map<String, String> head = new TreeMap<>(base);
    add(
        head,
        "orders",
        "Client",
        """
        package shop.orders;
        import org.springframework.web.client.RestTemplate;
        class Client {
          private final RestTemplate http = new RestTemplate();
          String ask(String id) {
            return http.getForObject("http://billing/things/" + id, String.class);
          }
        }
        """);
    String traits =
        setting.contains("page-size")
            ? "NO_BREAKER=without a breaker, NO_TIMEOUT=without a time limit"
            : "TIMEOUT=with a time limit";
    assertEquals(List.of("orders -> billing (sync-http): {" + traits + "}"), found(base, head));
  }
}
