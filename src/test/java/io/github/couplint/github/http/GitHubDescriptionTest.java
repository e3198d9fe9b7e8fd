package io.github.couplint.github.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The judge of our requests takes good ones and no bad ones. */
final class GitHubDescriptionTest {
  private static final String RUN = "/repos/acme/shop/check-runs";
  private static final String NOTE = "/repos/acme/shop/pulls/1/comments";

  @Test
  void aGoodRequestIsTaken() {
    assertEquals(
        List.of(), GitHubDescription.faults("POST", RUN, "{\"name\": \"x\", \"head_sha\": \"y\"}"));
  }

  @Test
  void aRequestThatMissesAFieldIsNot() {
    assertEquals(1, GitHubDescription.faults("POST", RUN, "{\"name\": \"x\"}").size());
  }

  @Test
  void aFieldThatThereIsNotIsFound() {
    assertEquals(
        1,
        GitHubDescription.faults(
                "POST", RUN, "{\"name\": \"x\", \"head_sha\": \"y\", \"colour\": \"z\"}")
            .size());
  }

  @Test
  void moreAnnotationsThanARequestMayHoldAreFound() {
    String annotation =
        "{\"path\": \"a\", \"start_line\": 1, \"end_line\": 1,"
            + " \"annotation_level\": \"notice\", \"message\": \"m\"}";
    String all = String.join(",", Collections.nCopies(51, annotation));
    String run =
        "{\"name\": \"x\", \"head_sha\": \"y\", \"output\": {\"title\": \"t\","
            + " \"summary\": \"s\", \"annotations\": [%s]}}";
    assertEquals(1, GitHubDescription.faults("POST", RUN, run.formatted(all)).size());
  }

  @Test
  void aSideInLowerCaseIsFound() {
    String note =
        "{\"body\": \"b\", \"commit_id\": \"c\", \"path\": \"p\", \"line\": 1,"
            + " \"side\": \"right\"}";
    assertEquals(1, GitHubDescription.faults("POST", NOTE, note).size());
  }

  @Test
  void anAnswerThatGitHubDoesNotGiveIsFound() {
    assertFalse(GitHubDescription.faults("POST", RUN, 201, "{\"id\": \"one\"}").isEmpty());
  }

  @Test
  void aPathThatThereIsNotIsFound() {
    assertEquals(1, GitHubDescription.faults("GET", "/repos/acme/shop/couplings", "").size());
  }
}
