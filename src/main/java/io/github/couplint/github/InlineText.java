package io.github.couplint.github;

import io.github.couplint.policy.Verdict;
import io.github.couplint.report.MarkdownText;
import io.github.couplint.report.Visible;
import io.github.couplint.score.Finding;
import io.github.couplint.score.Patch;

/** The bodies of comments on lines. */
record InlineText(Marker marker, Verdict verdict) {
  private static final int LONGEST = 2_000;

  /** What replaces the line that the comment is on, when its reader says so. */
  static String suggestion(Patch patch) {
    return "\n%s:\n\n%s".formatted(patch.reason(), MarkdownText.fenced("suggestion", patch.text()));
  }

  /**
   * The body for a finding; it holds nothing that differs from push to push.
   *
   * @param suggestion {@link #suggestion}, or nothing
   */
  String of(Finding finding, String suggestion) {
    return """
        %s
        **%s %d:** %s

        %s

        **Instead:** %s
        %s
        <sub>Rule %s. %s</sub>
        """
        .formatted(
            marker.finding(finding.id()),
            capital(finding.severity().id()),
            finding.score().points(),
            prose(finding.message()),
            prose(finding.score().line()),
            prose(finding.recommendation()),
            suggestion,
            MarkdownText.code(finding.change().coupling().rule()),
            exception(finding));
  }

  private String exception(Finding finding) {
    return verdict.blocking().contains(finding.id())
        ? "Blocks the merge; the summary tells how to get an exception."
        : "Does not block the merge.";
  }

  /** The body for a finding that went and that somebody answered. */
  String gone(String id) {
    return marker.gone(id) + "\nThis coupling is gone from the pull request.\n";
  }

  private static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  private static String prose(String text) {
    return MarkdownText.prose(Visible.line(text, LONGEST));
  }
}
