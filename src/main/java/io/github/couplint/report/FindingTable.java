package io.github.couplint.report;

import static io.github.couplint.report.MarkdownText.cellCode;
import static io.github.couplint.report.MarkdownText.code;
import static io.github.couplint.report.MarkdownText.prose;

import io.github.couplint.coupling.Edge;
import io.github.couplint.coupling.Site;
import io.github.couplint.policy.Verdict;
import io.github.couplint.score.Factor;
import io.github.couplint.score.Finding;
import io.github.couplint.score.Score;
import io.github.couplint.score.Severity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes findings as a Markdown table: what, how bad and why, what instead. */
record FindingTable(Verdict verdict, Links links) {
  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_PATH = 90;
  private static final int LONGEST_EXCUSE = 200;

  /** Advice from which on a reader is spared the same once more. */
  private static final int LONG_ADVICE = 120;

  private static final String BREAK = "<br>";
  private static final String NO_BREAK = "&nbsp;";

  /** The rows of those findings; empty for none. */
  String of(List<Finding> findings) {
    if (findings.isEmpty()) {
      return "";
    }
    StringBuilder table =
        new StringBuilder("| Coupling | Score | What to do instead |\n| :-- | :-- | :-- |\n");
    Map<String, Finding> told = new HashMap<>();
    for (Finding finding : findings) {
      Finding first = told.putIfAbsent(advice(finding), finding);
      String instead =
          first != null && instead(finding).length() > LONG_ADVICE ? as(first) : instead(finding);
      String cells = String.join(" | ", what(finding), why(finding), instead);
      table.append("| ").append(cells).append(" |\n");
    }
    return table.toString();
  }

  /** The recommendation without the names that it is about. */
  private static String advice(Finding finding) {
    Edge edge = finding.change().coupling().edge();
    return instead(finding)
        .replace(prose(edge.to().toString()), "{to}")
        .replace(prose(edge.from()), "{from}");
  }

  private static String as(Finding first) {
    return "As for " + ends(first.change().coupling().edge()).replace("|", "\\|") + ", above.";
  }

  private String what(Finding finding) {
    Edge edge = finding.change().coupling().edge();
    String kind = edge.kind().id() + ", " + finding.change().what().id();
    return ends(edge).replace("|", "\\|")
        + BREAK
        + kind
        + place(finding).map(place -> BREAK + place).orElse("")
        + more(finding);
  }

  /** Both ends of an edge, outside a table. */
  static String ends(Edge edge) {
    return name(edge.from()) + NO_BREAK + "→ " + name(edge.to().toString());
  }

  private static String name(String name) {
    return code(Visible.line(name, LONGEST_NAME));
  }

  private Optional<String> place(Finding finding) {
    return finding.sites().stream()
        .findFirst()
        .map(Finding.Evidence::site)
        .map(site -> place(site, site.file().fileName()));
  }

  /** A site by its whole path, linked when there is a page to link to. */
  String place(Site site) {
    return place(site, site.file().value());
  }

  private String place(Site site, String path) {
    String shown = cellCode(Visible.tail(path, LONGEST_PATH) + ":" + site.span().line());
    return links
        .to(verdict.head(), site)
        .map(page -> "[" + shown + "](" + page + ")")
        .orElse(shown);
  }

  private static String more(Finding finding) {
    int others = finding.sites().size() - 1 + finding.moreSites();
    return others < 1 ? "" : " and " + others + " more";
  }

  private String why(Finding finding) {
    String blocks = verdict.blocking().contains(finding.id()) ? ", **blocks**" : "";
    String weak = ", " + finding.change().coupling().confidence().id();
    return "**%s&nbsp;%s&nbsp;%d**%s%s%s%s%s"
        .formatted(
            icon(finding.severity()),
            finding.severity().id(),
            finding.score().points(),
            blocks,
            weak.equals(", certain") ? "" : weak,
            BREAK,
            reasons(finding.score()),
            excuse(finding));
  }

  /** One reason on each line, which is read at a glance. */
  private static String reasons(Score score) {
    List<Factor> factors = score.factors();
    return factors.size() == 1
        ? prose(factors.get(0).reason())
        : factors.stream().map(FindingTable::reason).collect(Collectors.joining(BREAK));
  }

  private static String reason(Factor factor) {
    String sign = factor.points() < 0 ? "−" : "+";
    return sign + Math.abs(factor.points()) + NO_BREAK + prose(factor.reason());
  }

  private String excuse(Finding finding) {
    String reason = verdict.excused().reasons().get(finding.id());
    return reason == null ? "" : BREAK + "Excused: " + prose(Visible.line(reason, LONGEST_EXCUSE));
  }

  /** A coloured mark that tells a severity at a glance. */
  static String icon(Severity severity) {
    return switch (severity) {
      case CRITICAL, HIGH -> "🔴";
      case MEDIUM -> "🟡";
      case LOW, INFO -> "🔵";
    };
  }

  private static String instead(Finding finding) {
    return prose(finding.recommendation())
        + seam(finding)
        + finding.together().map(common -> BREAK + prose(common.words())).orElse("");
  }

  private static String seam(Finding finding) {
    return finding
        .seam()
        .filter(seam -> !finding.recommendation().contains(seam))
        .map(seam -> BREAK + "In use here: " + cellCode(Visible.line(seam, LONGEST_NAME)))
        .orElse("");
  }
}
