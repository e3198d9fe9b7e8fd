package io.github.couplint.cli;

import io.github.couplint.change.jgit.Comparison;
import io.github.couplint.github.Event;
import io.github.couplint.github.Event.Sides;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** What to compare in a build, as written or as what started the build says. */
final class CiSides {
  @Option(
      names = "--base",
      paramLabel = "<commit>",
      description = "Compare since the merge base with this commit, not with what the event says.")
  @Nullable String base;

  @Option(
      names = "--head",
      paramLabel = "<commit>",
      description = "The other side, instead of the event's or HEAD.")
  @Nullable String head;

  @ArgGroup(validate = false)
  RepositoryOption where = new RepositoryOption();

  @Option(
      names = "--no-fetch",
      description = "Never fetch; a shallow clone without the merge base ends with 3.")
  boolean noFetch;

  /** Options first, then the event, then GitLab's variables; without all, what is at hand. */
  Comparison comparison(Event event, World world) {
    Optional<String> wantedBase = given(base);
    Optional<String> wantedHead = given(head).or(() -> event.sides().map(Sides::head));
    if (wantedBase.isPresent()) {
      return new Comparison.Refs(wantedBase.orElseThrow(), wantedHead);
    }
    return event
        .sides()
        .map(sides -> comparison(sides, wantedHead.orElse(sides.head())))
        .or(() -> mergeRequest(world))
        .orElseGet(Comparison.WorkingTree::new);
  }

  private static Comparison comparison(Sides sides, String head) {
    return sides.isExact()
        ? new Comparison.Exact(sides.base(), head)
        : new Comparison.Refs(sides.base(), Optional.of(head));
  }

  private static Optional<Comparison> mergeRequest(World world) {
    return variable(world, "CI_MERGE_REQUEST_DIFF_BASE_SHA")
        .map(sha -> new Comparison.Refs(sha, variable(world, "CI_COMMIT_SHA")));
  }

  private static Optional<String> variable(World world, String name) {
    return given(world.environment().get(name));
  }

  /** An option that an action passes on may be there and empty. */
  private static Optional<String> given(@Nullable String text) {
    return Optional.ofNullable(text).filter(value -> !value.isBlank());
  }
}
