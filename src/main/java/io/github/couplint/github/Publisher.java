package io.github.couplint.github;

import io.github.couplint.github.GitHubException.Reason;
import io.github.couplint.github.Write.CreateNote;
import io.github.couplint.github.Write.CreateReview;
import io.github.couplint.github.Write.DeleteComment;
import io.github.couplint.github.Write.DeleteNote;
import io.github.couplint.policy.Verdict;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells a verdict on GitHub: reads what is there, plans, writes. A write whose answer is lost is
 * not repeated; what is there is read once more and the rest planned anew. Whatever GitHub does, it
 * ends with a {@link Published} and not with an exception.
 */
public final class Publisher {
  private static final int MOST_ROUNDS = 2;

  private final GitHub github;
  private final Wanted wanted;
  private final Set<Channel> done = EnumSet.noneOf(Channel.class);
  private final List<String> notes = new ArrayList<>();
  private int writes;
  private Optional<String> comment = Optional.empty();
  private boolean mayGoOn = true;

  public Publisher(GitHub github, Wanted wanted) {
    this.github = github;
    this.wanted = wanted;
  }

  /** Tells the verdict on those channels; each channel fails for itself. */
  public Published publish(Verdict verdict, DiffLines lines, Set<Channel> channels) {
    boolean talks = channels.contains(Channel.SUMMARY_COMMENT) || channels.contains(Channel.INLINE);
    if (talks) {
      conversation(verdict, lines, channels);
    }
    if (channels.contains(Channel.CHECK_RUN) && mayGoOn) {
      check(verdict);
    }
    return new Published(done, notes, writes, comment);
  }

  private void conversation(Verdict verdict, DiffLines lines, Set<Channel> channels) {
    Set<Channel> open = EnumSet.copyOf(channels);
    open.retainAll(EnumSet.of(Channel.SUMMARY_COMMENT, Channel.INLINE));
    for (int round = 1; round <= MOST_ROUNDS && !open.isEmpty() && mayGoOn; round++) {
      try {
        Posted posted = github.posted(wanted.pullRequest());
        if (!posted.head().equals(verdict.head())) {
          notes.add("the pull request has moved on; the run for its newest commit tells");
          return;
        }
        open = round(new PublishPlan(wanted, verdict, lines, posted), open);
      } catch (GitHubException e) {
        note("the pull request's comments can't be read", e);
        return;
      }
    }
    open.forEach(channel -> notes.add(channel.id() + ": it is not known whether it was written"));
  }

  /** Writes what is missing on the open channels and returns those whose state is not known. */
  private Set<Channel> round(PublishPlan plan, Set<Channel> open) {
    Set<Channel> unsure = EnumSet.noneOf(Channel.class);
    for (Channel channel : open) {
      List<Write> planned = channel == Channel.INLINE ? plan.inline() : plan.comments();
      if (mayGoOn && perform(channel, planned)) {
        unsure.add(channel);
      }
    }
    return unsure;
  }

  private void check(Verdict verdict) {
    try {
      Check check = Check.of(wanted.checkName(), verdict, wanted.links());
      for (int round = 1; round <= MOST_ROUNDS && mayGoOn; round++) {
        List<String> contents = github.checks(check.head(), check.name());
        if (!perform(Channel.CHECK_RUN, PublishPlan.check(check, contents))) {
          return;
        }
      }
      notes.add("check-run: it is not known whether it was written");
    } catch (GitHubException e) {
      note("the commit's check runs can't be read", e);
    }
  }

  /** Writes all it can, and returns whether an answer was lost on the way. */
  private boolean perform(Channel channel, List<Write> planned) {
    Deque<Write> queue = new ArrayDeque<>(planned);
    while (!queue.isEmpty()) {
      Write write = queue.remove();
      try {
        Optional<String> page = github.perform(write);
        writes++;
        if (channel == Channel.SUMMARY_COMMENT) {
          comment = page.or(() -> comment);
        }
      } catch (GitHubException e) {
        if (e.reason() == Reason.UNSURE) {
          return true;
        }
        if (isFatal(e)) {
          note(channel.id() + " can't be written", e);
          return false;
        }
        instead(write, e).forEach(queue::add);
      }
    }
    done.add(channel);
    return false;
  }

  private static boolean isFatal(GitHubException e) {
    return switch (e.reason()) {
      case FORBIDDEN, LIMITED, UNREACHABLE -> true;
      case GONE, INVALID, UNSURE -> false;
    };
  }

  /** One comment outside the diff makes GitHub refuse a whole review: then each goes for itself. */
  private List<Write> instead(Write refused, GitHubException e) {
    if (refused instanceof CreateReview review && e.reason() == Reason.INVALID) {
      return review.notes().stream()
          .<Write>map(note -> new CreateNote(review.pullRequest(), review.head(), note))
          .toList();
    }
    boolean isDeletion = refused instanceof DeleteComment || refused instanceof DeleteNote;
    if (!isDeletion || e.reason() != Reason.GONE) {
      notes.add(
          refused instanceof CreateNote note
              ? "no comment at " + note.note().path() + ":" + note.note().line() + ": " + told(e)
              : refused.channel().id() + ": " + told(e));
    }
    return List.of();
  }

  private void note(String what, GitHubException e) {
    mayGoOn &= e.reason() != Reason.LIMITED && e.reason() != Reason.UNREACHABLE;
    notes.add(what + ": " + told(e));
  }

  private static String told(GitHubException e) {
    return String.valueOf(e.getMessage());
  }
}
