package io.github.couplint.github.http;

import static io.github.couplint.github.http.Publishing.ALL;
import static io.github.couplint.github.http.Publishing.COMMENT;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.couplint.github.Published;
import io.github.couplint.report.Sample;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A GitHub that limits how much is asked of it. */
final class LimitsTest {
  private final Publishing publishing = new Publishing();

  @Test
  void aShortWaitIsWaitedFor() {
    try (FakeGitHub github = new FakeGitHub(Sample.HEAD)) {
      github.fail(
          "POST", "issues", FakeGitHub.error(403, "slow down").withHeader("Retry-After", "1"));
      assertEquals(COMMENT, publishing.publish(github, Sample.blocked(), COMMENT).done());
      assertEquals(List.of(Duration.ofSeconds(1)), publishing.waits());
      assertEquals(1, github.repository.comments.size());
    }
  }

  @Test
  void aLongWaitIsNot() {
    try (FakeGitHub github = new FakeGitHub(Sample.HEAD)) {
      github.fail(
          "POST", "issues", FakeGitHub.error(403, "slow down").withHeader("Retry-After", "3600"));
      Published published = publishing.publish(github, Sample.blocked(), ALL);
      assertEquals(Set.of(), published.done());
      assertEquals(List.of("summary-comment can't be written: slow down (403)"), published.notes());
      assertEquals(List.of(), publishing.waits());
      assertEquals(List.of("POST issues/1/comments"), github.writes());
    }
  }

  @Test
  void aSecondaryLimitWithoutAHeaderIsWaitedForAMinute() {
    try (FakeGitHub github = new FakeGitHub(Sample.HEAD)) {
      github.fail(
          "POST", "issues", FakeGitHub.error(403, "You have exceeded a secondary rate limit"));
      assertEquals(COMMENT, publishing.publish(github, Sample.blocked(), COMMENT).done());
      assertEquals(List.of(Duration.ofSeconds(60)), publishing.waits());
    }
  }

  @Test
  void tooManyRequestsAreWaitedForToTheDateThatIsTold() {
    try (FakeGitHub github = new FakeGitHub(Sample.HEAD)) {
      github.fail(
          "POST",
          "issues",
          FakeGitHub.error(429, "x").withHeader("Retry-After", "Thu, 1 Jan 2026 00:00:07 GMT"));
      assertEquals(COMMENT, publishing.publish(github, Sample.blocked(), COMMENT).done());
      assertEquals(List.of(Duration.ofSeconds(7)), publishing.waits());
    }
  }

  @Test
  void aLimitUsedUpIsNotWaitedForAnHour() {
    try (FakeGitHub github = new FakeGitHub(Sample.HEAD)) {
      long reset = Publishing.NOW.plusSeconds(3_000).getEpochSecond();
      github.fail(
          "POST",
          "graphql",
          FakeGitHub.error(403, "API rate limit exceeded")
              .withHeader("X-RateLimit-Remaining", "0")
              .withHeader("X-RateLimit-Reset", String.valueOf(reset)));
      Published published = publishing.publish(github, Sample.blocked(), ALL);
      assertEquals(
          List.of("the pull request's comments can't be read: API rate limit exceeded (403)"),
          published.notes());
      assertEquals(List.of(), publishing.waits());
      assertEquals(List.of(), github.writes());
    }
  }

  @Test
  void waitsEndWithinTwoMinutesInAll() {
    try (FakeGitHub github = new FakeGitHub(Sample.HEAD)) {
      for (int i = 0; i < 9; i++) {
        github.fail("POST", "", FakeGitHub.error(429, "x").withHeader("Retry-After", "50"));
      }
      publishing.publish(github, Sample.blocked(), ALL);
      assertEquals(List.of(Duration.ofSeconds(50), Duration.ofSeconds(50)), publishing.waits());
    }
  }
}
