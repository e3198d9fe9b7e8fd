package io.github.couplint.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.couplint.policy.Verdict;
import io.github.couplint.score.Severity;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class MarkdownReportTest {
  private static final String BLOB =
      "https://github.com/acme/shop/blob/89abcdef0123456789abcdef0123456789abcdef";

  @Test
  void aBlockedChangeIsTold() {
    assertEquals(
        """
        ## 🔴 Merge blocked: `orders`&nbsp;→ `billing` (sync-http, high)

        **+1 / -2 edges** · 1 widened · `89abcde` against merge base `0123456`

        | Coupling | Score | What to do instead |
        | :-- | :-- | :-- |
        | `orders`&nbsp;→ `billing`<br>sync-http, introduced<br>[`OrderService.java:41`](BLOB/orders/src/main/java/com/acme/orders/OrderService.java#L41) and 1 more | **🔴&nbsp;high&nbsp;62**, **blocks**<br>+38&nbsp;synchronous HTTP call<br>+20&nbsp;in a loop<br>+6&nbsp;no timeout<br>−2&nbsp;with retry | Ask billing once for all orders, or let billing publish `InvoiceIssued` and keep what orders needs<br>In use here: `BillingPort` |

        <details><summary>1 more finding</summary>

        | Coupling | Score | What to do instead |
        | :-- | :-- | :-- |
        | `payments`&nbsp;→ `stripe`<br>vendor-sdk, widened<br>[`Refunds.java:9`](BLOB/payments/src/main/java/com/acme/payments/Refunds.java#L9) | **🔵&nbsp;low&nbsp;20**<br>+40&nbsp;vendor SDK in use<br>−20&nbsp;coupled already | Reach stripe through one adapter |

        </details>

        <details><summary><b>Needed all the same?</b> How to get an exception</summary>

        Add this to `.couplint/accepted.yml` in a pull request of its own and have that merged. Exceptions are read from the base branch, so no change can excuse itself.

        ```yaml
        version: 1
        accepted:
          - from: orders
            to: billing
            kind: sync-http
            owner: who answers for it
            reason: why it is needed
            until: YYYY-MM-DD
        ```

        </details>

        4 changed files: 2 analysed, 1 generated (skipped), **1 gap**

        ```mermaid
        flowchart LR
          n0["orders"] -->|"sync-http"| n1["billing"]
          n2["payments"] -->|"vendor-sdk"| n3{{"stripe"}}
          n0 -.->|"soap"| n4["legacy"]
          n0 -.->|"code"| n5["pricing"]
          linkStyle 0 stroke:#d1242f,stroke-width:4px
          linkStyle 1 stroke:#bf8700,stroke-width:2px
          linkStyle 2 stroke:#8c959f,stroke-width:2px
          linkStyle 3 stroke:#8c959f,stroke-width:2px
        ```

        <sub>Red: introduced, thick where it blocks. Amber: widened or strengthened. Dotted: removed.</sub>

        <details><summary>Every place</summary>

        `orders`&nbsp;→ `billing`: orders is newly coupled to billing (sync-http by Spring RestTemplate)

        - [`orders/src/main/java/com/acme/orders/OrderService.java:41`](BLOB/orders/src/main/java/com/acme/orders/OrderService.java#L41) call: `rest.getForObject("http://billing/invoices/" + id, Invoice.class)`
        - [`orders/src/main/java/com/acme/orders/OrderService.java:12`](BLOB/orders/src/main/java/com/acme/orders/OrderService.java#L12) import: `import org.springframework.web.client.RestTemplate;`

        `payments`&nbsp;→ `stripe`: payments is newly coupled to stripe

        - [`payments/src/main/java/com/acme/payments/Refunds.java:9`](BLOB/payments/src/main/java/com/acme/payments/Refunds.java#L9) import: `import com.stripe.model.Refund;`

        </details>

        <details><summary>Removed and loosened couplings</summary>

        - removed `orders`&nbsp;→ `legacy` (soap)
        - removed `orders`&nbsp;→ `pricing` (code)

        </details>

        <details><summary>What was not analysed</summary>

        - `orders/Broken.java`: not parsed (line 12: unexpected token)
        - `gen/Stub.java`: skipped, generated

        </details>
        """
            .replace("BLOB", BLOB),
        MarkdownReport.of(Sample.blocked(), Sample.LINKS, MarkdownReport.NO_LIMIT));
  }

  @Test
  void aChangeThatOnlyRemovesIsTold() {
    assertEquals(
        "## 🟢 May be merged: 1 coupling removed",
        firstLine(MarkdownReport.of(Sample.credit(), Links.NONE, MarkdownReport.NO_LIMIT)));
  }

  @Test
  void aChangeWithMildFindingsIsTold() {
    assertEquals(
        "## 🟢 May be merged: 1 coupling below the gate",
        firstLine(MarkdownReport.of(Sample.passed(), Links.NONE, MarkdownReport.NO_LIMIT)));
  }

  @Test
  void ofSeveralThatBlockTheWorstIsNamed() {
    Verdict two = Sample.allBlocking(Sample.many(3));
    assertEquals(
        "## 🔴 Merge blocked: `service0000`&nbsp;→ `target0` (sync-http, high) and 2 more",
        firstLine(report(two, MarkdownReport.NO_LIMIT)));
  }

  @Test
  void aGateThatIsOffIsNoGateThatIsPassed() {
    Verdict off = Sample.monitored(Sample.blocked(), Optional.empty());
    assertEquals(
        "## 🟢 The gate is off: 2 couplings, the worst high",
        firstLine(report(off, MarkdownReport.NO_LIMIT)));
  }

  @Test
  void whatIsOnlyMonitoredIsNotBelowTheGate() {
    Verdict monitored = Sample.monitored(Sample.blocked(), Optional.of(Severity.HIGH));
    assertEquals(
        "## 🟢 May be merged: 1 severe coupling only monitored, 1 coupling below the gate",
        firstLine(report(monitored, MarkdownReport.NO_LIMIT)));
  }

  @Test
  void longAdviceIsGivenOnce() {
    String why = "{from} has to wait for {to}, so that an outage of {to} becomes one of {from}; ";
    String advice = why + "let {to} publish what happened, and keep in {from} what it needs of it";
    Verdict verdict = Sample.advising(Sample.many(2), advice);
    assertEquals(
        List.of(
            advice.replace("{from}", "service0000").replace("{to}", "target0"),
            "As for `service0000`&nbsp;→ `target0`, above."),
        instead(verdict));
  }

  @Test
  void shortAdviceIsRepeated() {
    Verdict verdict = Sample.advising(Sample.many(2), "Ask {to} once");
    assertEquals(List.of("Ask target0 once", "Ask target1 once"), instead(verdict));
  }

  private static List<String> instead(Verdict verdict) {
    return report(verdict, MarkdownReport.NO_LIMIT)
        .lines()
        .filter(line -> line.startsWith("| `"))
        .map(line -> line.replaceAll(".*\\| ([^|]*) \\|$", "$1"))
        .toList();
  }

  @Test
  void aQuietChangeIsToldInThreeLines() {
    assertEquals(
        """
        ## 🟢 No coupling got worse

        **+0 / -0 edges** · `89abcde` against merge base `0123456`

        4 changed files: 2 analysed, 1 generated (skipped), **1 gap**

        <details><summary>What was not analysed</summary>

        - `orders/Broken.java`: not parsed (line 12: unexpected token)
        - `gen/Stub.java`: skipped, generated

        </details>
        """,
        MarkdownReport.of(Sample.quiet(), Links.NONE, MarkdownReport.NO_LIMIT));
  }

  @Test
  void withoutPagesPlacesAreNoLinks() {
    String text = MarkdownReport.of(Sample.passed(), Links.NONE, MarkdownReport.NO_LIMIT);
    assertTrue(text.contains("widened<br>`Refunds.java:9` | "), text);
  }

  @Test
  void fiveFindingsAreOpenAndTwentyMoreAreFolded() {
    List<String> rows =
        Arrays.asList(report(Sample.many(100), MarkdownReport.NO_LIMIT).split("\n"));
    int fold = rows.indexOf("<details><summary>20 more findings</summary>");
    assertEquals(5, rows.subList(0, fold).stream().filter(row -> row.startsWith("| `")).count());
    assertEquals(25, rows.stream().filter(row -> row.startsWith("| `")).count());
    assertTrue(rows.contains("And 75 further findings, none worse than those above."));
  }

  @Test
  void aLargeDiagramShowsSixtyEdgesAndIsFolded() {
    String text = report(Sample.many(100), MarkdownReport.NO_LIMIT);
    assertEquals(60, text.lines().filter(line -> line.contains("-->|")).count());
    assertTrue(text.contains("<details><summary>Diagram of 60 edges</summary>"));
    assertTrue(text.contains(" 40 more edges are not drawn.</sub>"));
  }

  @Test
  void aTightLimitShedsInTheStatedOrderAndSaysSo() {
    Verdict many = Sample.many(100);
    assertEquals("", cut(report(many, MarkdownReport.NO_LIMIT)));
    assertEquals("Cut to fit: the places.", cut(report(many, 20_000)));
    assertEquals(
        "Cut to fit: the places, the removed couplings, the details of the coverage, the diagram.",
        cut(report(many, 11_000)));
    assertEquals(
        "Cut to fit: the places, the removed couplings, the details of the coverage, the diagram,"
            + " findings after the first 10.",
        cut(report(many, 3_000)));
    assertEquals(
        "Cut to fit: the places, the removed couplings, the details of the coverage, the diagram,"
            + " the table of findings.",
        cut(report(many, 1_000)));
  }

  @Test
  void noLimitIsExceeded() {
    for (int limit : new int[] {1_000, 1_500, 3_000, 8_000, 20_000, 60_000}) {
      int bytes = Visible.bytes(report(Sample.many(5_000), limit));
      assertTrue(bytes <= limit, bytes + " of " + limit);
    }
  }

  @Test
  void theRunIsNamedWhereSomethingIsCut() {
    String text = MarkdownReport.of(Sample.many(100), Sample.LINKS, 20_000);
    assertTrue(
        text.endsWith(
            "Cut to fit: the places. The [run](https://github.com/acme/shop/actions/runs/1) has"
                + " it.\n"),
        text);
  }

  @Test
  void hostileNamesStayText() {
    String text = MarkdownReport.of(Sample.hostile(), Sample.LINKS, MarkdownReport.NO_LIMIT);
    String outsideCode =
        text.replaceAll("(?s)```.*?```", "").replaceAll("(`+)[^`](?:.*?[^`])?\\1(?!`)", "");
    assertEquals(List.of(), found("@[a-z]", outsideCode));
    assertEquals(List.of(), found("<(?!/?(?:br|b|sub|details|summary)>)", outsideCode));
    assertEquals(List.of(), found("[\\u202A-\\u202E\\u2066-\\u2069]", text));
    assertEquals(List.of(), found("(?<!\\\\)\\[(?!`?_*\\])x", outsideCode));
  }

  private static List<String> found(String pattern, String text) {
    return java.util.regex.Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map(match -> text.substring(Math.max(0, match.start() - 20), match.end()))
        .toList();
  }

  private static String report(Verdict verdict, int limit) {
    return MarkdownReport.of(verdict, Links.NONE, limit);
  }

  private static String cut(String text) {
    return text.lines().filter(line -> line.startsWith("Cut to fit")).findFirst().orElse("");
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse("");
  }
}
