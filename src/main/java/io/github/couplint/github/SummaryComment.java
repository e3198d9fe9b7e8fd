package io.github.couplint.github;

import io.github.couplint.policy.Outcome;
import io.github.couplint.policy.Verdict;
import io.github.couplint.report.Links;
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
  static SummaryComment of(
      Marker marker, Verdict verdict, Links links, Seen before, String version) {
    Seen seen = before.after(verdict);
    String tail = seen.goneText() + "\n" + seen.hidden() + "\n";
    int room = LIMIT - Visible.bytes(tail);
    String report = MarkdownReport.of(verdict, links.withoutRun(), room);
    String run = links.run().map(page -> " · [run](" + page + ")").orElse("");
    return new SummaryComment(
        marker.summary() + "\n" + report + tail, FOOTER + version + run + "</sub>\n");
  }

  /** Whether there is nothing to tell anybody who was not told anything before. */
  static boolean isSilent(Verdict verdict) {
    return verdict.outcome() == Outcome.PASS
        && verdict.findings().isEmpty()
        && verdict.credit().isEmpty();
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
