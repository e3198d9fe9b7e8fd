package io.github.couplint.report;

import io.github.couplint.change.Gap;
import io.github.couplint.policy.Coverage;
import io.github.couplint.policy.Coverage.Skipped;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says what of a change was looked at. */
final class CoverageText {
  private static final int MOST_LINES = 50;
  private static final int LONGEST_PATH = 200;
  private static final int LONGEST_REASON = 300;

  private CoverageText() {}

  /** A line such as {@code 43 changed files: 41 analysed, 1 generated (skipped), 1 gap}. */
  static String line(Coverage coverage) {
    Map<String, Long> skipped =
        coverage.skipped().stream()
            .collect(Collectors.groupingBy(Skipped::reason, TreeMap::new, Collectors.counting()));
    Stream<String> reasons =
        skipped.entrySet().stream()
            .map(e -> e.getValue() + " " + MarkdownText.prose(e.getKey()) + " (skipped)");
    Stream<String> gaps =
        coverage.gaps().isEmpty()
            ? Stream.empty()
            : Stream.of("**" + Headline.plural(coverage.gaps().size(), "gap") + "**");
    return Headline.plural(coverage.changedFiles(), "changed file")
        + ": "
        + Stream.of(Stream.of(coverage.analysed() + " analysed"), reasons, gaps)
            .flatMap(parts -> parts)
            .collect(Collectors.joining(", "));
  }

  /** A Markdown list of gaps and skipped files; empty when there are none. */
  static String list(Coverage coverage) {
    Stream<String> gaps = coverage.gaps().stream().map(CoverageText::gap);
    Stream<String> skipped = coverage.skipped().stream().map(CoverageText::skipped);
    long more = coverage.gaps().size() + (long) coverage.skipped().size() - MOST_LINES;
    return Stream.concat(gaps, skipped).limit(MOST_LINES).collect(Collectors.joining())
        + (more > 0 ? "- and " + more + " more\n" : "");
  }

  private static String gap(Gap gap) {
    return "- %s: %s\n".formatted(path(gap.subject()), reason(gap.reason()));
  }

  private static String skipped(Skipped skipped) {
    return "- %s: skipped, %s\n".formatted(path(skipped.file().value()), reason(skipped.reason()));
  }

  private static String path(String path) {
    return MarkdownText.code(Visible.tail(path, LONGEST_PATH));
  }

  private static String reason(String reason) {
    return MarkdownText.prose(Visible.line(reason, LONGEST_REASON));
  }
}
