package io.github.couplint.github.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static io.github.couplint.github.http.Publishing.ALL;
import static io.github.couplint.github.http.Publishing.CHECK;
import static io.github.couplint.github.http.Publishing.COMMENT;
import static io.github.couplint.github.http.Publishing.INLINE;
import static io.github.couplint.github.http.Publishing.TALK;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.couplint.github.Channel;
import io.github.couplint.github.Published;
import io.github.couplint.json.Json;
import io.github.couplint.report.Sample;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The whole way over HTTP, against a GitHub that remembers. */
final class PublishingTest {
  private final Publishing publishing = new Publishing();

  @Test
  void aVerdictIsToldInThreeRequests() {
    try (FakeGitHub github = new FakeGitHub(Sample.HEAD)) {
      Published published = publishing.publish(github, Sample.blocked(), ALL);
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
      publishing.publish(github, Sample.blocked(), ALL);
      List<String> before = github.writes();
      Published again = publishing.publish(github, Sample.blocked(), ALL);
      assertEquals(before, github.writes());
      assertEquals(0, again.writes());
      assertEquals(ALL, again.done());
    }
  }

  @Test
  void theSameRunOnceMoreWritesNothingWithoutGraphQl() {
    try (FakeGitHub github = new FakeGitHub(Sample.HEAD)) {
      publishing.publish(github, Sample.blocked(), ALL);
      List<String> before = github.writes();
      github.fail("POST", "graphql", aResponse().withStatus(200).withBody("{\"errors\":[{}]}"));
      assertEquals(0, publishing.publish(github, Sample.blocked(), ALL).writes());
      assertEquals(before, github.writes());
    }
  }

  @Test
  void nothingToTellIsNotTold() {
    try (FakeGitHub github = new FakeGitHub(Sample.HEAD)) {
      Published published =
          publishing.publish(
              github, Sample.quiet(), EnumSet.of(Channel.SUMMARY_COMMENT, Channel.INLINE));
      assertEquals(List.of(), github.writes());
      assertEquals(Set.of(Channel.SUMMARY_COMMENT, Channel.INLINE), published.done());
    }
  }

  @Test
  void whatAPushTookAwayIsSaidToBeGone() {
    try (FakeGitHub github = new FakeGitHub(Sample.HEAD)) {
      publishing.publish(github, Sample.blocked(), ALL);
      publishing.publish(github, Sample.quiet(), ALL);
      assertEquals(List.of(), github.repository.bodies(github.repository.notes));
      String body = github.repository.bodies(github.repository.comments).get(0);
      assertTrue(body.contains("## 🟢 No coupling got worse"), body);
      assertTrue(
          body.contains("Reported here before, and gone:\n\n- `orders -> billing (sync-http)`\n"),
          body);
      List<String> before = github.writes();
      publishing.publish(github, Sample.quiet(), ALL);
      assertEquals(before, github.writes());
    }
  }

  @Test
  void aCommentThatSomebodyAnsweredIsEditedAndStays() {
    try (FakeGitHub github = new FakeGitHub(Sample.HEAD)) {
      publishing.publish(github, Sample.blocked(), INLINE);
      github.repository.reply(github.repository.notes.firstKey(), "We need it");
      publishing.publish(github, Sample.quiet(), INLINE);
      assertEquals(
          List.of(
              """
              <!-- couplint:gone:default:00000000000000aa -->
              This coupling is gone from the pull request.
              """,
              "We need it"),
          github.repository.bodies(github.repository.notes));
      List<String> before = github.writes();
      publishing.publish(github, Sample.quiet(), INLINE);
      assertEquals(before, github.writes());
    }
  }

  @Test
  void aFindingThatComesBackTakesItsAnsweredCommentAgain() {
    try (FakeGitHub github = new FakeGitHub(Sample.HEAD)) {
      publishing.publish(github, Sample.blocked(), INLINE);
      List<String> first = github.repository.bodies(github.repository.notes);
      github.repository.reply(github.repository.notes.firstKey(), "We need it");
      publishing.publish(github, Sample.quiet(), INLINE);
      publishing.publish(github, Sample.blocked(), INLINE);
      assertEquals(first.get(0), github.repository.bodies(github.repository.notes).get(0));
      assertEquals(2, github.repository.notes.size());
    }
  }

  @Test
  void aMarkThatSomebodyElseWroteIsNotOurs() {
    try (FakeGitHub github = new FakeGitHub(Sample.HEAD)) {
      github.repository.comment("mallory", "<!-- couplint:summary:default -->\nAll is well");
      publishing.publish(github, Sample.blocked(), COMMENT);
      assertEquals(2, github.repository.comments.size());
      assertEquals(
          "<!-- couplint:summary:default -->\nAll is well",
          github.repository.bodies(github.repository.comments).get(0));
    }
  }

  @Test
  void ofTwoCommentsThatRacingRunsWroteTheOlderStays() {
    try (FakeGitHub github = new FakeGitHub(Sample.HEAD)) {
      publishing.publish(github, Sample.blocked(), COMMENT);
      String body = github.repository.bodies(github.repository.comments).get(0);
      github.repository.comment("github-actions[bot]", body);
      publishing.publish(github, Sample.blocked(), COMMENT);
      assertEquals(List.of(body), github.repository.bodies(github.repository.comments));
    }
  }

  @Test
  void ofTwoRunsAtOnceTheNextLeavesWhatOneWouldHaveWritten() throws InterruptedException {
    try (FakeGitHub github = new FakeGitHub(Sample.HEAD)) {
      Thread other = new Thread(() -> publishing.publish(github, Sample.blocked(), TALK));
      other.start();
      publishing.publish(github, Sample.blocked(), TALK);
      other.join();
      publishing.publish(github, Sample.blocked(), TALK);
      assertEquals(1, github.repository.comments.size());
      assertEquals(1, github.repository.notes.size());
      List<String> before = github.writes();
      publishing.publish(github, Sample.blocked(), TALK);
      assertEquals(before, github.writes());
    }
  }

  @Test
  void aHeadThatMovesMeanwhileCostsTheCommentsOnLinesOnly() {
    try (FakeGitHub github = new FakeGitHub(Sample.HEAD)) {
      String moved = "commit_id is not part of the pull request";
      github.fail("POST", "pulls/1/reviews", FakeGitHub.error(422, moved));
      github.fail("POST", "pulls/1/comments", FakeGitHub.error(422, moved));
      Published published = publishing.publish(github, Sample.blocked(), ALL);
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
      publishing.publish(github, Sample.blocked(), TALK);
      github.repository.viewer = "couplint-of-acme[bot]";
      publishing.publish(github, Sample.blocked(), TALK);
      assertEquals(2, github.repository.comments.size());
      List<String> before = github.writes();
      publishing.publish(github, Sample.blocked(), TALK);
      assertEquals(before, github.writes());
    }
  }

  @Test
  void anAppKnowsItsOwnCommentsWithoutGraphQl() {
    try (FakeGitHub github = new FakeGitHub(Sample.HEAD)) {
      github.repository.viewer = "couplint-of-acme[bot]";
      publishing.publish(github, Sample.blocked(), TALK);
      List<String> before = github.writes();
      github.fail("POST", "graphql", FakeGitHub.error(403, "Resource not accessible"));
      publishing.publish(github, Sample.blocked(), TALK);
      assertEquals(before, github.writes());
    }
  }

  @Test
  void aPersonsTokenKnowsItsOwnComments() {
    try (FakeGitHub github = new FakeGitHub(Sample.HEAD)) {
      github.repository.viewer = "octocat";
      publishing.publish(github, Sample.blocked(), TALK);
      List<String> before = github.writes();
      publishing.publish(github, Sample.blocked(), TALK);
      assertEquals(before, github.writes());
    }
  }

  @Test
  void aCommentThatAnotherRunDeletedFirstCountsAsDeleted() {
    try (FakeGitHub github = new FakeGitHub(Sample.HEAD)) {
      publishing.publish(github, Sample.blocked(), INLINE);
      github.failAfter("DELETE", "pulls/comments", FakeGitHub.error(404, "Not Found"));
      Published published = publishing.publish(github, Sample.quiet(), INLINE);
      assertEquals(List.of(), published.notes());
      assertEquals(INLINE, published.done());
    }
  }

  @Test
  void aPullRequestThatMovedOnIsLeftToItsNextRun() {
    try (FakeGitHub github = new FakeGitHub("f".repeat(40))) {
      Published published = publishing.publish(github, Sample.blocked(), ALL);
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
      publishing.publish(github, Sample.blocked(), COMMENT);
      List<String> before = github.writes();
      publishing.publish(github, Sample.blocked(), COMMENT);
      assertEquals(before, github.writes());
      github.fail("POST", "graphql", FakeGitHub.error(500, "x"));
      github.fail("POST", "graphql", FakeGitHub.error(403, "Resource not accessible"));
      publishing.publish(github, Sample.blocked(), COMMENT);
      assertEquals(before, github.writes());
      assertEquals(3, github.requests().stream().filter("GET issues/1/comments"::equals).count());
    }
  }

  @Test
  void aLineOutsideTheDiffCostsItsOwnCommentOnly() {
    try (FakeGitHub github = new FakeGitHub(Sample.HEAD)) {
      github.repository.isInDiff = place -> !place.startsWith("service0001");
      Published published = publishing.publish(github, Sample.many(3), INLINE);
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
      Published published = publishing.publish(github, Sample.many(5_000), ALL);
      assertEquals(ALL, published.done());
      assertEquals(20, github.repository.notes.size());
      assertEquals(12, github.writes().size());
      Map<String, Json> run = github.repository.checks.get(github.repository.checks.firstKey());
      assertEquals(Json.of(500), run.get("annotations"));
      assertEquals(Json.of("failure"), run.get("conclusion"));
      List<String> before = github.writes();
      publishing.publish(github, Sample.many(5_000), ALL);
      assertEquals(before, github.writes());
    }
  }

  @Test
  void hostileNamesArePublishedAndKnownAgain() {
    try (FakeGitHub github = new FakeGitHub(Sample.HEAD)) {
      assertEquals(ALL, publishing.publish(github, Sample.hostile(), ALL).done());
      List<String> before = github.writes();
      publishing.publish(github, Sample.hostile(), ALL);
      assertEquals(before, github.writes());
    }
  }
}
