package io.github.couplint.report;

import io.github.couplint.coupling.Edge;
import io.github.couplint.coupling.Site;
import io.github.couplint.delta.EdgeChange;
import io.github.couplint.delta.EdgeChange.What;
import io.github.couplint.json.Json;
import io.github.couplint.json.JsonFields;
import io.github.couplint.json.JsonText;
import io.github.couplint.policy.Coverage;
import io.github.couplint.policy.Verdict;
import io.github.couplint.review.Advice;
import io.github.couplint.score.Factor;
import io.github.couplint.score.Finding;
import io.github.couplint.score.Severity;
import io.github.couplint.score.Together;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

/** A verdict for programs: {@code schema/report.schema.json}, version 1. */
public final class JsonReport {
  /** The order in which the summary counts. */
  private static final List<What> SUMMARY =
      List.of(
          What.INTRODUCED,
          What.WIDENED,
          What.STRENGTHENED,
          What.REMOVED,
          What.LOOSENED,
          What.CARRIED);

  private final Verdict verdict;

  private JsonReport(Verdict verdict) {
    this.verdict = verdict;
  }

  /**
   * The report, UTF-8, ended by a line end.
   *
   * @param version of this tool
   */
  public static byte[] of(Verdict verdict, String version) {
    return bytes(new JsonReport(verdict).report(version).end());
  }

  /** The report with what a model says beside the rules, after all that they say. */
  public static byte[] of(Verdict verdict, Advice advice, String version) {
    return bytes(
        new JsonReport(verdict).report(version).put("advice", JsonAdvice.of(advice)).end());
  }

  private static byte[] bytes(Json report) {
    return JsonText.pretty(report).getBytes(StandardCharsets.UTF_8);
  }

  /** What the change makes of the policy is told only where it makes something of it. */
  private JsonFields report(String version) {
    JsonFields report = judged(version);
    return verdict.policy().isEmpty()
        ? report
        : report.put("policy", list(verdict.policy(), Json::of));
  }

  private JsonFields judged(String version) {
    return Json.fields()
        .put("schemaVersion", 1)
        .put("tool", Json.fields().put("name", "couplint").put("version", version).end())
        .put("base", verdict.base())
        .put("head", verdict.head())
        .put("verdict", outcome())
        .put("summary", summary())
        .put("findings", list(verdict.findings(), this::finding))
        .put("removed", credit(What.REMOVED, JsonReport::removed))
        .put("loosened", credit(What.LOOSENED, JsonReport::loosened))
        .put("coverage", coverage(verdict.coverage()));
  }

  private Json outcome() {
    return Json.fields()
        .put("outcome", verdict.outcome().id())
        .put("reasons", list(verdict.reasons(), Json::of))
        .put("failOn", verdict.failOn().map(Severity::id).orElse("never"))
        .end();
  }

  private Json summary() {
    JsonFields summary = Json.fields();
    SUMMARY.forEach(what -> summary.put(what.id(), verdict.balance().getOrDefault(what, 0)));
    return summary.end();
  }

  private Json finding(Finding finding) {
    EdgeChange change = finding.change();
    JsonFields fields =
        Json.fields()
            .put("id", finding.id())
            .put("rule", change.coupling().rule())
            .put("kind", change.coupling().edge().kind().id())
            .put("style", finding.style().id())
            .put("change", change.what().id());
    ends(change.coupling().edge(), fields)
        .put("severity", finding.severity().id())
        .put("score", finding.score().points())
        .put("factors", list(finding.score().factors(), JsonReport::factor))
        .put("confidence", change.coupling().confidence().id())
        .put("test", Json.of(false)) // couplings of test code are no findings
        .put("blocking", Json.of(verdict.blocking().contains(finding.id())));
    finding.together().ifPresent(common -> fields.put("changedTogether", together(common)));
    return words(finding, fields)
        .put("sites", list(finding.sites(), JsonReport::evidence))
        .put("moreSites", finding.moreSites())
        .end();
  }

  private static Json together(Together common) {
    return Json.fields()
        .put("together", common.together())
        .put("apart", common.apart())
        .put("commits", common.seen())
        .put("cutShort", Json.of(common.cutShort()))
        .end();
  }

  private static JsonFields words(Finding finding, JsonFields fields) {
    return fields
        .put("title", finding.title())
        .put("message", finding.message())
        .put("recommendation", finding.recommendation())
        .put("seam", finding.seam().map(Json::of).orElse(Json.none()));
  }

  private static JsonFields ends(Edge edge, JsonFields fields) {
    return fields
        .put("from", edge.from())
        .put(
            "to",
            Json.fields().put("type", edge.to().type().id()).put("name", edge.to().name()).end());
  }

  private static Json factor(Factor factor) {
    return Json.fields()
        .put("code", factor.code())
        .put("points", factor.points())
        .put("reason", factor.reason())
        .end();
  }

  private static Json evidence(Finding.Evidence evidence) {
    return place(evidence.site())
        .put("changed", Json.of(evidence.changed()))
        .put("snippet", evidence.snippet())
        .end();
  }

  private static JsonFields place(Site site) {
    return Json.fields()
        .put("file", site.file().value())
        .put("line", site.span().line())
        .put("endLine", site.span().endLine())
        .put("column", site.span().column())
        .put("role", site.role().id());
  }

  private Json credit(What what, Function<EdgeChange, Json> each) {
    return Json.of(
        verdict.credit().stream().filter(change -> change.what() == what).map(each).toList());
  }

  private static Json removed(EdgeChange change) {
    return edgeWithSites(change).end();
  }

  private static Json loosened(EdgeChange change) {
    JsonFields lost = Json.fields();
    JsonFields gained = Json.fields();
    change
        .newTraits()
        .forEach(
            (code, reason) -> (EdgeChange.isMitigator(code) ? gained : lost).put(code, reason));
    return edgeWithSites(change).put("lost", lost.end()).put("gained", gained.end()).end();
  }

  private static JsonFields edgeWithSites(EdgeChange change) {
    Edge edge = change.coupling().edge();
    return ends(edge, Json.fields().put("kind", edge.kind().id()))
        .put("sites", list(change.coupling().sites(), site -> place(site).end()));
  }

  private static Json coverage(Coverage coverage) {
    return Json.fields()
        .put("changedFiles", coverage.changedFiles())
        .put("analysed", coverage.analysed())
        .put(
            "skipped",
            list(coverage.skipped(), skip -> pair("file", skip.file().value(), skip.reason())))
        .put("gaps", list(coverage.gaps(), gap -> pair("subject", gap.subject(), gap.reason())))
        .end();
  }

  private static Json pair(String key, String value, String reason) {
    return Json.fields().put(key, value).put("reason", reason).end();
  }

  private static <T> Json list(List<T> items, Function<T, Json> each) {
    return Json.of(items.stream().map(each).toList());
  }
}
