package io.github.couplint.github;

import io.github.couplint.delta.EdgeChange.What;
import io.github.couplint.policy.Verdict;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes the outputs of a workflow step; no value holds a line end. */
public final class StepOutputs {
  private StepOutputs() {}

  /** Lines for the file that {@code GITHUB_OUTPUT} names. */
  public static String of(Verdict verdict, Published published) {
    return line("verdict", verdict.outcome().id())
        + line("introduced", count(verdict, What.INTRODUCED))
        + line("removed", count(verdict, What.REMOVED))
        + line("findings", String.valueOf(verdict.findings().size()))
        + line("blocking", String.valueOf(verdict.blocking().size()))
        + line("published", channels(published))
        + line("comment-url", published.comment());
  }

  private static String count(Verdict verdict, What what) {
    return String.valueOf(verdict.balance().getOrDefault(what, 0));
  }

  private static String channels(Published published) {
    return published.done().stream().map(Channel::id).sorted().collect(Collectors.joining(","));
  }

  private static String line(String name, Optional<String> value) {
    return line(name, value.filter(text -> text.matches("https?://\\S+")).orElse(""));
  }

  private static String line(String name, String value) {
    return name + "=" + value + "\n";
  }
}
