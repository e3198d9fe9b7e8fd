package io.github.couplint.github;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.couplint.github.Event.Origin;
import io.github.couplint.github.Event.Sides;
import io.github.couplint.json.JsonException;
import io.github.couplint.json.JsonText;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class EventTest {
  private static final String BASE = "0".repeat(39) + "b";
  private static final String HEAD = "0".repeat(39) + "a";
  private static final Sides SIDES = new Sides(BASE, HEAD, false);

  private static Event event(String name, String payload) throws EventException, JsonException {
    return Event.of(name, JsonText.parse(payload.replace("BASE", BASE).replace("HEAD", HEAD)));
  }

  private static String pullRequest(String headRepository) {
    return """
        {"pull_request": {"number": 7,
          "base": {"sha": "BASE", "repo": {"full_name": "acme/shop"}},
          "head": {"sha": "HEAD", "repo": %s}}}
        """
        .formatted(headRepository);
  }

  @Test
  void aPullRequestNamesItsSidesAndIsTold() throws EventException, JsonException {
    assertEquals(
        new Event(
            "pull_request", Optional.of(SIDES), Optional.of(7), Optional.empty(), false, true),
        event("pull_request", pullRequest("{\"full_name\": \"acme/shop\"}")));
  }

  @Test
  void aForkMayNotWrite() throws EventException, JsonException {
    assertEquals(
        new Event(
            "pull_request", Optional.of(SIDES), Optional.of(7), Optional.empty(), true, false),
        event("pull_request", pullRequest("{\"full_name\": \"octocat/shop\"}")));
  }

  @Test
  void aForkThatWasDeletedMayNotWrite() throws EventException, JsonException {
    assertEquals(
        new Event(
            "pull_request", Optional.of(SIDES), Optional.of(7), Optional.empty(), true, false),
        event("pull_request", pullRequest("null")));
  }

  @Test
  void aMergeGroupIsComparedAsItIsAndNobodyIsTold() throws EventException, JsonException {
    assertEquals(
        new Event(
            "merge_group",
            Optional.of(new Sides(BASE, HEAD, true)),
            Optional.empty(),
            Optional.empty(),
            false,
            false),
        event(
            "merge_group", "{\"merge_group\": {\"base_sha\": \"BASE\", \"head_sha\": \"HEAD\"}}"));
  }

  @Test
  void aPushIsComparedWithWhatWasThere() throws EventException, JsonException {
    assertEquals(
        Optional.of(SIDES), event("push", "{\"before\": \"BASE\", \"after\": \"HEAD\"}").sides());
  }

  @Test
  void aPushOfANewBranchIsComparedWithTheDefaultBranch() throws EventException, JsonException {
    String payload =
        """
        {"before": "%s", "after": "HEAD", "repository": {"default_branch": "main"}}
        """
            .formatted("0".repeat(40));
    assertEquals(
        Optional.of(new Sides("origin/main", HEAD, false)), event("push", payload).sides());
  }

  @Test
  void aPushThatDeletesABranchNamesNoSides() throws EventException, JsonException {
    assertEquals(Event.other("push"), event("push", "{\"deleted\": true}"));
  }

  @Test
  void aWorkflowRunNamesWhereThePullRequestComesFrom() throws EventException, JsonException {
    String payload =
        """
        {"workflow_run": {"event": "pull_request", "head_sha": "HEAD", "head_branch": "f",
          "head_repository": {"owner": {"login": "octocat"}}}}
        """;
    assertEquals(
        new Event(
            "workflow_run",
            Optional.empty(),
            Optional.empty(),
            Optional.of(new Origin("octocat", "f", HEAD)),
            true,
            true),
        event("workflow_run", payload));
  }

  @Test
  void aWorkflowRunForABranchOfTheRepositoryIsNotForeign() throws EventException, JsonException {
    String payload =
        """
        {"repository": {"full_name": "acme/shop"},
         "workflow_run": {"event": "pull_request", "head_sha": "HEAD", "head_branch": "f",
          "head_repository": {"full_name": "acme/shop", "owner": {"login": "acme"}}}}
        """;
    assertEquals(false, event("workflow_run", payload).isForeign());
  }

  @Test
  void aForksTargetEventMayWriteAndIsForeignAllTheSame() throws EventException, JsonException {
    Event event = event("pull_request_target", pullRequest("{\"full_name\": \"octocat/shop\"}"));
    assertEquals(List.of(true, true), List.of(event.isForeign(), event.mayWrite()));
  }

  @Test
  void aWorkflowRunForAPushIsAboutNoPullRequest() throws EventException, JsonException {
    assertEquals(
        Event.other("workflow_run"),
        event("workflow_run", "{\"workflow_run\": {\"event\": \"push\", \"head_sha\": \"HEAD\"}}"));
  }

  @Test
  void anyOtherEventIsAboutNoPullRequest() throws EventException, JsonException {
    assertEquals(Event.other("schedule"), event("schedule", "{}"));
  }

  @Test
  void whatIsNoCommitIdIsAFault() {
    EventException fault =
        assertThrows(
            EventException.class,
            () -> event("push", "{\"before\": \"BASE\", \"after\": \"--upload-pack=x\"}"));
    assertEquals("after: expected a commit id", fault.getMessage());
  }

  @Test
  void aPullRequestWithoutANumberIsAFault() {
    EventException fault =
        assertThrows(
            EventException.class,
            () ->
                event(
                    "pull_request",
                    "{\"pull_request\": {\"base\": {\"sha\": \"BASE\"}, \"head\": {\"sha\":"
                        + " \"HEAD\"}}}"));
    assertEquals("pull_request.number: expected a number", fault.getMessage());
  }

  @Test
  void aNumberThatNoPullRequestHasIsAFault() {
    String payload =
        "{\"pull_request\": {\"base\": {\"sha\": \"BASE\"}, \"head\": {\"sha\": \"HEAD\"},"
            + " \"number\": 4294967297}}";
    EventException fault = assertThrows(EventException.class, () -> event("pull_request", payload));
    assertEquals("pull_request.number: expected a number", fault.getMessage());
  }
}
