package io.github.couplint.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.github.couplint.coupling.Edge;
import io.github.couplint.coupling.Site;
import io.github.couplint.delta.EdgeChange;
import io.github.couplint.policy.Verdict;
import io.github.couplint.report.Palette.Ink;
import io.github.couplint.score.Finding;
import io.github.couplint.score.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A verdict for a person at a terminal. */
public final class ConsoleReport {
  /** How much to say. */
  public enum Detail {
    /** The outcome and what blocks; nothing at all when nothing blocks. */
    QUIET,
    /** Findings with their first site each. */
    NORMAL,
    /** Findings with all their sites. */
    FULL
  }

  private static final int LABEL = 10;
  private static final int MARGIN = 2;
  private static final int MOST_FILES = 3;
  private static final int MOST_LINES = 6;

  private final Verdict verdict;
  private final Terminal terminal;
  private final Detail detail;
  private final Palette palette;
  private final StringBuilder out = new StringBuilder();

  private ConsoleReport(Verdict verdict, Terminal terminal, Detail detail) {
    this.verdict = verdict;
    this.terminal = terminal;
    this.detail = detail;
    this.palette = new Palette(terminal.colour());
  }

  /** The whole text, each line ended by {@code \n}. */
  public static String of(Verdict verdict, Terminal terminal, Detail detail) {
    return new ConsoleReport(verdict, terminal, detail).text();
  }

  /** One finding of a verdict with all its places, each line ended by {@code \n}. */
  public static String of(Verdict verdict, Finding finding, Terminal terminal) {
    ConsoleReport report = new ConsoleReport(verdict, terminal, Detail.FULL);
    report.finding(finding);
    return report.out.substring(1);
  }

  /** A line that stands out, without a line end. */
  public static String heading(String text, Terminal terminal) {
    return new Palette(terminal.colour()).ink(Ink.STRONG, Visible.line(text));
  }

  /** A paragraph within the terminal's width, without a line end. */
  public static String paragraph(String text, Terminal terminal) {
    return String.join("\n", Wrapping.lines(Visible.line(text), terminal.width()));
  }

  private String text() {
    if (detail == Detail.QUIET && verdict.blocking().isEmpty()) {
      return "";
    }
    summary();
    verdict.findings().stream().filter(this::isShown).forEach(this::finding);
    if (detail != Detail.QUIET) {
      credit();
      coverage();
    }
    return out.toString();
  }

  private boolean isShown(Finding finding) {
    return detail != Detail.QUIET || verdict.blocking().contains(finding.id());
  }

  private void summary() {
    Ink ink =
        switch (verdict.outcome()) {
          case PASS -> Ink.GOOD;
          case WARN -> Ink.NOTICE;
          case BLOCK -> Ink.WORST;
        };
    for (String line : Wrapping.lines(Headline.of(verdict), terminal.width())) {
      line(palette.ink(ink, line));
    }
    line(Summary.balance(verdict));
  }

  private void finding(Finding finding) {
    line("");
    heading(finding);
    if (finding.severity() == Severity.INFO && detail == Detail.NORMAL) {
      finding.sites().stream().limit(1).forEach(evidence -> indented(place(evidence.site())));
      return;
    }
    paragraph(Visible.line(finding.message()));
    finding.sites().stream().limit(1).forEach(this::site);
    labelled("Score", finding.score().line());
    labelled("Instead", finding.recommendation());
    finding.seam().ifPresent(seam -> labelled("Seam", seam));
    finding.together().ifPresent(common -> labelled("History", common.words()));
    others(finding);
    labelled("Rule", rule(finding));
    String excuse = verdict.excused().reasons().get(finding.id());
    if (excuse != null) {
      labelled("Excused", excuse);
    }
    if (verdict.blocking().contains(finding.id())) {
      labelled("Accept", accept(finding));
    }
  }

  private void heading(Finding finding) {
    String severity = finding.severity().id().toUpperCase(Locale.ROOT);
    String badge = severity + " " + finding.score().points() + "  ";
    String title = Visible.line(finding.title());
    String blocks = verdict.blocking().contains(finding.id()) ? ", blocks" : "";
    String fate = finding.change().what().id() + blocks;
    boolean fits = badge.length() + title.length() + 2 + fate.length() <= terminal.width();
    String shown = palette.ink(Ink.DIM, fate);
    line(
        palette.ink(ink(finding.severity()), badge.strip())
            + "  "
            + palette.ink(Ink.STRONG, title)
            + (fits ? "  " + shown : ""));
    if (!fits) {
      indented(shown);
    }
  }

  private static Ink ink(Severity severity) {
    return switch (severity) {
      case INFO, LOW -> Ink.DIM;
      case MEDIUM -> Ink.NOTICE;
      case HIGH -> Ink.BAD;
      case CRITICAL -> Ink.WORST;
    };
  }

  private void site(Finding.Evidence evidence) {
    indented(place(evidence.site()));
    if (!evidence.snippet().isEmpty()) {
      List<String> excerpt =
          Excerpt.of(evidence.site(), evidence.snippet(), terminal.width() - MARGIN - MARGIN);
      indented("  " + excerpt.get(0));
      indented(palette.ink(Ink.BAD, "  " + excerpt.get(1)));
    }
  }

  private String place(Site site) {
    String file = Visible.line(site.file().value());
    String shown =
        palette.ink(Ink.PLACE, file + ":" + site.span().line() + ":" + site.span().column());
    return linked(site.file().value(), shown);
  }

  /** A link for terminals that know OSC 8; others leave the code out. */
  private String linked(String file, String shown) {
    return terminal
        .links()
        .map(links -> "\u001b]8;;" + links + Links.encoded(file) + "\u001b\\" + shown)
        .map(open -> open + "\u001b]8;;\u001b\\")
        .orElse(shown);
  }

  /** The other places, those of a file together. */
  private void others(Finding finding) {
    Map<String, List<Finding.Evidence>> files =
        finding.sites().stream()
            .filter(evidence -> !isAtFirst(evidence, finding))
            .collect(groupingBy(e -> e.site().file().value(), LinkedHashMap::new, toList()));
    int shown = detail == Detail.FULL ? files.size() : Math.min(MOST_FILES, files.size());
    List<String> lines = new ArrayList<>();
    files.entrySet().stream().limit(shown).map(this::describe).forEach(lines::add);
    int hidden = files.values().stream().skip(shown).mapToInt(List::size).sum();
    int rest = hidden + finding.moreSites();
    if (rest > 0) {
      lines.add(rest + (lines.isEmpty() ? "" : " more") + (rest == 1 ? " place" : " places"));
    }
    for (int i = 0; i < lines.size(); i++) {
      label(i == 0 ? "Also at" : "", lines.get(i));
    }
  }

  private static boolean isAtFirst(Finding.Evidence evidence, Finding finding) {
    Site first = finding.sites().get(0).site();
    return evidence.site().file().equals(first.file())
        && evidence.site().span().line() == first.span().line();
  }

  /** A path is neither cut nor wrapped, however wide, so that it can be clicked and copied. */
  private String describe(Map.Entry<String, List<Finding.Evidence>> file) {
    List<String> lines =
        file.getValue().stream()
            .map(evidence -> evidence.site().span().line())
            .distinct()
            .sorted()
            .map(String::valueOf)
            .toList();
    int shown = detail == Detail.FULL ? lines.size() : Math.min(MOST_LINES, lines.size());
    boolean changed = file.getValue().stream().anyMatch(Finding.Evidence::changed);
    String where =
        ":"
            + String.join(", ", lines.subList(0, shown))
            + (shown < lines.size() ? ", ..." : "")
            + (changed ? "" : " (unchanged)");
    return linked(file.getKey(), Visible.line(file.getKey())) + where;
  }

  private static String rule(Finding finding) {
    String rule = finding.change().coupling().rule();
    String confidence = finding.change().coupling().confidence().id();
    return "%s, confidence %s; couplint explain %s".formatted(rule, confidence, rule);
  }

  private static String accept(Finding finding) {
    return "couplint accept %s, merged on its own first: exceptions are read from the base"
        .formatted(finding.id());
  }

  private void credit() {
    if (verdict.credit().isEmpty()) {
      return;
    }
    line("");
    for (EdgeChange change : verdict.credit()) {
      Edge edge = change.coupling().edge();
      String better = String.join(", ", change.improvements());
      boolean loosened = change.what() == EdgeChange.What.LOOSENED && !better.isEmpty();
      line(
          palette.ink(Ink.GOOD, "%-8s".formatted(change.what().id()))
              + "  "
              + Visible.line(edge.toString())
              + (loosened ? ": " + Visible.line(better) : ""));
    }
  }

  private void coverage() {
    line("");
    String coverage = Visible.line(Summary.coverage(verdict.coverage()));
    Wrapping.lines(coverage, terminal.width()).forEach(this::line);
    for (String note : verdict.excused().notes()) {
      line(palette.ink(Ink.NOTICE, "note") + "  " + Visible.line(note));
    }
    for (String note : verdict.policy()) {
      line(palette.ink(Ink.NOTICE, "policy") + "  " + Visible.line(note));
    }
    verdict.coverage().gaps().stream()
        .map(gap -> Visible.line(gap.subject() + ": " + gap.reason()))
        .forEach(gap -> line(palette.ink(Ink.NOTICE, "gap") + "  " + gap));
  }

  private void paragraph(String text) {
    Wrapping.lines(text, terminal.width() - MARGIN).forEach(this::indented);
  }

  private void labelled(String label, String text) {
    List<String> lines = Wrapping.lines(Visible.line(text), terminal.width() - MARGIN - LABEL);
    for (int i = 0; i < lines.size(); i++) {
      label(i == 0 ? label : "", lines.get(i));
    }
  }

  private void label(String label, String text) {
    indented(palette.ink(Ink.DIM, label + " ".repeat(LABEL - label.length())) + text);
  }

  private void indented(String text) {
    line(" ".repeat(MARGIN) + text);
  }

  private void line(String text) {
    out.append(text.stripTrailing()).append('\n');
  }
}
