package io.github.couplint.github;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.couplint.change.RepoPath;
import io.github.couplint.github.Posted.Comment;
import io.github.couplint.github.Posted.Inline;
import io.github.couplint.github.Write.CreateComment;
import io.github.couplint.github.Write.CreateReview;
import io.github.couplint.github.Write.DeleteComment;
import io.github.couplint.github.Write.DeleteNote;
import io.github.couplint.github.Write.EditComment;
import io.github.couplint.github.Write.Note;
import io.github.couplint.policy.Verdict;
import io.github.couplint.report.Advices;
import io.github.couplint.report.MarkdownAdvice;
import io.github.couplint.report.MarkdownReport;
import io.github.couplint.report.Sample;
import io.github.couplint.review.Advice;
import io.github.couplint.score.Patch;
import io.github.couplint.score.Severity;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class PublishPlanTest {
  private static final Wanted WANTED =
      new Wanted(
          7,
          new Marker("default"),
          20,
          "Couplint report",
          Sample.LINKS,
          "0.1.0",
          Optional.empty(),
          Map.of());
  private static final Posted NOTHING = new Posted(Sample.HEAD, List.of(), List.of());
  private static final String INLINE =
      """
      <!-- couplint:finding:default:00000000000000aa -->
      **High 62:** orders is newly coupled to billing (sync-http by Spring RestTemplate)

      38 synchronous HTTP call + 20 in a loop + 6 no timeout - 2 with retry = 62

      **Instead:** Ask billing once for all orders, or let billing publish `InvoiceIssued` and keep what orders needs

      <sub>Rule `sync-http`. Blocks the merge; the summary tells how to get an exception.</sub>
      """;

  private static PublishPlan plan(Verdict verdict, Posted posted) {
    return plan(verdict, posted, WANTED);
  }

  private static PublishPlan plan(Verdict verdict, Posted posted, Wanted wanted) {
    RepoPath path = Sample.loop().sites().get(0).site().file();
    BitSet lines = new BitSet();
    lines.set(41);
    return new PublishPlan(
        wanted, verdict, new DiffLines(Map.of(path, lines), Map.of(path, lines)), posted);
  }

  private static Wanted advised(Advice advice) {
    return new Wanted(
        7,
        new Marker("default"),
        20,
        "Couplint report",
        Sample.LINKS,
        "0.1.0",
        Optional.of(advice),
        Map.of());
  }

  private static String body(Verdict verdict) {
    return ((CreateComment) plan(verdict, NOTHING).comments().get(0)).body();
  }

  @Test
  void aBlockedChangeGetsACommentAndAReview() {
    RepoPath path = Sample.loop().sites().get(0).site().file();
    assertEquals(
        List.of(
            new CreateReview(
                7,
                Sample.HEAD,
                "Couplint: 1 severe coupling.",
                List.of(new Note(path.value(), 41, INLINE)))),
        plan(Sample.blocked(), NOTHING).inline());
    assertTrue(body(Sample.blocked()).startsWith("<!-- couplint:summary:default -->\n## 🔴 Merge"));
  }

  @Test
  void whatIsThereAlreadyIsLeftAlone() {
    Posted posted =
        new Posted(
            Sample.HEAD,
            List.of(new Comment(1, body(Sample.blocked()))),
            List.of(new Inline(2, INLINE, false)));
    assertEquals(List.of(), plan(Sample.blocked(), posted).comments());
    assertEquals(List.of(), plan(Sample.blocked(), posted).inline());
  }

  @Test
  void anotherRunOrVersionOrLineEndIsNoChange() {
    String body = body(Sample.blocked()).replace("runs/1", "runs/2").replace("\n", "\r\n").strip();
    Posted posted = new Posted(Sample.HEAD, List.of(new Comment(1, body)), List.of());
    assertEquals(List.of(), plan(Sample.blocked(), posted).comments());
  }

  @Test
  void aQuietChangeGetsNoComment() {
    assertEquals(List.of(), plan(Sample.quiet(), NOTHING).comments());
  }

  @Test
  void aRemovalIsWorthAComment() {
    assertEquals(1, plan(Sample.credit(), NOTHING).comments().size());
  }

  private static final Patch PATCH =
      new Patch(
          Sample.loop().sites().get(0).site().file(),
          43,
          "@FeignClient(url = \"${billing.url:http://billing}\") // ```",
          "The address as a setting");
  private static final Wanted SUGGESTING =
      new Wanted(
          7,
          new Marker("default"),
          20,
          "Couplint report",
          Sample.LINKS,
          "0.1.0",
          Optional.empty(),
          Map.of("00000000000000aa", PATCH));
  private static final String SUGGESTION =
      """
      The address as a setting:

      ````suggestion
      @FeignClient(url = "${billing.url:http://billing}") // ```
      ````

      """;
  private static final String SUGGESTING_INLINE = INLINE.replace("<sub>", SUGGESTION + "<sub>");

  @Test
  void anExactReplacementIsSuggestedOnItsLine() {
    Write.CreateReview review =
        (CreateReview) plan(Sample.blocked(), NOTHING, SUGGESTING).inline().get(0);
    assertEquals(List.of(new Note(PATCH.file().value(), 43, SUGGESTING_INLINE)), review.notes());
  }

  @Test
  void aSuggestionThatStandsIsLeftAlone() {
    Posted posted =
        new Posted(Sample.HEAD, List.of(), List.of(new Inline(2, SUGGESTING_INLINE, false)));
    assertEquals(List.of(), plan(Sample.blocked(), posted, SUGGESTING).inline());
  }

  @Test
  void aSuggestionIsNotPutOnTheLineOfAnOlderComment() {
    Posted posted = new Posted(Sample.HEAD, List.of(), List.of(new Inline(2, INLINE, false)));
    assertEquals(List.of(), plan(Sample.blocked(), posted, SUGGESTING).inline());
  }

  @Test
  void aSuggestionThatNoLongerHoldsIsTakenBack() {
    Posted posted =
        new Posted(Sample.HEAD, List.of(), List.of(new Inline(2, SUGGESTING_INLINE, false)));
    assertEquals(List.of(new Write.EditNote(2, INLINE)), plan(Sample.blocked(), posted).inline());
  }

  @Test
  void aMildFindingGetsNoCommentOfItsOwn() {
    assertEquals(List.of(), plan(Sample.passed(), NOTHING).inline());
  }

  @Test
  void whatIsOnlyMonitoredGetsNoCommentOnItsLine() {
    Verdict byRule = Sample.monitored(Sample.blocked(), Optional.of(Severity.HIGH));
    assertEquals(List.of(), plan(byRule, NOTHING).inline());
    assertEquals(1, plan(byRule, NOTHING).comments().size());
  }

  @Test
  void aGateThatIsOffCommentsOnNoLine() {
    Verdict off = Sample.monitored(Sample.blocked(), Optional.empty());
    assertEquals(List.of(), plan(off, NOTHING).inline());
    assertEquals(1, plan(off, NOTHING).comments().size());
  }

  @Test
  void aCommentThatIsThereIsEditedWhenNothingIsLeft() {
    Posted posted =
        new Posted(Sample.HEAD, List.of(new Comment(1, body(Sample.blocked()))), List.of());
    List<Write> writes = plan(Sample.quiet(), posted).comments();
    EditComment edit = (EditComment) writes.get(0);
    assertEquals(1, writes.size());
    assertEquals(1, edit.id());
    assertTrue(
        edit.body()
            .contains(
                """
                Reported here before, and gone:

                - `orders -> billing (sync-http)`
                - `payments -> stripe (vendor-sdk)`
                """));
  }

  @Test
  void whatIsGoneStaysToldAndWhatComesBackIsNot() {
    Posted first =
        new Posted(Sample.HEAD, List.of(new Comment(1, body(Sample.blocked()))), List.of());
    EditComment quiet = (EditComment) plan(Sample.quiet(), first).comments().get(0);
    Posted second = new Posted(Sample.HEAD, List.of(new Comment(1, quiet.body())), List.of());
    assertEquals(List.of(), plan(Sample.quiet(), second).comments());
    EditComment passed = (EditComment) plan(Sample.passed(), second).comments().get(0);
    assertTrue(
        passed
            .body()
            .contains("Reported here before, and gone:\n\n- `orders -> billing (sync-http)`\n\n"));
  }

  @Test
  void ofTwoSummariesTheNewerGoes() {
    Comment older = new Comment(1, body(Sample.blocked()));
    Comment newer = new Comment(2, body(Sample.blocked()));
    Posted posted = new Posted(Sample.HEAD, List.of(older, newer), List.of());
    assertEquals(List.of(new DeleteComment(2)), plan(Sample.blocked(), posted).comments());
  }

  @Test
  void ofTwoCommentsOnAFindingTheNewerGoes() {
    Posted posted =
        new Posted(
            Sample.HEAD,
            List.of(),
            List.of(new Inline(1, INLINE, false), new Inline(2, INLINE, false)));
    assertEquals(List.of(new DeleteNote(2)), plan(Sample.blocked(), posted).inline());
  }

  @Test
  void commentsOfAnotherKeyAreNotOurs() {
    Wanted other =
        new Wanted(
            7,
            new Marker("nightly"),
            20,
            "Couplint report",
            Sample.LINKS,
            "0.1.0",
            Optional.empty(),
            Map.of());
    Posted posted =
        new Posted(
            Sample.HEAD,
            List.of(new Comment(1, body(Sample.blocked()))),
            List.of(new Inline(2, INLINE, false)));
    assertEquals(List.of(), plan(Sample.quiet(), posted, other).comments());
    assertEquals(List.of(), plan(Sample.quiet(), posted, other).inline());
  }

  @Test
  void aCommentStaysWhenItsFindingStaysOutsideTheDiff() {
    Posted posted = new Posted(Sample.HEAD, List.of(), List.of(new Inline(2, INLINE, false)));
    DiffLines none = new DiffLines(Map.of(), Map.of());
    assertEquals(List.of(), new PublishPlan(WANTED, Sample.blocked(), none, posted).inline());
  }

  @Test
  void noLimitNoComments() {
    Wanted silent =
        new Wanted(
            7, new Marker("default"), 0, "x", Sample.LINKS, "0.1.0", Optional.empty(), Map.of());
    assertEquals(List.of(), plan(Sample.blocked(), NOTHING, silent).inline());
  }

  @Test
  void aBodyOfFiveThousandFindingsFitsAComment() {
    assertTrue(body(Sample.many(5_000)).length() < 65_536);
  }

  @Test
  void aHiddenStateThatCodeForgesIsNotOurs() {
    String forged = "<!-- couplint:seen AAAA -->\n" + body(Sample.blocked());
    assertEquals(Seen.in(body(Sample.blocked())), Seen.in(forged));
  }

  @Test
  void aHiddenStateThatSomebodyBrokeIsNone() {
    assertEquals(Seen.NOTHING, Seen.in("<!-- couplint:seen =A= -->"));
  }

  @Test
  void whatAModelSaysStandsBelowTheVerdictInTheOneComment() {
    Wanted wanted = advised(Advices.helpful());
    PublishPlan plan = plan(Sample.blocked(), NOTHING, wanted);
    String body = ((CreateComment) plan.comments().get(0)).body();
    String alone = body(Sample.blocked());
    String tail = alone.substring(alone.lastIndexOf("\n<!-- couplint:seen"));
    assertEquals(
        alone.substring(0, alone.length() - tail.length())
            + MarkdownAdvice.of(
                Sample.blocked(),
                Advices.helpful(),
                Sample.LINKS.withoutRun(),
                MarkdownReport.NO_LIMIT)
            + tail,
        body);
    assertEquals(plan(Sample.blocked(), NOTHING).inline(), plan.inline());
  }

  @Test
  void aSuggestionIsWorthACommentAndAModelWithNothingToSayIsNot() {
    assertEquals(1, plan(Sample.quiet(), NOTHING, advised(suggestion())).comments().size());
    assertEquals(List.of(), plan(Sample.quiet(), NOTHING, advised(Advices.silent())).comments());
    assertEquals(
        List.of(), plan(Sample.quiet(), NOTHING, advised(Advice.off("no key"))).comments());
  }

  private static Advice suggestion() {
    Advice all = Advices.helpful();
    return new Advice(
        all.model(),
        all.state(),
        all.suggestions(),
        List.of(),
        List.of(),
        all.dropped(),
        all.notes(),
        all.usage());
  }

  @Test
  void aModelTakesNoRoomFromTheRules() {
    Wanted wanted = advised(Advices.helpful());
    PublishPlan plan = plan(Sample.many(5_000), NOTHING, wanted);
    String body = ((CreateComment) plan.comments().get(0)).body();
    String alone = body(Sample.many(5_000));
    String rules = alone.substring(0, alone.lastIndexOf("\n<!-- couplint:seen"));
    assertTrue(body.startsWith(rules) && body.length() < 65_536, body);
  }
}
