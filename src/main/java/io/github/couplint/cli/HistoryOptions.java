package io.github.couplint.cli;

import io.github.couplint.change.Landings;
import io.github.couplint.change.jgit.GitRepository;
import io.github.couplint.change.jgit.UndecidableException;
import io.github.couplint.change.jgit.UnknownRefException;
import io.github.couplint.wiring.Question.Answer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How far to look back for what changes together, as written. */
final class HistoryOptions {
  private static final int MOST_COMMITS = 5000;

  @Option(
      names = "--history",
      paramLabel = "<n>",
      description =
          "Show beside a coupling how often the last <n> commits before the change changed both"
              + " components, where that is far more often than one of them; off by default.")
  @Nullable Integer commits;

  void check() throws UsageException {
    if (commits != null && (commits < 1 || commits > MOST_COMMITS)) {
      throw new UsageException(
          "--history: expected 1 to %d; was %d".formatted(MOST_COMMITS, commits));
    }
  }

  /** The answer with what history says beside it; the verdict stays as it is. */
  Answer beside(Answer answer, GitRepository repository, World world)
      throws UnknownRefException, UndecidableException {
    String base = answer.change().base().name();
    if (commits == null || !isCommit(base)) {
      return answer;
    }
    Landings landings = repository.touched(base, commits);
    if (landings.cutShort()) {
      world
          .err()
          .println(
              "couplint: --history: the clone is shallow and has %d of the last %d commits; `git fetch --deepen=%d` brings them"
                  .formatted(landings.seen(), commits, commits));
    }
    return answer.with(landings);
  }

  /** Whether a side is a commit; an empty one has no history. */
  private static boolean isCommit(String side) {
    return side.matches("[0-9a-f]{40}")
        && !side.startsWith("4b825dc642cb6eb9a060e54bf8d69288fbee4904");
  }
}
