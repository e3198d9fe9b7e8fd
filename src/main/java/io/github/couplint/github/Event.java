package io.github.couplint.github;

import io.github.couplint.json.Json;
import java.util.Optional;

/**
 * What started a workflow run, as far as it says what to compare and where to tell.
 *
 * @param sides what to compare; empty when the event does not say
 * @param pullRequest the number of the pull request; empty when there is none, or it must be looked
 *     up by {@link #origin}
 * @param origin where the head comes from; empty when no pull request is meant
 * @param isForeign whether the head comes from another repository, and so from anybody
 * @param mayWrite whether the event's token may be more than a reader's
 */
public record Event(
    String name,
    Optional<Sides> sides,
    Optional<Integer> pullRequest,
    Optional<Origin> origin,
    boolean isForeign,
    boolean mayWrite) {

  /**
   * Two commits.
   *
   * @param isExact whether {@code base} is compared as it is, and not its merge base with {@code
   *     head}
   */
  public record Sides(String base, String head, boolean isExact) {}

  /** The branch that a pull request offers. */
  public record Origin(String owner, String branch, String head) {}

  private static final String NO_COMMIT = "0".repeat(40);

  /** An event that is about no pull request and no two commits. */
  public static Event other(String name) {
    return new Event(name, Optional.empty(), Optional.empty(), Optional.empty(), false, false);
  }

  /** The same event, once its pull request is known. */
  public Event of(int number, Sides between) {
    return new Event(name, Optional.of(between), Optional.of(number), origin, isForeign, mayWrite);
  }

  /** Reads the payload of an event of that name. */
  public static Event of(String name, Json payload) throws EventException {
    return switch (name) {
      case "pull_request", "pull_request_target" -> pullRequest(name, payload);
      case "merge_group" -> mergeGroup(payload);
      case "push" -> push(payload);
      case "workflow_run" -> workflowRun(payload);
      default -> other(name);
    };
  }

  private static Event pullRequest(String name, Json payload) throws EventException {
    Json pull = payload.at("pull_request");
    String base = commit(pull, "base", "sha");
    String head = commit(pull, "head", "sha");
    long number =
        pull.at("number")
            .whole()
            .filter(n -> n > 0 && n <= Integer.MAX_VALUE)
            .orElseThrow(() -> new EventException("pull_request.number: expected a number"));
    // a fork that was deleted is null; its token may only read as well
    Optional<String> from = pull.at("head", "repo", "full_name").text();
    boolean isFork = from.isEmpty() || !from.equals(pull.at("base", "repo", "full_name").text());
    return new Event(
        name,
        Optional.of(new Sides(base, head, false)),
        Optional.of(Math.toIntExact(number)),
        Optional.empty(),
        isFork,
        !isFork || name.equals("pull_request_target"));
  }

  private static Event mergeGroup(Json payload) throws EventException {
    Json group = payload.at("merge_group");
    Sides sides = new Sides(commit(group, "base_sha"), commit(group, "head_sha"), true);
    return new Event(
        "merge_group", Optional.of(sides), Optional.empty(), Optional.empty(), false, false);
  }

  private static Event push(Json payload) throws EventException {
    if (payload.at("deleted").isTrue()) {
      return other("push");
    }
    String after = commit(payload, "after");
    String before = commit(payload, "before");
    Optional<String> branch = payload.at("repository", "default_branch").text();
    Optional<String> base =
        before.equals(NO_COMMIT) ? branch.map(name -> "origin/" + name) : Optional.of(before);
    return new Event(
        "push",
        base.map(from -> new Sides(from, after, false)),
        Optional.empty(),
        Optional.empty(),
        false,
        false);
  }

  private static Event workflowRun(Json payload) throws EventException {
    Json run = payload.at("workflow_run");
    Optional<String> owner = run.at("head_repository", "owner", "login").text();
    Optional<String> branch = run.at("head_branch").text();
    boolean isReview = run.at("event").text().filter("pull_request"::equals).isPresent();
    if (!isReview || owner.isEmpty() || branch.isEmpty()) {
      return other("workflow_run");
    }
    Origin origin = new Origin(owner.orElseThrow(), branch.orElseThrow(), commit(run, "head_sha"));
    Optional<String> from = run.at("head_repository", "full_name").text();
    boolean isFork = from.isEmpty() || !from.equals(payload.at("repository", "full_name").text());
    return new Event(
        "workflow_run", Optional.empty(), Optional.empty(), Optional.of(origin), isFork, true);
  }

  /** A commit's id; anything else, such as an option for git, is a fault of the payload. */
  private static String commit(Json payload, String... names) throws EventException {
    Optional<String> id = payload.at(names).text();
    return id.filter(text -> text.matches("[0-9a-f]{40}|[0-9a-f]{64}"))
        .orElseThrow(() -> new EventException(String.join(".", names) + ": expected a commit id"));
  }
}
