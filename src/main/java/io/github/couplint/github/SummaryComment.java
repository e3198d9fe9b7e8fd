package io.github.couplint.github;

import io.github.couplint.policy.Outcome;
import io.github.couplint.policy.Verdict;
import io.github.couplint.report.Links;
import io.github.couplint.report.MarkdownAdvice;
import io.github.couplint.report.MarkdownReport;
import io.github.couplint.report.Visible;

/**
 * The body of the one comment that tells the verdict.
 *
 * @param stable all that is the same when the same is told once more
 * @param footer what differs from run to run
 */
record SummaryComment(String stable, String footer) {
  /** GitHub takes 65,536 characters; this leaves room for what it may count otherwise. */
  private static final int LIMIT = 60_000;

  private static final String FOOTER = "\n<sub>Couplint ";

  /**
   * The comment on a verdict.
   *
   * @param before what the pull request was told
   */
  static SummaryComment of(Wanted wanted, Verdict verdict, Seen before) {
    Links links = wanted.links();
    Seen seen = before.after(verdict);
    String tail = seen.goneText() + "\n" + seen.hidden() + "\n";
    int room = LIMIT - Visible.bytes(tail);
    String report = MarkdownReport.of(verdict, links.withoutRun(), room);
    String run = links.run().map(page -> " · [run](" + page + ")").orElse("");
    String said = advice(wanted, verdict, room - Visible.bytes(report));
    return new SummaryComment(
        wanted.marker().summary() + "\n" + report + said + tail,
        FOOTER + wanted.version() + run + "</sub>\n");
  }

  /** What a model says has the room that the rules leave. */
  private static String advice(Wanted wanted, Verdict verdict, int room) {
    return wanted.advice().isPresent()
        ? MarkdownAdvice.of(
            verdict, wanted.advice().orElseThrow(), wanted.links().withoutRun(), room)
        : "";
  }

  /** Whether there is nothing to tell anybody who was not told anything before. */
  static boolean isSilent(Wanted wanted, Verdict verdict) {
    return verdict.outcome() == Outcome.PASS
        && verdict.findings().isEmpty()
        && verdict.credit().isEmpty()
        && verdict.policy().isEmpty()
        && !(wanted.advice().isPresent() && MarkdownAdvice.isNews(wanted.advice().orElseThrow()));
  }

  String body() {
    return stable + footer;
  }

  /** Whether a posted body says the same; GitHub may have put its own line ends into it. */
  boolean isSaidBy(String body) {
    String unix = body.replace("\r\n", "\n");
    int end = unix.lastIndexOf(FOOTER);
    return (end < 0 ? unix : unix.substring(0, end)).strip().equals(stable.strip());
  }
}
