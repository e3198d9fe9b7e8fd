package io.github.couplint.rules.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.couplint.change.Change;
import io.github.couplint.change.RepoPath;
import io.github.couplint.change.Span;
import io.github.couplint.change.UnreadableBlobException;
import io.github.couplint.coupling.Role;
import io.github.couplint.coupling.Site;
import io.github.couplint.rules.pack.PageCheck.Found;
import io.github.couplint.rules.pack.PageCheck.Seen;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PageCheckTest {
  private static final String MARKED =
      """
      ## Example

      ```java after orders/A.java
      class A {
        int a; // finding: sync-http
      }
      ```
      """;

  private static List<String> check(String body, Seen seen) {
    PageCheck check =
        new PageCheck("calls/x.md", 4, List.of("sync-http", "publish"), change -> seen);
    return Page.cases(body).stream().flatMap(c -> check.mismatches(c).stream()).toList();
  }

  private static Found found(String rule, String file, int line) {
    Site site = new Site(new RepoPath(file), Span.ofLine(line), Role.CALL, "A", "a");
    return new Found(rule, "orders -> billing: a call", List.of(site));
  }

  private static Seen findings(Found... found) {
    return new Seen(List.of(found), List.of());
  }

  private static final Seen NOTHING = new Seen(List.of(), List.of());

  @Test
  void aMarkWithItsFindingHolds() {
    assertEquals(List.of(), check(MARKED, findings(found("sync-http", "orders/A.java", 2))));
  }

  @Test
  void aMarkWithoutAFindingIsToldWithItsLineOfThePage() {
    assertEquals(
        List.of("calls/x.md:9: expected sync-http; found nothing"), check(MARKED, NOTHING));
  }

  @Test
  void aFindingWithoutAMarkIsToldWithItsSites() {
    assertEquals(
        List.of(
            "calls/x.md:10: found publish \"orders -> billing: a call\", and no mark expects it;"
                + " its sites: orders/A.java:3"),
        check(
            MARKED,
            findings(
                found("sync-http", "orders/A.java", 2), found("publish", "orders/A.java", 3))));
  }

  @Test
  void aMarkThatNamesNoRuleIsToldWhatMayBeMeant() {
    assertEquals(
        List.of("calls/x.md:9: no such rule: 'sync-htp' (did you mean 'sync-http'?)"),
        check(MARKED.replace("sync-http", "sync-htp"), NOTHING));
  }

  @Test
  void aMarkForAnotherTextIsNotMet() {
    String body = MARKED.replace("sync-http", "sync-http \"stock\"");
    assertEquals(
        List.of(
            "calls/x.md:9: expected sync-http \"stock\"; found sync-http \"orders -> billing: a"
                + " call\"",
            "calls/x.md:9: found sync-http \"orders -> billing: a call\", and no mark expects it;"
                + " its sites: orders/A.java:2"),
        check(body, findings(found("sync-http", "orders/A.java", 2))));
  }

  @Test
  void marksThatStandAloneSpeakOfTheNextLine() {
    String body =
        """
        ## Example

        ```java after orders/A.java
        class A {
          // finding: publish
          // finding: sync-http
          int a;
        }
        ```
        """;
    assertEquals(
        List.of(),
        check(
            body,
            findings(
                found("sync-http", "orders/A.java", 4), found("publish", "orders/A.java", 4))));
  }

  @Test
  void anOkMarkForbidsTheFinding() {
    String body = MARKED.replace("finding:", "ok:");
    assertEquals(List.of(), check(body, NOTHING));
    assertEquals(
        "calls/x.md:9: found sync-http, which should be silent",
        check(body, findings(found("sync-http", "orders/A.java", 2))).get(0));
  }

  @Test
  void aMissedMarkFailsOnceTheFindingComes() {
    String body = MARKED.replace("finding:", "missed:");
    assertEquals(List.of(), check(body, NOTHING));
    assertEquals(
        "calls/x.md:9: found sync-http: make the mark 'finding' and drop the limit",
        check(body, findings(found("sync-http", "orders/A.java", 2))).get(0));
  }

  @Test
  void aRemovedMarkNeedsARemovedCoupling() {
    String body = MARKED.replace("finding:", "removed:").replace("java after", "java before");
    assertEquals(
        List.of("calls/x.md:9: expected sync-http to be removed; it is not"), check(body, NOTHING));
    assertEquals(
        List.of(),
        check(body, new Seen(List.of(), List.of(found("sync-http", "orders/A.java", 2)))));
  }

  @Test
  void aRemovedMarkIsNotMetByWhatIsRemovedElsewhere() {
    String body = MARKED.replace("finding:", "removed:").replace("java after", "java before");
    Seen elsewhere =
        new Seen(
            List.of(),
            List.of(
                found("sync-http", "orders/A.java", 1),
                found("sync-http", "orders/B.java", 2),
                found("publish", "orders/A.java", 2)));
    assertEquals(
        List.of("calls/x.md:9: expected sync-http to be removed; it is not"),
        check(body, elsewhere));
  }

  @Test
  void ofAMarkWithoutItsFindingOnlyWhatStandsOnItsLineIsTold() {
    assertEquals(
        "calls/x.md:9: expected sync-http; found publish \"orders -> billing: a call\"",
        check(
                MARKED,
                findings(
                    found("publish", "orders/A.java", 2), found("publish", "orders/A.java", 3)))
            .get(0));
  }

  @Test
  void aFindingIsToldAtItsBlockOfTheChangedSide() {
    String body =
        """
        ## Example

        ```java before orders/A.java
        class A {}
        ```

        ```java after orders/B.java
        class B {}
        ```

        ```java after orders/A.java
        class A2 {}
        ```
        """;
    String other = ", and no mark expects it; its sites: ";
    assertEquals(
        List.of(
            "calls/x.md:16: found publish \"orders -> billing: a call\""
                + other
                + "orders/A.java:1",
            "calls/x.md:8: found publish \"orders -> billing: a call\""
                + other
                + "orders/C.java:1"),
        check(
            body,
            findings(found("publish", "orders/A.java", 1), found("publish", "orders/C.java", 1))));
  }

  @Test
  void aMarkAtTheEndOfABlockSpeaksOfNothing() {
    String body = MARKED.replace("}\n", "}\n// finding: publish\n");
    assertEquals(
        List.of("calls/x.md:11: expected publish; found nothing"),
        check(body, findings(found("sync-http", "orders/A.java", 2))));
  }

  @Test
  void marksOfXmlAndYamlAreRead() {
    String body =
        """
        ## Example

        ```xml after orders/a.xml
        <!-- finding: publish -->
        <a/>
        ```

        ```yaml after orders/a.yml
        a: 1 # finding: sync-http
        ```
        """;
    assertEquals(
        List.of(),
        check(
            body,
            findings(found("publish", "orders/a.xml", 2), found("sync-http", "orders/a.yml", 1))));
  }

  @Test
  void theChangeHoldsTheBlocksWithoutTheirMarksAndAServiceForTheFolder() throws Exception {
    Change change = PageChange.of(Page.cases(MARKED).get(0));
    assertEquals(
        List.of("orders/A.java", "orders/pom.xml"),
        change.head().files().keySet().stream().map(RepoPath::value).toList());
    assertEquals("class A {\n  int a;\n}\n", text(change, "orders/A.java"));
    assertEquals(
        List.of("orders/A.java"),
        change.files().stream().map(file -> file.path().value()).toList());
  }

  private static String text(Change change, String path) throws UnreadableBlobException {
    String blob = change.head().files().getOrDefault(new RepoPath(path), "");
    return new String(change.head().blobs().read(blob), StandardCharsets.UTF_8);
  }

  @Test
  void onlyChangedLinesCountAsChanged() {
    String body =
        """
        ## Example

        ```java before A.java
        one
        two
        three
        ```

        ```java after A.java
        one
        three
        four
        ```
        """;
    Change change = PageChange.of(Page.cases(body).get(0));
    assertEquals("{3}", change.files().get(0).addedLines().toString());
    assertEquals("{2}", change.files().get(0).removedLines().toString());
  }

  @Test
  void aFileThatMovesIsARename() {
    String body =
        """
        ## Example

        ```java before a/A.java
        one
        two
        three
        ```

        ```java after b/B.java
        one
        two
        four
        ```
        """;
    assertEquals(
        List.of(true),
        PageChange.of(Page.cases(body).get(0)).files().stream().map(f -> f.isRename()).toList());
  }
}
