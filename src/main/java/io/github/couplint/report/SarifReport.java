package io.github.couplint.report;

import io.github.couplint.change.Gap;
import io.github.couplint.change.Span;
import io.github.couplint.coupling.Site;
import io.github.couplint.json.Json;
import io.github.couplint.json.JsonFields;
import io.github.couplint.json.JsonText;
import io.github.couplint.policy.Verdict;
import io.github.couplint.review.Advice;
import io.github.couplint.score.Finding;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Writes a verdict as SARIF 2.1.0, within what code scanning takes (GitHub's documentation, "SARIF
 * results exceed one or more limits").
 */
public final class SarifReport {
  /** GitHub shows no more results of one analysis. */
  static final int MOST_RESULTS = 5_000;

  /** GitHub shows no more locations of one result. */
  private static final int MOST_LOCATIONS = 100;

  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
  static final String HOME = "https://github.com/couplint/couplint";
  private static final String ROOT = "SRCROOT";

  private final Verdict verdict;
  private final List<RuleHelp> rules;
  private final Map<String, Integer> indexes;

  private SarifReport(Verdict verdict, List<RuleHelp> help) {
    this.verdict = verdict;
    this.rules = rules(verdict, help);
    this.indexes =
        IntStream.range(0, rules.size())
            .boxed()
            .collect(Collectors.toMap(index -> rules.get(index).id(), index -> index));
  }

  /**
   * The report.
   *
   * @param help of the rules; one that a finding names and that is missing here stands with its id
   * @param version of the tool
   */
  public static String of(Verdict verdict, List<RuleHelp> help, String version) {
    return JsonText.pretty(log(List.of(new SarifReport(verdict, help).run(version))));
  }

  /** The report with a model's advice in a run of its own. */
  public static String of(Verdict verdict, Advice advice, List<RuleHelp> help, String version) {
    Json rules = new SarifReport(verdict, help).run(version);
    return JsonText.pretty(log(List.of(rules, SarifAdvice.run(verdict, advice, version))));
  }

  private static List<RuleHelp> rules(Verdict verdict, List<RuleHelp> help) {
    SortedMap<String, RuleHelp> rules = new TreeMap<>();
    Map<String, RuleHelp> known =
        help.stream()
            .collect(Collectors.toMap(RuleHelp::id, Function.identity(), (one, other) -> one));
    for (Finding finding : verdict.findings()) {
      String id = finding.change().coupling().rule();
      rules.put(id, known.getOrDefault(id, new RuleHelp(id, id, id)));
    }
    return List.copyOf(rules.values());
  }

  private static Json log(List<Json> runs) {
    return Json.fields().put("$schema", SCHEMA).put("version", "2.1.0").put("runs", runs).end();
  }

  private Json run(String version) {
    return Json.fields()
        .put("tool", Json.fields().put("driver", driver(version)).end())
        .put("automationDetails", Json.fields().put("id", "couplint/").end())
        .put("columnKind", "utf16CodeUnits")
        .put("originalUriBaseIds", roots())
        .put("invocations", List.of(invocation()))
        .put("results", shown().map(this::result).toList())
        .end();
  }

  private Stream<Finding> shown() {
    return verdict.findings().stream()
        .filter(finding -> !finding.sites().isEmpty())
        .limit(MOST_RESULTS);
  }

  static Json roots() {
    Json text = Json.fields().put("text", "The root of the repository.").end();
    return Json.fields().put(ROOT, Json.fields().put("description", text).end()).end();
  }

  private Json driver(String version) {
    return Json.fields()
        .put("name", "Couplint")
        .put("version", version)
        .put("informationUri", HOME)
        .put("rules", rules.stream().map(SarifReport::rule).toList())
        .end();
  }

  private static Json rule(RuleHelp rule) {
    Json help = Json.fields().put("text", rule.page()).put("markdown", rule.page()).end();
    Json properties =
        Json.fields().put("tags", List.of(Json.of("coupling"), Json.of("architecture"))).end();
    return Json.fields()
        .put("id", rule.id())
        .put("name", camelCase(rule.id()))
        .put("shortDescription", message(rule.title() + "."))
        .put("fullDescription", message(rule.title() + "."))
        .put("help", help)
        .put("defaultConfiguration", Json.fields().put("level", "warning").end())
        .put("properties", properties)
        .end();
  }

  static String camelCase(String id) {
    return Stream.of(id.split("[^A-Za-z0-9]+"))
        .filter(word -> !word.isEmpty())
        .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
        .collect(Collectors.joining());
  }

  static Json message(String text) {
    return Json.fields().put("text", text).end();
  }

  private Json invocation() {
    List<Json> notes =
        Stream.concat(verdict.coverage().gaps().stream().map(SarifReport::note), leftOut())
            .toList();
    JsonFields invocation = Json.fields().put("executionSuccessful", Json.of(true));
    return notes.isEmpty()
        ? invocation.end()
        : invocation.put("toolExecutionNotifications", notes).end();
  }

  private static Json note(Gap gap) {
    return note(Visible.line(gap.subject()) + ": " + Visible.line(gap.reason()) + ".");
  }

  static Json note(String text) {
    return Json.fields().put("level", "warning").put("message", message(text)).end();
  }

  private Stream<Json> leftOut() {
    int more = verdict.findings().size() - MOST_RESULTS;
    return more <= 0
        ? Stream.empty()
        : Stream.of(note(more + " milder findings are left out: code scanning shows no more."));
  }

  private Json result(Finding finding) {
    String rule = finding.change().coupling().rule();
    List<Json> related =
        IntStream.range(1, Math.min(MOST_LOCATIONS, finding.sites().size()))
            .mapToObj(index -> related(finding.sites().get(index), index))
            .toList();
    JsonFields result =
        Json.fields()
            .put("ruleId", rule)
            .put("ruleIndex", indexes.getOrDefault(rule, -1))
            .put("level", level(finding))
            .put("rank", finding.score().points())
            .put("message", message(text(finding)))
            .put("locations", List.of(location(finding.sites().get(0)).end()));
    String excuse = verdict.excused().reasons().get(finding.id());
    if (excuse != null) {
      result.put("suppressions", List.of(suppression(excuse)));
    }
    return (related.isEmpty() ? result : result.put("relatedLocations", related))
        .put("partialFingerprints", fingerprints(finding))
        .put("properties", properties(finding))
        .end();
  }

  private static Json suppression(String excuse) {
    return Json.fields().put("kind", "external").put("justification", excuse).end();
  }

  private String level(Finding finding) {
    return switch (GithubAnnotations.level(verdict, finding)) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case NOTICE -> "note";
    };
  }

  private static String text(Finding finding) {
    return "%s. Score: %s. %s"
        .formatted(
            Visible.line(finding.message()),
            Visible.line(finding.score().line()),
            Visible.line(finding.recommendation().replaceAll("\\s+", " ")));
  }

  private static Json related(Finding.Evidence evidence, int id) {
    String role = evidence.site().role().id();
    return location(evidence).put("id", id).put("message", message(role)).end();
  }

  static JsonFields location(Finding.Evidence evidence) {
    Site site = evidence.site();
    Json artifact =
        Json.fields().put("uri", Links.encoded(site.file().value())).put("uriBaseId", ROOT).end();
    Json physical =
        Json.fields()
            .put("artifactLocation", artifact)
            .put("region", region(site.span(), evidence.snippet()))
            .end();
    return Json.fields().put("physicalLocation", physical);
  }

  private static Json region(Span span, String snippet) {
    JsonFields region = Json.fields().put("startLine", span.line());
    if (span.column() > 1) {
      region.put("startColumn", span.column());
    }
    if (span.endLine() > span.line()) {
      region.put("endLine", span.endLine());
    }
    return snippet.isEmpty() ? region.end() : region.put("snippet", message(snippet)).end();
  }

  /** From rule and edge alone, so that an alert stays the same when its lines move. */
  private static Json fingerprints(Finding finding) {
    return Json.fields()
        .put("primaryLocationLineHash", finding.id() + ":1")
        .put("couplintEdge/v1", finding.id())
        .end();
  }

  private static Json properties(Finding finding) {
    var edge = finding.change().coupling().edge();
    return Json.fields()
        .put("change", finding.change().what().id())
        .put("confidence", finding.change().coupling().confidence().id())
        .put("from", Visible.line(edge.from()))
        .put("to", Visible.line(edge.to().toString()))
        .put("severity", finding.severity().id())
        .end();
  }
}
