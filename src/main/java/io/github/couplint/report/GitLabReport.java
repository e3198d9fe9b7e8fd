package io.github.couplint.report;

import io.github.couplint.coupling.Site;
import io.github.couplint.json.Json;
import io.github.couplint.json.JsonText;
import io.github.couplint.policy.Verdict;
import io.github.couplint.score.Finding;
import io.github.couplint.score.Severity;
import java.util.List;

/** Writes a verdict as GitLab's code quality report. */
public final class GitLabReport {
  private GitLabReport() {}

  public static String of(Verdict verdict) {
    return JsonText.pretty(
        Json.of(
            verdict.findings().stream()
                .filter(finding -> !finding.sites().isEmpty())
                .map(GitLabReport::entry)
                .toList()));
  }

  private static Json entry(Finding finding) {
    return Json.fields()
        .put("type", "issue")
        .put("check_name", finding.change().coupling().rule())
        .put("description", description(finding))
        .put("content", Json.fields().put("body", body(finding)).end())
        .put("categories", List.of(Json.of("Complexity")))
        .put("fingerprint", finding.id())
        .put("severity", severity(finding.severity()))
        .put("location", location(finding.sites().get(0).site()))
        .end();
  }

  private static String description(Finding finding) {
    return Visible.line(finding.message()) + ": " + Visible.line(finding.score().line());
  }

  private static String body(Finding finding) {
    return MarkdownText.prose(finding.recommendation());
  }

  private static String severity(Severity severity) {
    return switch (severity) {
      case INFO -> "info";
      case LOW -> "minor";
      case MEDIUM -> "major";
      case HIGH -> "critical";
      case CRITICAL -> "blocker";
    };
  }

  private static Json location(Site site) {
    Json lines =
        Json.fields().put("begin", site.span().line()).put("end", site.span().endLine()).end();
    return Json.fields().put("path", site.file().value()).put("lines", lines).end();
  }
}
