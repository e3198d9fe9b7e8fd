package io.github.couplint.cli;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The page of a rule for a reader: first what it is about, further examples only when asked for.
 *
 * @param text Markdown with the sections of a page
 */
record RulePage(String text) {
  private static final String SECTION = "\n## ";

  /** Without the sections that tell of one more case; those are named. */
  String brief(String rule) {
    String main =
        sections().filter(section -> !isOneMore(section)).collect(Collectors.joining(SECTION));
    List<String> more = sections().filter(RulePage::isOneMore).map(RulePage::title).toList();
    return more.isEmpty()
        ? main
        : "%s%n%nMore, with `couplint explain %s --verbose`:%n%n- %s%n"
            .formatted(
                main.stripTrailing(), rule, String.join(System.lineSeparator() + "- ", more));
  }

  private Stream<String> sections() {
    return Stream.of(text.split(SECTION));
  }

  /** Such as {@code Not flagged: a class that moves}. */
  private static boolean isOneMore(String section) {
    return title(section).matches("(Example|Not flagged): .*");
  }

  private static String title(String section) {
    return section.lines().findFirst().orElse("");
  }
}
