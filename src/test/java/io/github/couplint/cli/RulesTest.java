package io.github.couplint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.couplint.change.jgit.Sandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RulesTest {
  private static final String PAGE =
      """
      ---
      id: %s
      kind: sync-http
      title: Ours
      base: 10
      recommendation: Don't
      ---
      # ours

      ## Example
      ```java after a/src/main/java/a/A.java
      class A {} // finding: sync-http
      ```
      """;

  @TempDir Path folder;

  @Test
  void aRuleIsExplained() {
    Ran ran = Ran.in(folder, "explain", "sync-http");
    assertTrue(
        ran.out().startsWith("sync-http: Synchronous HTTP call\nkind sync-http, "), ran.out());
    assertEquals(2, Ran.in(folder, "explain", "sync-htp").code());
  }

  @Test
  void furtherExamplesAreNamedAndPrintedWhenAskedFor() {
    String brief = Ran.in(folder, "explain", "graphql").out();
    assertTrue(
        brief.endsWith(
            """

            More, with `couplint explain graphql --verbose`:

            - Not flagged: the server's side
            """),
        brief);
    assertTrue(brief.contains("\n## Limits\n"), brief);
    String whole = Ran.in(folder, "explain", "graphql", "--verbose").out();
    assertTrue(whole.contains("\n## Not flagged: the server's side\n"), whole);
    assertTrue(whole.length() > brief.length(), whole);
  }

  @Test
  void aFindingIsExplainedWithItsRule() {
    Shop.in(folder).write(Shop.SOURCE, Shop.COUPLED);
    String id = Ran.in(folder).out().replaceAll("(?s).*couplint accept (\\w+).*", "$1");
    Ran ran = Ran.in(folder, "explain", id);
    assertTrue(ran.out().contains("orders -> billing"), ran.toString());
    assertTrue(ran.out().contains("\nsync-http: Synchronous HTTP call\n"), ran.out());
  }

  @Test
  void theRulesBuiltInAreSoundAndListed() {
    Ran ran = Ran.in(folder, "rules", "validate");
    assertTrue(ran.out().endsWith(": all sound\n"), ran.toString());
    assertTrue(Ran.in(folder, "rules", "list").out().contains("\nvendor-sdk  "));
  }

  @Test
  void ownRulesAreFoundFromAFolderBelow() throws IOException {
    Sandbox.in(folder).write(".couplint/rules/x/ours.md", PAGE.formatted("other"));
    Path below = Files.createDirectories(folder.resolve("orders/src"));
    assertEquals(Ran.in(folder, "rules", "validate"), Ran.in(below, "rules", "validate"));
    assertEquals(2, Ran.in(below, "rules", "validate").code());
  }

  @Test
  void faultsOfOwnRulesAreTold() {
    Sandbox.in(folder).write(".couplint/rules/x/ours.md", PAGE.formatted("other"));
    Ran ran = Ran.in(folder, "rules", "validate");
    assertEquals(
        new Ran(
            2,
            "",
            "couplint: .couplint/rules/x/ours.md:2: id: expected the file's stem 'ours';"
                + " was 'other'\n"),
        ran);
    assertEquals(2, Ran.in(folder, "check").code());
  }

  @Test
  void examplesOfOwnPagesAreRun() {
    Sandbox.in(folder).write(".couplint/rules/x/ours.md", PAGE.formatted("ours"));
    Ran ran = Ran.in(folder, "rules", "test", ".couplint");
    assertEquals(
        new Ran(
            2,
            """
            FAILED  .couplint/rules/x/ours.md (1 examples)
              .couplint/rules/x/ours.md:12: expected sync-http; found nothing
            """,
            ""),
        ran);
    assertEquals(0, Ran.in(folder, "rules", "test", "calls/soap").code());
    assertEquals(2, Ran.in(folder, "rules", "test", "nowhere").code());
  }

  @Test
  void aRuleThatIsBegunIsSoundAndItsExampleFailsUntilItIsFilledIn() throws IOException {
    Sandbox.in(folder);
    assertEquals(
        new Ran(
            0,
            """
            wrote .couplint/rules/own/no-theirs.md
            wrote .couplint/rules/own/technologies/no-theirs.yml
            Fill both in, then: couplint rules test no-theirs
            """,
            ""),
        Ran.in(folder, "rules", "new", "no-theirs", "--kind", "sync-rpc"));
    assertEquals(0, Ran.in(folder, "rules", "validate").code());
    assertEquals(
        new Ran(
            2,
            """
            FAILED  .couplint/rules/own/no-theirs.md (3 examples)
              .couplint/rules/own/no-theirs.md:28: expected no-theirs; found nothing
            """,
            ""),
        Ran.in(folder, "rules", "test", "no-theirs"));
    Path technology = folder.resolve(".couplint/rules/own/technologies/no-theirs.yml");
    String filled = Files.readString(technology).replace("com.example.theirs", "com.example.yours");
    Files.writeString(technology, filled);
    assertEquals(0, Ran.in(folder, "rules", "test", "no-theirs").code());
    assertEquals(2, Ran.in(folder, "rules", "new", "no-theirs").code());
    assertEquals(2, Ran.in(folder, "rules", "new", "No_Theirs").code());
  }

  @Test
  void aReportForJunitTellsWhatBecameOfEachPage() throws IOException {
    Sandbox.in(folder).write(".couplint/rules/x/ours.md", PAGE.formatted("ours"));
    Ran.in(folder, "rules", "test", ".couplint", "--junit", "pages.xml");
    String line = ".couplint/rules/x/ours.md:12: expected sync-http; found nothing";
    assertEquals(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuite name="couplint rules" tests="1" failures="1" errors="0" skipped="0" time="0">
        <testcase classname="rules" name=".couplint/rules/x/ours.md" time="0">
        <failure message="%s">%s
        </failure>
        </testcase>
        </testsuite>
        """
            .formatted(line, line),
        Files.readString(folder.resolve("pages.xml")));
  }

  @Test
  void brokenPacksAreToldWithFileLineAndRemedy() {
    assertEquals(
        """
        couplint: .couplint/rules/vendors/a.yml:3: rule: no such rule: 'vendor-skd' (did you mean 'vendor-sdk'?)
        """,
        faults("vendors/a.yml", "id: acme\nname: Acme\nrule: vendor-skd\nhosts: [acme.example]\n"));
    assertEquals(
        """
        couplint: .couplint/rules/vendors/a.yml:4: hosts[0]: '**' would match everything; expected a name
        """,
        faults("vendors/a.yml", "id: acme\nname: Acme\nrule: vendor-sdk\nhosts: ['**']\n"));
    assertEquals(
        """
        couplint: .couplint/rules/vendors/a.yml:4: host: unknown key (did you mean 'hosts'?)
        """,
        faults("vendors/a.yml", "id: acme\nname: Acme\nrule: vendor-sdk\nhost: acme.example\n"));
    assertEquals(
        """
        couplint: .couplint/rules/vendors/a.yml:1: id: vendor 'stripe' is defined at vendors/payments.yml:1 too; give this one another id
        """,
        faults("vendors/a.yml", "id: stripe\nname: Acme\nrule: vendor-sdk\n"));
  }

  @Test
  void matchersThatNameNoTypeOrAllTypesAreToldWhereTheyStand() {
    assertEquals(
        """
        couplint: .couplint/rules/technologies/t.yml:5: match[0].call: expected 'a.b.Type.method(bindings)'; was 'connect(host)', which names no type
        couplint: .couplint/rules/technologies/t.yml:6: match[1].call: expected 'a.b.Type.method(bindings)'; was '.connect(host)', which names no type
        couplint: .couplint/rules/technologies/t.yml:7: match[2].construct: expected a type with its package, such as com.acme.Client, or **.Client; was 'Client'
        couplint: .couplint/rules/technologies/t.yml:8: match[3].type: 'com.**' would match nearly everything; expected a longer name
        couplint: .couplint/rules/technologies/t.yml:9: match[4].setting: '**' would match everything; expected a name
        couplint: .couplint/rules/technologies/t.yml:10: match[5].call: no such binding: 'hots'; expected one of url, host, port, name, topic, queue, route, store, path, bucket, class, table, schema, sql, native, role, expression, _
        couplint: .couplint/rules/technologies/t.yml:11: match[6]: expected one of call, construct, annotation, supertype, type, setting
        couplint: .couplint/rules/technologies/t.yml:14: client[1]: '*' would match everything; expected a name
        """,
        faults(
            "technologies/t.yml",
            """
            id: t
            name: T
            rule: sync-rpc
            match:
              - call: connect(host)
              - call: .connect(host)
              - construct: Client()
              - type: "com.**"
              - setting: "**"
              - call: com.acme.Client.connect(hots)
              - {}
            client:
              - com.acme.Client
              - "*"
            """));
  }

  @Test
  void hostsThatAreAnybodysAreTold() {
    assertEquals(
        """
        couplint: .couplint/rules/vendors/v.yml:4: hosts[1]: '*.com' would match nearly everything; expected a longer name
        """,
        faults(
            "vendors/v.yml",
            "id: v\nname: V\nrule: vendor-sdk\nhosts: [v.example, '*.com', '*.internal']\n"));
  }

  @Test
  void onlyTheRulesOfThePacksInUseHaveFindings() {
    Sandbox shop = Shop.in(folder).write(Shop.SOURCE, Shop.COUPLED);
    shop.write(".couplint.yml", "version: 1\npacks: [data, third-party]\n");
    assertEquals(0, Ran.in(folder).code());
    shop.write(".couplint.yml", "version: 1\npacks: [calls]\n");
    assertEquals(1, Ran.in(folder).code());
    shop.write(".couplint.yml", "version: 1\npacks: [cals]\n");
    assertEquals(
        "couplint: .couplint.yml:2: packs: no such pack: 'cals' (did you mean 'calls'?); there are"
            + " calls, code, data, edge, messaging, third-party\n",
        Ran.in(folder).err());
  }

  @Test
  void anOwnPageWithoutAnExampleIsAFault() {
    String bare = PAGE.formatted("ours").replaceAll("(?s)## Example.*", "");
    assertEquals(
        "couplint: .couplint/rules/x/ours.md:8: expected an example: a fenced block such as"
            + " ```java after a/A.java with a line that ends in // finding: ours\n",
        faults("x/ours.md", bare));
    String silent = PAGE.formatted("ours").replace("// finding", "// ok");
    assertEquals(faults("x/ours.md", bare), faults("x/ours.md", silent));
  }

  private String faults(String path, String text) {
    Sandbox.in(folder).write(".couplint/rules/" + path, text);
    Ran ran = Ran.in(folder, "rules", "validate");
    assertEquals(2, ran.code());
    return ran.err();
  }

  @Test
  void theDemoShowsWhatIsAskedFor() {
    String list = Ran.in(folder, "demo", "--list").out();
    String first = list.substring(0, list.indexOf(' '));
    Ran ran = Ran.in(folder, "demo", first);
    assertEquals(0, ran.code());
    assertTrue(ran.out().startsWith("== " + first + ": "), ran.out());
    assertTrue(ran.out().contains("\nMerge blocked: "), ran.out());
    assertEquals(2, Ran.in(folder, "demo", "nothing").code());
  }
}
