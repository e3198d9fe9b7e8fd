package io.github.couplint.github.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.tomakehurst.wiremock.http.Fault;
import io.github.couplint.change.RepoPath;
import io.github.couplint.github.Channel;
import io.github.couplint.github.DiffLines;
import io.github.couplint.github.Marker;
import io.github.couplint.github.Published;
import io.github.couplint.github.Publisher;
import io.github.couplint.github.Wanted;
import io.github.couplint.json.Json;
import io.github.couplint.policy.Verdict;
import io.github.couplint.report.Sample;
import io.github.couplint.score.Finding;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The whole way over HTTP, against a GitHub that remembers and that can fail. */
final class PublishingTest {
  private static final Set<Channel> TALK = EnumSet.of(Channel.SUMMARY_COMMENT, Channel.INLINE);
  private static final Set<Channel> ALL =
      EnumSet.of(Channel.SUMMARY_COMMENT, Channel.INLINE, Channel.CHECK_RUN);
  private static final Set<Channel> COMMENT = EnumSet.of(Channel.SUMMARY_COMMENT);
  private static final Set<Channel> INLINE = EnumSet.of(Channel.INLINE);
  private static final Set<Channel> CHECK = EnumSet.of(Channel.CHECK_RUN);

  /** Enough for a machine under load. */
  private static final Duration PATIENT = Duration.ofSeconds(60);

  private static final Duration HASTY = Duration.ofSeconds(2);

  /** Waits that would have been; time stands still. */
  private static final class Waits implements Pause {
    final List<Duration> waits = new ArrayList<>();

    @Override
    public Instant now() {
      return Instant.parse("2026-01-01T00:00:00Z");
    }

    @Override
    public void sleep(Duration time) {
      waits.add(time);
    }
  }

  private final Waits pause = new Waits();

  private Published publish(FakeGitHub github, Verdict verdict, Set<Channel> channels) {
    return publish(github.access(PATIENT), Map.of(), verdict, channels);
  }

  private Published publish(
      Access access, Map<String, String> environment, Verdict verdict, Set<Channel> channels) {
    Wanted wanted =
        new Wanted(
            1,
            new Marker("default"),
            20,
            "Couplint report",
            Sample.LINKS,
            "0.1.0",
            Optional.empty(),
            Map.of());
    HttpGitHub http = HttpGitHub.of(access, environment, pause);
    return new Publisher(http, wanted).publish(verdict, lines(verdict), channels);
  }

  /** Every line of evidence is in the diff. */
  private static DiffLines lines(Verdict verdict) {
    Map<RepoPath, BitSet> lines = new HashMap<>();
    for (Finding finding : verdict.findings()) {
      finding
          .sites()
          .forEach(
              site ->
                  lines
                      .computeIfAbsent(site.site().file(), path -> new BitSet())
                      .set(site.site().span().line()));
    }
    return new DiffLines(lines, lines);
  }

  @Test
  void aVerdictIsToldInThreeRequests() {
    try (FakeGitHub github = new FakeGitHub(Sample.HEAD)) {
      Published published = publish(github, Sample.blocked(), ALL);
      assertEquals(ALL, published.done());
      assertEquals(List.of(), published.notes());
      assertEquals(
          List.of("POST issues/1/comments", "POST pulls/1/reviews", "POST check-runs"),
          github.writes());
    }
  }

  @Test
  void theSameRunOnceMoreWritesNothing() {
    try (FakeGitHub github = new FakeGitHub(Sample.HEAD)) {
      publish(github, Sample.blocked(), ALL);
      List<String> before = github.writes();
      Published again = publish(github, Sample.blocked(), ALL);
      assertEquals(before, github.writes());
      assertEquals(0, again.writes());
      assertEquals(ALL, again.done());
    }
  }

  @Test
  void theSameRunOnceMoreWritesNothingWithoutGraphQl() {
    try (FakeGitHub github = new FakeGitHub(Sample.HEAD)) {
      publish(github, Sample.blocked(), ALL);
      List<String> before = github.writes();
      github.fail("POST", "graphql", aResponse().withStatus(200).withBody("{\"errors\":[{}]}"));
      assertEquals(0, publish(github, Sample.blocked(), ALL).writes());
      assertEquals(before, github.writes());
    }
  }

  @Test
  void nothingToTellIsNotTold() {
    try (FakeGitHub github = new FakeGitHub(Sample.HEAD)) {
      Published published =
          publish(github, Sample.quiet(), EnumSet.of(Channel.SUMMARY_COMMENT, Channel.INLINE));
      assertEquals(List.of(), github.writes());
      assertEquals(Set.of(Channel.SUMMARY_COMMENT, Channel.INLINE), published.done());
    }
  }

  @Test
  void whatAPushTookAwayIsSaidToBeGone() {
    try (FakeGitHub github = new FakeGitHub(Sample.HEAD)) {
      publish(github, Sample.blocked(), ALL);
      publish(github, Sample.quiet(), ALL);
      assertEquals(List.of(), github.repository.bodies(github.repository.notes));
      String body = github.repository.bodies(github.repository.comments).get(0);
      assertTrue(body.contains("## 🟢 No coupling got worse"), body);
      assertTrue(
          body.contains("Reported here before, and gone:\n\n- `orders -> billing (sync-http)`\n"),
          body);
      List<String> before = github.writes();
      publish(github, Sample.quiet(), ALL);
      assertEquals(before, github.writes());
    }
  }

  @Test
  void aCommentThatSomebodyAnsweredIsEditedAndStays() {
    try (FakeGitHub github = new FakeGitHub(Sample.HEAD)) {
      publish(github, Sample.blocked(), INLINE);
      github.repository.reply(github.repository.notes.firstKey(), "We need it");
      publish(github, Sample.quiet(), INLINE);
      assertEquals(
          List.of(
              """
              <!-- couplint:gone:default:00000000000000aa -->
              This coupling is gone from the pull request.
              """,
              "We need it"),
          github.repository.bodies(github.repository.notes));
      List<String> before = github.writes();
      publish(github, Sample.quiet(), INLINE);
      assertEquals(before, github.writes());
    }
  }

  @Test
  void aFindingThatComesBackTakesItsAnsweredCommentAgain() {
    try (FakeGitHub github = new FakeGitHub(Sample.HEAD)) {
      publish(github, Sample.blocked(), INLINE);
      List<String> first = github.repository.bodies(github.repository.notes);
      github.repository.reply(github.repository.notes.firstKey(), "We need it");
      publish(github, Sample.quiet(), INLINE);
      publish(github, Sample.blocked(), INLINE);
      assertEquals(first.get(0), github.repository.bodies(github.repository.notes).get(0));
      assertEquals(2, github.repository.notes.size());
    }
  }

  @Test
  void aMarkThatSomebodyElseWroteIsNotOurs() {
    try (FakeGitHub github = new FakeGitHub(Sample.HEAD)) {
      github.repository.comment("mallory", "<!-- couplint:summary:default -->\nAll is well");
      publish(github, Sample.blocked(), COMMENT);
      assertEquals(2, github.repository.comments.size());
      assertEquals(
          "<!-- couplint:summary:default -->\nAll is well",
          github.repository.bodies(github.repository.comments).get(0));
    }
  }

  @Test
  void ofTwoCommentsThatRacingRunsWroteTheOlderStays() {
    try (FakeGitHub github = new FakeGitHub(Sample.HEAD)) {
      publish(github, Sample.blocked(), COMMENT);
      String body = github.repository.bodies(github.repository.comments).get(0);
      github.repository.comment("github-actions[bot]", body);
      publish(github, Sample.blocked(), COMMENT);
      assertEquals(List.of(body), github.repository.bodies(github.repository.comments));
    }
  }

  @Test
  void ofTwoRunsAtOnceTheNextLeavesWhatOneWouldHaveWritten() throws InterruptedException {
    try (FakeGitHub github = new FakeGitHub(Sample.HEAD)) {
      Thread other = new Thread(() -> publish(github, Sample.blocked(), TALK));
      other.start();
      publish(github, Sample.blocked(), TALK);
      other.join();
      publish(github, Sample.blocked(), TALK);
      assertEquals(1, github.repository.comments.size());
      assertEquals(1, github.repository.notes.size());
      List<String> before = github.writes();
      publish(github, Sample.blocked(), TALK);
      assertEquals(before, github.writes());
    }
  }

  @Test
  void aHeadThatMovesMeanwhileCostsTheCommentsOnLinesOnly() {
    try (FakeGitHub github = new FakeGitHub(Sample.HEAD)) {
      String moved = "commit_id is not part of the pull request";
      github.fail("POST", "pulls/1/reviews", FakeGitHub.error(422, moved));
      github.fail("POST", "pulls/1/comments", FakeGitHub.error(422, moved));
      Published published = publish(github, Sample.blocked(), ALL);
      assertEquals(ALL, published.done());
      assertEquals(
          List.of(
              "no comment at orders/src/main/java/com/acme/orders/OrderService.java:41: "
                  + moved
                  + " (422)"),
          published.notes());
      assertEquals(1, github.repository.comments.size());
    }
  }

  @Test
  void anAppKnowsItsOwnCommentsAndLeavesThoseOfOthers() {
    try (FakeGitHub github = new FakeGitHub(Sample.HEAD)) {
      publish(github, Sample.blocked(), TALK);
      github.repository.viewer = "couplint-of-acme[bot]";
      publish(github, Sample.blocked(), TALK);
      assertEquals(2, github.repository.comments.size());
      List<String> before = github.writes();
      publish(github, Sample.blocked(), TALK);
      assertEquals(before, github.writes());
    }
  }

  @Test
  void anAppKnowsItsOwnCommentsWithoutGraphQl() {
    try (FakeGitHub github = new FakeGitHub(Sample.HEAD)) {
      github.repository.viewer = "couplint-of-acme[bot]";
      publish(github, Sample.blocked(), TALK);
      List<String> before = github.writes();
      github.fail("POST", "graphql", FakeGitHub.error(403, "Resource not accessible"));
      publish(github, Sample.blocked(), TALK);
      assertEquals(before, github.writes());
    }
  }

  @Test
  void aPersonsTokenKnowsItsOwnComments() {
    try (FakeGitHub github = new FakeGitHub(Sample.HEAD)) {
      github.repository.viewer = "octocat";
      publish(github, Sample.blocked(), TALK);
      List<String> before = github.writes();
      publish(github, Sample.blocked(), TALK);
      assertEquals(before, github.writes());
    }
  }

  @Test
  void aCommentThatAnotherRunDeletedFirstCountsAsDeleted() {
    try (FakeGitHub github = new FakeGitHub(Sample.HEAD)) {
      publish(github, Sample.blocked(), INLINE);
      github.failAfter("DELETE", "pulls/comments", FakeGitHub.error(404, "Not Found"));
      Published published = publish(github, Sample.quiet(), INLINE);
      assertEquals(List.of(), published.notes());
      assertEquals(INLINE, published.done());
    }
  }

  @Test
  void aPullRequestThatMovedOnIsLeftToItsNextRun() {
    try (FakeGitHub github = new FakeGitHub("f".repeat(40))) {
      Published published = publish(github, Sample.blocked(), ALL);
      assertEquals(List.of("POST check-runs"), github.writes());
      assertEquals(CHECK, published.done());
      assertEquals(
          List.of("the pull request has moved on; the run for its newest commit tells"),
          published.notes());
    }
  }

  @Test
  void ourCommentIsFoundOnTheThirdPage() {
    try (FakeGitHub github = new FakeGitHub(Sample.HEAD)) {
      github.repository.pageSize = 2;
      for (int i = 0; i < 4; i++) {
        github.repository.comment("octocat", "Hello " + i);
      }
      publish(github, Sample.blocked(), COMMENT);
      List<String> before = github.writes();
      publish(github, Sample.blocked(), COMMENT);
      assertEquals(before, github.writes());
      github.fail("POST", "graphql", FakeGitHub.error(500, "x"));
      github.fail("POST", "graphql", FakeGitHub.error(403, "Resource not accessible"));
      publish(github, Sample.blocked(), COMMENT);
      assertEquals(before, github.writes());
      assertEquals(3, github.requests().stream().filter("GET issues/1/comments"::equals).count());
    }
  }

  @Test
  void aLineOutsideTheDiffCostsItsOwnCommentOnly() {
    try (FakeGitHub github = new FakeGitHub(Sample.HEAD)) {
      github.repository.isInDiff = place -> !place.startsWith("service0001");
      Published published = publish(github, Sample.many(3), INLINE);
      assertEquals(2, github.repository.notes.size());
      assertEquals(
          List.of(
              "no comment at service0001/src/main/java/com/acme/Client.java:7:"
                  + " pull_request_review_thread.line must be part of the diff (422)"),
          published.notes());
    }
  }

  @Test
  void fiveThousandFindingsTakeTwentyCommentsAndTenBatches() {
    try (FakeGitHub github = new FakeGitHub(Sample.HEAD)) {
      Published published = publish(github, Sample.many(5_000), ALL);
      assertEquals(ALL, published.done());
      assertEquals(20, github.repository.notes.size());
      assertEquals(12, github.writes().size());
      Map<String, Json> run = github.repository.checks.get(github.repository.checks.firstKey());
      assertEquals(Json.of(500), run.get("annotations"));
      assertEquals(Json.of("failure"), run.get("conclusion"));
      List<String> before = github.writes();
      publish(github, Sample.many(5_000), ALL);
      assertEquals(before, github.writes());
    }
  }

  @Test
  void hostileNamesArePublishedAndKnownAgain() {
    try (FakeGitHub github = new FakeGitHub(Sample.HEAD)) {
      assertEquals(ALL, publish(github, Sample.hostile(), ALL).done());
      List<String> before = github.writes();
      publish(github, Sample.hostile(), ALL);
      assertEquals(before, github.writes());
    }
  }

  @Test
  void aShortWaitIsWaitedFor() {
    try (FakeGitHub github = new FakeGitHub(Sample.HEAD)) {
      github.fail(
          "POST", "issues", FakeGitHub.error(403, "slow down").withHeader("Retry-After", "1"));
      assertEquals(COMMENT, publish(github, Sample.blocked(), COMMENT).done());
      assertEquals(List.of(Duration.ofSeconds(1)), pause.waits);
      assertEquals(1, github.repository.comments.size());
    }
  }

  @Test
  void aLongWaitIsNot() {
    try (FakeGitHub github = new FakeGitHub(Sample.HEAD)) {
      github.fail(
          "POST", "issues", FakeGitHub.error(403, "slow down").withHeader("Retry-After", "3600"));
      Published published = publish(github, Sample.blocked(), ALL);
      assertEquals(Set.of(), published.done());
      assertEquals(List.of("summary-comment can't be written: slow down (403)"), published.notes());
      assertEquals(List.of(), pause.waits);
      assertEquals(List.of("POST issues/1/comments"), github.writes());
    }
  }

  @Test
  void aSecondaryLimitWithoutAHeaderIsWaitedForAMinute() {
    try (FakeGitHub github = new FakeGitHub(Sample.HEAD)) {
      github.fail(
          "POST", "issues", FakeGitHub.error(403, "You have exceeded a secondary rate limit"));
      assertEquals(COMMENT, publish(github, Sample.blocked(), COMMENT).done());
      assertEquals(List.of(Duration.ofSeconds(60)), pause.waits);
    }
  }

  @Test
  void tooManyRequestsAreWaitedForToTheDateThatIsTold() {
    try (FakeGitHub github = new FakeGitHub(Sample.HEAD)) {
      github.fail(
          "POST",
          "issues",
          FakeGitHub.error(429, "x").withHeader("Retry-After", "Thu, 1 Jan 2026 00:00:07 GMT"));
      assertEquals(COMMENT, publish(github, Sample.blocked(), COMMENT).done());
      assertEquals(List.of(Duration.ofSeconds(7)), pause.waits);
    }
  }

  @Test
  void aLimitUsedUpIsNotWaitedForAnHour() {
    try (FakeGitHub github = new FakeGitHub(Sample.HEAD)) {
      long reset = pause.now().plusSeconds(3_000).getEpochSecond();
      github.fail(
          "POST",
          "graphql",
          FakeGitHub.error(403, "API rate limit exceeded")
              .withHeader("X-RateLimit-Remaining", "0")
              .withHeader("X-RateLimit-Reset", String.valueOf(reset)));
      Published published = publish(github, Sample.blocked(), ALL);
      assertEquals(
          List.of("the pull request's comments can't be read: API rate limit exceeded (403)"),
          published.notes());
      assertEquals(List.of(), pause.waits);
      assertEquals(List.of(), github.writes());
    }
  }

  @Test
  void waitsEndWithinTwoMinutesInAll() {
    try (FakeGitHub github = new FakeGitHub(Sample.HEAD)) {
      for (int i = 0; i < 9; i++) {
        github.fail("POST", "", FakeGitHub.error(429, "x").withHeader("Retry-After", "50"));
      }
      publish(github, Sample.blocked(), ALL);
      assertEquals(List.of(Duration.ofSeconds(50), Duration.ofSeconds(50)), pause.waits);
    }
  }

  @Test
  void aBodyThatGitHubFindsTooLongIsANote() {
    try (FakeGitHub github = new FakeGitHub(Sample.HEAD)) {
      github.fail("POST", "issues", FakeGitHub.error(422, "Body is too long"));
      assertEquals(
          List.of("summary-comment: Body is too long (422)"),
          publish(github, Sample.blocked(), COMMENT).notes());
    }
  }

  @Test
  void aReviewOfOnesOwnPullRequestIsANote() {
    try (FakeGitHub github = new FakeGitHub(Sample.HEAD)) {
      github.fail("POST", "pulls/1/reviews", FakeGitHub.error(422, "own pull request"));
      github.fail("POST", "pulls/1/comments", FakeGitHub.error(422, "own pull request"));
      Published published = publish(github, Sample.blocked(), INLINE);
      assertEquals(1, published.notes().size());
      assertEquals(0, github.repository.notes.size());
    }
  }

  @Test
  void badGatewaysAreTriedAgainWhenReading() {
    try (FakeGitHub github = new FakeGitHub(Sample.HEAD)) {
      github.fail("POST", "graphql", FakeGitHub.error(502, "x"));
      github.fail("POST", "graphql", FakeGitHub.error(502, "x"));
      assertEquals(COMMENT, publish(github, Sample.blocked(), COMMENT).done());
      assertEquals(List.of(Duration.ofMillis(500), Duration.ofSeconds(1)), pause.waits);
    }
  }

  @Test
  void aBadGatewayAfterACommentWasWrittenWritesNoSecond() {
    try (FakeGitHub github = new FakeGitHub(Sample.HEAD)) {
      github.failAfter("POST", "issues", FakeGitHub.error(502, "x"));
      Published published = publish(github, Sample.blocked(), COMMENT);
      assertEquals(COMMENT, published.done());
      assertEquals(List.of("POST issues/1/comments"), github.writes());
    }
  }

  @Test
  void aBadGatewayBeforeACommentWasWrittenWritesItOnce() {
    try (FakeGitHub github = new FakeGitHub(Sample.HEAD)) {
      github.fail("POST", "issues", FakeGitHub.error(502, "x"));
      assertEquals(COMMENT, publish(github, Sample.blocked(), COMMENT).done());
      assertEquals(1, github.repository.comments.size());
    }
  }

  @Test
  void aGatewayThatStaysBadIsANote() {
    try (FakeGitHub github = new FakeGitHub(Sample.HEAD)) {
      github.fail("POST", "issues", FakeGitHub.error(502, "x"));
      github.fail("POST", "issues", FakeGitHub.error(502, "x"));
      assertEquals(
          List.of("summary-comment: it is not known whether it was written"),
          publish(github, Sample.blocked(), COMMENT).notes());
    }
  }

  @Test
  void aTokenThatIsNoneIsANoteForEachChannel() {
    try (FakeGitHub github = new FakeGitHub(Sample.HEAD)) {
      github.fail("POST", "graphql", FakeGitHub.error(401, "Bad credentials"));
      github.fail("GET", "pulls/1", FakeGitHub.error(401, "Bad credentials"));
      github.fail("GET", "commits", FakeGitHub.error(401, "Bad credentials"));
      assertEquals(
          List.of(
              "the pull request's comments can't be read: Bad credentials (401)",
              "the commit's check runs can't be read: Bad credentials (401)"),
          publish(github, Sample.blocked(), ALL).notes());
    }
  }

  @Test
  void aTokenThatMayNotCommentMayStillWriteTheCheck() {
    try (FakeGitHub github = new FakeGitHub(Sample.HEAD)) {
      String may = "Resource not accessible by integration";
      github.fail("POST", "issues", FakeGitHub.error(403, may));
      github.fail("POST", "pulls/1/reviews", FakeGitHub.error(403, may));
      Published published = publish(github, Sample.blocked(), ALL);
      assertEquals(CHECK, published.done());
      assertEquals(
          List.of(
              "summary-comment can't be written: Resource not accessible by integration (403)",
              "inline can't be written: Resource not accessible by integration (403)"),
          published.notes());
    }
  }

  @Test
  void aHeadThatIsGoneIsANote() {
    try (FakeGitHub github = new FakeGitHub(Sample.HEAD)) {
      github.fail("POST", "check-runs", FakeGitHub.error(404, "No commit found for SHA"));
      assertEquals(
          List.of("check-run: No commit found for SHA (404)"),
          publish(github, Sample.blocked(), CHECK).notes());
    }
  }

  @Test
  void redirectsOnTheSameHostAreFollowedWhateverTheMethod() {
    try (FakeGitHub github = new FakeGitHub(Sample.HEAD)) {
      github.fail(
          "POST",
          "issues",
          aResponse()
              .withStatus(307)
              .withHeader("Location", "/repos/acme/shop2/issues/1/comments"));
      github.fail(
          "POST",
          "graphql",
          aResponse().withStatus(301).withHeader("Location", github.api() + "/graphql"));
      assertEquals(COMMENT, publish(github, Sample.blocked(), COMMENT).done());
      assertEquals(1, github.repository.comments.size());
    }
  }

  @Test
  void aWriteIsNotRedirectedToAnotherHost() {
    try (FakeGitHub github = new FakeGitHub(Sample.HEAD)) {
      github.fail(
          "POST",
          "issues",
          aResponse().withStatus(307).withHeader("Location", "https://example.org/x"));
      assertEquals(
          List.of(
              "summary-comment can't be written: localhost redirects to another host,"
                  + " example.org"),
          publish(github, Sample.blocked(), COMMENT).notes());
    }
  }

  @Test
  void redirectsInACircleEnd() {
    try (FakeGitHub github = new FakeGitHub(Sample.HEAD)) {
      for (int i = 0; i < 6; i++) {
        github.fail(
            "GET",
            "commits",
            aResponse()
                .withStatus(302)
                .withHeader("Location", "/repos/acme/shop/commits/x/check-runs"));
      }
      List<String> notes = publish(github, Sample.blocked(), CHECK).notes();
      assertTrue(notes.get(0).contains("more than 5 redirects"), notes::toString);
    }
  }

  @Test
  void aConnectionResetIsTriedAgainWhenReading() {
    try (FakeGitHub github = new FakeGitHub(Sample.HEAD)) {
      github.fail("POST", "graphql", aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
      github.fail("POST", "graphql", aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK));
      assertEquals(COMMENT, publish(github, Sample.blocked(), COMMENT).done());
    }
  }

  @Test
  void aConnectionResetInAnAnswerWritesNoSecondComment() {
    try (FakeGitHub github = new FakeGitHub(Sample.HEAD)) {
      github.failAfter("POST", "issues", aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK));
      assertEquals(COMMENT, publish(github, Sample.blocked(), COMMENT).done());
      assertEquals(1, github.repository.comments.size());
    }
  }

  @Test
  void aHangEndsInTime() {
    try (FakeGitHub github = new FakeGitHub(Sample.HEAD)) {
      github.failAfter("POST", "issues", aResponse().withFixedDelay(20_000));
      assertToldWithin(18, github);
      assertEquals(1, github.repository.comments.size());
    }
  }

  @Test
  void aHangInABodyEndsInTime() {
    try (FakeGitHub github = new FakeGitHub(Sample.HEAD)) {
      github.failAfter(
          "POST",
          "issues",
          aResponse().withBody("x".repeat(50)).withChunkedDribbleDelay(50, 20_000));
      assertToldWithin(18, github);
    }
  }

  private void assertToldWithin(int seconds, FakeGitHub github) {
    Instant start = Instant.now();
    Published published = publish(github.access(HASTY), Map.of(), Sample.blocked(), COMMENT);
    assertEquals(COMMENT, published.done());
    assertTrue(Duration.between(start, Instant.now()).toSeconds() < seconds);
  }

  private static Access access(String api, String graphQl) {
    return new Access(
        URI.create(api), URI.create(graphQl), "acme/shop", "ghs_secret", Duration.ofMillis(1500));
  }

  @Test
  void anEnterpriseServerIsReachedBelowItsPath() {
    try (FakeGitHub github = new FakeGitHub(Sample.HEAD)) {
      String host = github.api().toString();
      Access access = access(host + "/api/v3/", host + "/api/graphql");
      assertEquals(ALL, publish(access, Map.of(), Sample.blocked(), ALL).done());
    }
  }

  @Test
  void aProxyIsGoneThrough() {
    try (FakeGitHub github = new FakeGitHub(Sample.HEAD)) {
      Access access = access("http://github.invalid", "http://github.invalid/graphql");
      Map<String, String> environment = Map.of("HTTP_PROXY", github.api().toString());
      assertEquals(ALL, publish(access, environment, Sample.blocked(), ALL).done());
      assertEquals(1, github.repository.comments.size());
    }
  }

  @Test
  void theTokenStandsInNoNote() {
    try (FakeGitHub github = new FakeGitHub(Sample.HEAD)) {
      github.fail("POST", "issues", FakeGitHub.error(403, "no"));
      assertFalse(publish(github, Sample.blocked(), COMMENT).toString().contains("ghs_secret"));
      assertFalse(github.access(PATIENT).toString().contains("ghs_secret"));
    }
  }
}
