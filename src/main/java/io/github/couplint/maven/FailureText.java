package io.github.couplint.maven;

import io.github.couplint.coupling.Site;
import io.github.couplint.policy.Verdict;
import io.github.couplint.report.MarkdownReport;
import io.github.couplint.report.Visible;
import io.github.couplint.score.Finding;
import java.util.ArrayList;
import java.util.List;

/** Says why a build failed, which coupling it was, and what can be done. */
final class FailureText {
  private static final int MOST = 3;

  private FailureText() {}

  static String of(Verdict verdict) {
    List<Finding> blocking =
        verdict.findings().stream()
            .filter(finding -> verdict.blocking().contains(finding.id()))
            .toList();
    List<String> lines = new ArrayList<>();
    lines.add(MarkdownReport.headline(verdict));
    blocking.stream().limit(MOST).forEach(finding -> add(finding, lines));
    if (blocking.size() > MOST) {
      lines.add("  and %d more, see above".formatted(blocking.size() - MOST));
    }
    return String.join(System.lineSeparator(), lines);
  }

  private static void add(Finding finding, List<String> lines) {
    Site site = finding.sites().get(0).site();
    String edge = Visible.line(finding.change().coupling().edge().toString());
    lines.add(
        "  %s at %s:%d".formatted(edge, Visible.line(site.file().value()), site.span().line()));
    lines.add("    instead: " + Visible.line(finding.recommendation()));
    lines.add(
        "    if it is meant: `couplint accept %s` writes an entry of .couplint/accepted.yml;"
                .formatted(finding.id())
            + " have that merged on its own first");
  }
}
