package io.github.couplint.report;

import io.github.couplint.change.Span;
import io.github.couplint.coupling.Role;
import io.github.couplint.coupling.Site;
import io.github.couplint.json.Json;
import io.github.couplint.json.JsonFields;
import io.github.couplint.policy.Verdict;
import io.github.couplint.review.Advice;
import io.github.couplint.review.Advice.Opinion;
import io.github.couplint.review.Advice.Redesign;
import io.github.couplint.review.Advice.Suggestion;
import io.github.couplint.review.Advice.Triage;
import io.github.couplint.score.Finding;
import java.util.List;
import java.util.stream.Stream;

/**
 * A model's advice as a run of SARIF of its own, by a tool with a name of its own, so that nobody
 * takes it for what the rules say and a gate on their alerts does not see it.
 */
final class SarifAdvice {
  private static final String NAME = "Couplint model advice";

  /** What a model may say, with the sentence that explains it; the index is the rule's. */
  private enum Sort {
    SUGGESTION("model-suggestion", "A coupling that a language model suggests and no rule found."),
    DOUBT("model-doubt", "A finding of the rules that a language model doubts; it stands."),
    REDESIGN("model-redesign", "Another design for a finding, sketched by a language model.");

    private final String id;
    private final String text;

    Sort(String id, String text) {
      this.id = id;
      this.text = text;
    }

    Json rule() {
      Json level = Json.fields().put("level", "note").end();
      return Json.fields()
          .put("id", id)
          .put("name", SarifReport.camelCase(id))
          .put("shortDescription", SarifReport.message(text))
          .put("fullDescription", SarifReport.message(text))
          .put("help", SarifReport.message(text + " " + AdviceText.STATUS))
          .put("defaultConfiguration", level)
          .end();
    }
  }

  private final Verdict verdict;
  private final Advice advice;

  private SarifAdvice(Verdict verdict, Advice advice) {
    this.verdict = verdict;
    this.advice = advice;
  }

  /** The run. */
  static Json run(Verdict verdict, Advice advice, String version) {
    return new SarifAdvice(verdict, advice).run(version);
  }

  private Json run(String version) {
    return Json.fields()
        .put("tool", Json.fields().put("driver", driver(version)).end())
        .put("automationDetails", Json.fields().put("id", "couplint-advice/").end())
        .put("columnKind", "utf16CodeUnits")
        .put("originalUriBaseIds", SarifReport.roots())
        .put("invocations", List.of(invocation()))
        .put("results", results().toList())
        .put("properties", properties())
        .end();
  }

  private static Json driver(String version) {
    return Json.fields()
        .put("name", NAME)
        .put("version", version)
        .put("informationUri", SarifReport.HOME)
        .put("rules", Stream.of(Sort.values()).map(Sort::rule).toList())
        .end();
  }

  private Json invocation() {
    List<Json> notes =
        AdviceText.notes(advice).stream()
            .map(note -> SarifReport.note(Visible.line(note) + "."))
            .toList();
    JsonFields invocation = Json.fields().put("executionSuccessful", Json.of(true));
    return notes.isEmpty()
        ? invocation.end()
        : invocation.put("toolExecutionNotifications", notes).end();
  }

  private Json properties() {
    List<Json> agreements =
        advice.triage().stream()
            .filter(triage -> triage.opinion() == Opinion.AGREE)
            .map(triage -> Json.of(triage.finding()))
            .toList();
    return Json.fields()
        .put("model", Visible.line(advice.model()))
        .put("state", AdviceText.id(advice.state()))
        .put("agreesWith", agreements)
        .end();
  }

  private Stream<Json> results() {
    return Stream.of(
            advice.suggestions().stream().map(this::suggestion),
            advice.triage().stream()
                .filter(triage -> triage.opinion() == Opinion.DOUBT)
                .map(this::doubt),
            advice.redesigns().stream().map(this::redesign))
        .flatMap(parts -> parts);
  }

  private Json suggestion(Suggestion suggestion) {
    Site site = new Site(suggestion.file(), Span.ofLine(suggestion.line()), Role.CALL, "", "");
    Finding.Evidence evidence = new Finding.Evidence(site, true, suggestion.quote());
    String text =
        "%s, %s. %s. Instead: %s"
            .formatted(
                suggestion.edge(),
                AdviceText.levels(suggestion),
                suggestion.why(),
                suggestion.recommendation());
    return result(Sort.SUGGESTION, text, evidence, suggestion.edge() + " " + suggestion.file());
  }

  private Json doubt(Triage triage) {
    Finding finding = AdviceText.finding(verdict, triage.finding());
    String text = "Doubts %s: %s".formatted(edge(finding), AdviceText.opinion(triage));
    return result(Sort.DOUBT, text, finding.sites().get(0), finding.id());
  }

  private Json redesign(Redesign redesign) {
    Finding finding = AdviceText.finding(verdict, redesign.finding());
    String sketch = String.join(". ", AdviceText.sketch(redesign));
    String text = "Redesign of %s: %s".formatted(edge(finding), sketch);
    return result(Sort.REDESIGN, text, finding.sites().get(0), finding.id());
  }

  private static String edge(Finding finding) {
    return finding.change().coupling().edge().toString();
  }

  private Json result(Sort sort, String text, Finding.Evidence evidence, String identity) {
    String said = Visible.line(text) + " (" + Visible.line(advice.model()) + ")";
    return Json.fields()
        .put("ruleId", sort.id)
        .put("ruleIndex", sort.ordinal())
        .put("level", "note")
        .put("message", SarifReport.message(said))
        .put("locations", List.of(SarifReport.location(evidence).end()))
        .put("partialFingerprints", fingerprint(Visible.line(identity)))
        .end();
  }

  private static Json fingerprint(String identity) {
    return Json.fields().put("couplintAdvice/v1", identity).end();
  }
}
