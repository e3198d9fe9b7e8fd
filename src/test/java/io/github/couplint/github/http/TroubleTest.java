package io.github.couplint.github.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static io.github.couplint.github.http.Publishing.ALL;
import static io.github.couplint.github.http.Publishing.CHECK;
import static io.github.couplint.github.http.Publishing.COMMENT;
import static io.github.couplint.github.http.Publishing.HASTY;
import static io.github.couplint.github.http.Publishing.INLINE;
import static io.github.couplint.github.http.Publishing.PATIENT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.tomakehurst.wiremock.http.Fault;
import io.github.couplint.github.Published;
import io.github.couplint.report.Sample;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A GitHub that refuses, fails, redirects or hangs, and ones that are reached otherwise. */
final class TroubleTest {
  private final Publishing publishing = new Publishing();

  @Test
  void aBodyThatGitHubFindsTooLongIsANote() {
    try (FakeGitHub github = new FakeGitHub(Sample.HEAD)) {
      github.fail("POST", "issues", FakeGitHub.error(422, "Body is too long"));
      assertEquals(
          List.of("summary-comment: Body is too long (422)"),
          publishing.publish(github, Sample.blocked(), COMMENT).notes());
    }
  }

  @Test
  void aReviewOfOnesOwnPullRequestIsANote() {
    try (FakeGitHub github = new FakeGitHub(Sample.HEAD)) {
      github.fail("POST", "pulls/1/reviews", FakeGitHub.error(422, "own pull request"));
      github.fail("POST", "pulls/1/comments", FakeGitHub.error(422, "own pull request"));
      Published published = publishing.publish(github, Sample.blocked(), INLINE);
      assertEquals(1, published.notes().size());
      assertEquals(0, github.repository.notes.size());
    }
  }

  @Test
  void badGatewaysAreTriedAgainWhenReading() {
    try (FakeGitHub github = new FakeGitHub(Sample.HEAD)) {
      github.fail("POST", "graphql", FakeGitHub.error(502, "x"));
      github.fail("POST", "graphql", FakeGitHub.error(502, "x"));
      assertEquals(COMMENT, publishing.publish(github, Sample.blocked(), COMMENT).done());
      assertEquals(List.of(Duration.ofMillis(500), Duration.ofSeconds(1)), publishing.waits());
    }
  }

  @Test
  void aBadGatewayAfterACommentWasWrittenWritesNoSecond() {
    try (FakeGitHub github = new FakeGitHub(Sample.HEAD)) {
      github.failAfter("POST", "issues", FakeGitHub.error(502, "x"));
      Published published = publishing.publish(github, Sample.blocked(), COMMENT);
      assertEquals(COMMENT, published.done());
      assertEquals(List.of("POST issues/1/comments"), github.writes());
    }
  }

  @Test
  void aBadGatewayBeforeACommentWasWrittenWritesItOnce() {
    try (FakeGitHub github = new FakeGitHub(Sample.HEAD)) {
      github.fail("POST", "issues", FakeGitHub.error(502, "x"));
      assertEquals(COMMENT, publishing.publish(github, Sample.blocked(), COMMENT).done());
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
          publishing.publish(github, Sample.blocked(), COMMENT).notes());
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
          publishing.publish(github, Sample.blocked(), ALL).notes());
    }
  }

  @Test
  void aTokenThatMayNotCommentMayStillWriteTheCheck() {
    try (FakeGitHub github = new FakeGitHub(Sample.HEAD)) {
      String may = "Resource not accessible by integration";
      github.fail("POST", "issues", FakeGitHub.error(403, may));
      github.fail("POST", "pulls/1/reviews", FakeGitHub.error(403, may));
      Published published = publishing.publish(github, Sample.blocked(), ALL);
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
          publishing.publish(github, Sample.blocked(), CHECK).notes());
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
      assertEquals(COMMENT, publishing.publish(github, Sample.blocked(), COMMENT).done());
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
          publishing.publish(github, Sample.blocked(), COMMENT).notes());
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
      List<String> notes = publishing.publish(github, Sample.blocked(), CHECK).notes();
      assertTrue(notes.get(0).contains("more than 5 redirects"), notes::toString);
    }
  }

  @Test
  void aConnectionResetIsTriedAgainWhenReading() {
    try (FakeGitHub github = new FakeGitHub(Sample.HEAD)) {
      github.fail("POST", "graphql", aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
      github.fail("POST", "graphql", aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK));
      assertEquals(COMMENT, publishing.publish(github, Sample.blocked(), COMMENT).done());
    }
  }

  @Test
  void aConnectionResetInAnAnswerWritesNoSecondComment() {
    try (FakeGitHub github = new FakeGitHub(Sample.HEAD)) {
      github.failAfter("POST", "issues", aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK));
      assertEquals(COMMENT, publishing.publish(github, Sample.blocked(), COMMENT).done());
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
    Published published =
        publishing.publish(github.access(HASTY), Map.of(), Sample.blocked(), COMMENT);
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
      assertEquals(ALL, publishing.publish(access, Map.of(), Sample.blocked(), ALL).done());
    }
  }

  @Test
  void aProxyIsGoneThrough() {
    try (FakeGitHub github = new FakeGitHub(Sample.HEAD)) {
      Access access = access("http://github.invalid", "http://github.invalid/graphql");
      Map<String, String> environment = Map.of("HTTP_PROXY", github.api().toString());
      assertEquals(ALL, publishing.publish(access, environment, Sample.blocked(), ALL).done());
      assertEquals(1, github.repository.comments.size());
    }
  }

  @Test
  void theTokenStandsInNoNote() {
    try (FakeGitHub github = new FakeGitHub(Sample.HEAD)) {
      github.fail("POST", "issues", FakeGitHub.error(403, "no"));
      assertFalse(
          publishing.publish(github, Sample.blocked(), COMMENT).toString().contains("ghs_secret"));
      assertFalse(github.access(PATIENT).toString().contains("ghs_secret"));
    }
  }
}
