package io.github.couplint.report;

import static io.github.couplint.report.MarkdownText.cellCode;
import static io.github.couplint.report.MarkdownText.code;
import static io.github.couplint.report.MarkdownText.prose;

import io.github.couplint.coupling.Edge;
import io.github.couplint.coupling.Site;
import io.github.couplint.policy.Verdict;
import io.github.couplint.score.Finding;
import io.github.couplint.score.Severity;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes findings as a Markdown table: what, how bad and why, what instead. */
record FindingTable(Verdict verdict, Links links) {
  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_PATH = 90;
  private static final int LONGEST_EXCUSE = 200;
  private static final String BREAK = "<br>";
  private static final String NO_BREAK = "&nbsp;";

  /** The rows of those findings; empty for none. */
  String of(List<Finding> findings) {
    String head = "| Coupling | Why it scores so | What to do instead |\n| :-- | :-- | :-- |\n";
    return findings.isEmpty()
        ? ""
        : head + findings.stream().map(this::row).collect(Collectors.joining());
  }

  private String row(Finding finding) {
    return "| " + what(finding) + " | " + why(finding) + " | " + instead(finding) + " |\n";
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
    return "**%s %s %d**%s%s%s%s%s"
        .formatted(
            icon(finding.severity()),
            finding.severity().id(),
            finding.score().points(),
            blocks,
            weak.equals(", certain") ? "" : weak,
            BREAK,
            prose(finding.score().line()),
            excuse(finding));
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

  private String instead(Finding finding) {
    return prose(finding.recommendation()) + seam(finding);
  }

  private static String seam(Finding finding) {
    return finding
        .seam()
        .filter(seam -> !finding.recommendation().contains(seam))
        .map(seam -> BREAK + "In use here: " + cellCode(Visible.line(seam, LONGEST_NAME)))
        .orElse("");
  }
}
