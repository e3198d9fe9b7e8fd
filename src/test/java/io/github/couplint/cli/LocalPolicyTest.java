package io.github.couplint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.couplint.change.jgit.Sandbox;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class LocalPolicyTest {
  private static final String NESTED = "orders/.couplint.yml";

  /** Scores 44. */
  private static final String COUPLED =
      Shop.COUPLED.replace("for (String id : ids) {", "{ String id = ids.get(0);");

  @TempDir Path folder;

  /** A change of orders that is medium, by policy files that are there already. */
  private Sandbox coupled(String root, String nested) {
    Sandbox shop = Shop.in(folder).write(".couplint.yml", "version: 1\n" + root);
    if (!nested.isEmpty()) {
      shop.write(NESTED, "version: 1\n" + nested);
    }
    shop.commit("decide");
    shop.write(Shop.SOURCE, COUPLED);
    return shop;
  }

  static Stream<Arguments> policies() {
    String some = "overrides: [{components: [%s], %s}]\n";
    return Stream.of(
        Arguments.of(0, "", ""),
        Arguments.of(1, some.formatted("'ord*'", "gate: {failOn: medium}"), ""),
        Arguments.of(0, some.formatted("billing", "gate: {failOn: medium}"), ""),
        Arguments.of(1, "", "gate: {failOn: medium}\n"),
        Arguments.of(0, "gate: {failOn: medium}\n", "gate: {failOn: high}\n"),
        Arguments.of(0, "gate: {failOn: medium}\n", "rules: {sync-http: {mode: comment}}\n"),
        Arguments.of(0, "gate: {failOn: medium}\n", "rules: {sync-http: {mode: off}}\n"),
        Arguments.of(1, "", "rules: {sync-http: {base: 60}}\n"),
        Arguments.of(
            0, "gate: {failOn: medium}\n", "rules: {sync-http: {points: {NO_TIMEOUT: -20}}}\n"),
        Arguments.of(
            1,
            some.formatted("orders", "rules: {sync-http: {mode: off, base: 60}}"),
            "rules: {sync-http: {mode: block}}\n"));
  }

  @ParameterizedTest
  @MethodSource("policies")
  void whatIsSaidOfAComponentHoldsForItsCouplings(int code, String root, String nested) {
    coupled(root, nested);
    Ran ran = Ran.in(folder);
    assertEquals(code, ran.code(), ran.toString());
  }

  @Test
  void whoeverStartsARunHasTheLastWord() {
    coupled("", "gate: {failOn: medium}\n");
    assertEquals(0, Ran.in(folder, "--fail-on", "critical").code());
    assertEquals(1, Ran.in(folder, "--fail-on", "low").code());
  }

  @Test
  void theReasonNamesTheGateOfTheComponent() {
    coupled("", "gate: {failOn: medium}\n");
    Ran ran = Ran.in(folder, "--format", "json");
    assertTrue(
        ran.out()
            .contains(
                "1 introduced coupling at its component's gate or above: orders -> billing"
                    + " (sync-http, "),
        ran.out());
  }

  @Test
  void inAReviewTheFilesOfBaseCountWhateverAChangeMakesOfThem() {
    Sandbox shop = coupled("", "gate: {failOn: medium}\n");
    shop.write(NESTED, "version: 1\ngate: {failOn: never}\n").commit("couple");
    assertEquals(1, Ran.in(folder, "--base", "HEAD~").code());
    shop.git("reset", "-q", "--hard", "HEAD~");
    shop.write(Shop.SOURCE, COUPLED);
    shop.git("mv", "orders", "sales");
    shop.write(
        "pom.xml",
        Shop.pom("shop", "<modules><module>sales</module><module>billing</module></modules>"));
    shop.commit("move and couple");
    assertEquals(1, Ran.in(folder, "--base", "HEAD~").code());
  }

  @Test
  void whatIsLockedMayBecomeStricterOnly() {
    String root = "gate: {failOn: medium}\nlocked: [gate, rules.sync-http]\n";
    Sandbox shop =
        coupled(
            root,
            """
            gate:
              failOn: critical
              mode: new
            rules:
              sync-http:
                mode: comment
                base: 10
                points: {LOOP: 1}
              soap: {mode: off}
            """);
    assertEquals(
        new Ran(
            2,
            "",
            """
            couplint: orders/.couplint.yml:3: gate.failOn: locked at the root: expected nothing above medium; was 'critical'
            couplint: orders/.couplint.yml:4: gate.mode: locked at the root: expected 'all'; was 'new'
            couplint: orders/.couplint.yml:7: rules.sync-http.mode: locked at the root: expected nothing looser than 'block'; was 'comment'
            couplint: orders/.couplint.yml:8: rules.sync-http.base: locked at the root: only that sets it
            couplint: orders/.couplint.yml:9: rules.sync-http.points: locked at the root: only that sets it
            """),
        Ran.in(folder));
    shop.write(NESTED, "version: 1\ngate: {failOn: low}\nrules: {sync-http: {mode: block}}\n");
    assertEquals(1, Ran.in(folder).code());
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        Arguments.of(
            "",
            "components: []\n",
            NESTED
                + ":2: components: belongs into the .couplint.yml at the root; one in a folder has"
                + " gate and rules"),
        Arguments.of("", "rule: {}\n", NESTED + ":2: rule: unknown key (did you mean 'rules'?)"),
        Arguments.of(
            "",
            "rules: {soup: {mode: off}}\n",
            NESTED + ":2: rules.soup: no rule has that id (did you mean 'soap'?)"),
        Arguments.of(
            "overrides:\n  - components: orders\n    rules:\n      soup: {mode: off}\n",
            "",
            ".couplint.yml:5: overrides.0.rules.soup: no rule has that id (did you mean 'soap'?)"),
        Arguments.of(
            "overrides: [{gate: {failOn: low}}]\n",
            "",
            ".couplint.yml:2: overrides[0].components: expected names of components; there are"
                + " none"),
        Arguments.of(
            "locked: [gates]\n",
            "",
            ".couplint.yml:2: locked: expected gate, rules or rules.<id>; was 'gates' (did you mean"
                + " 'gate'?)"));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void faultsTellFileLineAndWhatIsMeant(String root, String nested, String fault) {
    coupled(root, nested);
    assertEquals(new Ran(2, "", "couplint: " + fault + "\n"), Ran.in(folder));
  }

  @Test
  void filesOfTestDataAreNone() {
    coupled("", "").write("orders/src/test/resources/a/.couplint.yml", "no: config\n");
    assertEquals(0, Ran.in(folder).code());
  }

  @Test
  void whatHoldsForAComponentIsShownWithItsOrigins() {
    coupled(
        """
        gate:
          mode: new
        overrides:
          - components: [billing]
            gate: {failOn: low}
          - components: ["*"]
            rules:
              soap: {mode: off, points: {LOOP: 3}}
        """,
        "gate: {failOn: medium}\nrules: {soap: {base: 5}}\n");
    assertEquals(
        new Ran(
            0,
            """
            # orders, in orders
            gate:
              failOn: medium                            # orders/.couplint.yml:2
              mode: new                                 # .couplint.yml:3
            rules:                                      # orders/.couplint.yml:3
              soap:
                mode: off                               # .couplint.yml:9
                base: 5                                 # orders/.couplint.yml:3
                points:
                  LOOP: 3                               # .couplint.yml:9
            """,
            ""),
        Ran.in(folder, "config", "show", "--component", "orders"));
    assertTrue(
        Ran.in(folder, "config", "show", "--resolved")
            .out()
            .contains(
                """
                overrides:                                  # .couplint.yml:4
                  - components: ['billing']                 # .couplint.yml:5
                    gate: {failOn: low}
                  - components: ['*']                       # .couplint.yml:7
                    rules:
                      soap: {mode: off, points: {LOOP: 3}}
                """));
    assertEquals(2, Ran.in(folder, "config", "show", "--component", "order").code());
  }
}
