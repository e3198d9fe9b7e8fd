package io.github.couplint.cli;

import io.github.couplint.github.Channel;
import io.github.couplint.github.DiffLines;
import io.github.couplint.github.Event;
import io.github.couplint.github.GitHub;
import io.github.couplint.github.Published;
import io.github.couplint.github.Publisher;
import io.github.couplint.github.Wanted;
import io.github.couplint.wiring.Question.Answer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who is told a verdict in a build.
 *
 * @param github empty when there is no one to talk to
 * @param notes why somebody is not told
 */
record CiAudience(Event event, Set<Channel> channels, Optional<GitHub> github, List<String> notes) {
  /** Channels that need a token that may write. */
  static final Set<Channel> REMOTE =
      Set.of(Channel.SUMMARY_COMMENT, Channel.INLINE, Channel.CHECK_RUN);

  private static final Set<Channel> LOCAL = Set.of(Channel.ANNOTATIONS, Channel.STEP_SUMMARY);

  /**
   * Who can be told of an event.
   *
   * @param asked for by option; empty for all
   * @param isThere whether a runner of GitHub's is there
   */
  static CiAudience of(Event event, Optional<Set<Channel>> asked, boolean isThere) {
    Set<Channel> channels = EnumSet.noneOf(Channel.class);
    List<String> notes = new ArrayList<>();
    if (isThere) {
      channels.addAll(asked.orElse(Set.of(Channel.values())));
    }
    boolean mayTell = event.pullRequest().isPresent() && event.mayWrite();
    if (!mayTell && channels.removeAll(REMOTE)) {
      reason(event, asked.isPresent()).ifPresent(notes::add);
    }
    return new CiAudience(event, channels, Optional.empty(), notes);
  }

  private static Optional<String> reason(Event event, boolean isAsked) {
    if (event.pullRequest().isPresent()) {
      return Optional.of(
          "the pull request comes from a fork, whose token may only read; the verdict stands in the"
              + " step's summary");
    }
    return isAsked ? Optional.of("no comment and no check: not a pull request") : Optional.empty();
  }

  boolean needsGitHub() {
    return channels.stream().anyMatch(REMOTE::contains);
  }

  CiAudience with(GitHub other) {
    return new CiAudience(event, channels, Optional.of(other), notes);
  }

  /** Tells it on GitHub; the other channels are not its business. */
  Published tell(Answer answer, Wanted wanted) {
    Set<Channel> remote = EnumSet.noneOf(Channel.class);
    remote.addAll(channels);
    remote.removeAll(LOCAL);
    Published published =
        github
            .filter(hub -> !remote.isEmpty())
            .map(
                hub ->
                    new Publisher(hub, wanted)
                        .publish(answer.verdict(), DiffLines.of(answer.change()), remote))
            .orElseGet(() -> new Published(Set.of(), List.of(), 0, Optional.empty()));
    List<String> all = new ArrayList<>(notes);
    all.addAll(published.notes());
    return new Published(published.done(), all, published.writes(), published.comment());
  }

  /** Whether lines are to be marked by what is printed: where no check run marks them. */
  boolean prints(Published published) {
    return channels.contains(Channel.ANNOTATIONS) && !published.done().contains(Channel.CHECK_RUN);
  }
}
