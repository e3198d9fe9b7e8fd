package io.github.couplint.cli;

import java.util.ArrayList;
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

  /** With its prose broken to a width; code, tables and headings stay as they are. */
  String wrapped(int width) {
    List<String> lines = new ArrayList<>();
    List<String> paragraph = new ArrayList<>();
    boolean code = false;
    for (String line : text.lines().toList()) {
      boolean fence = line.startsWith("```");
      boolean prose = !code && !fence && line.matches("(- |  )?[^\\s#|<-].*");
      if (!prose || line.startsWith("- ")) {
        wrap(paragraph, width, lines);
      }
      if (prose) {
        paragraph.add(line);
      } else {
        lines.add(line);
      }
      code ^= fence;
    }
    wrap(paragraph, width, lines);
    return String.join("\n", lines);
  }

  /** Moves a paragraph, or an item of a list, to what is written. */
  private static void wrap(List<String> paragraph, int width, List<String> lines) {
    String indent = !paragraph.isEmpty() && paragraph.get(0).startsWith("- ") ? "  " : "";
    StringBuilder line = new StringBuilder();
    for (String word : String.join(" ", paragraph).split("\\s+")) {
      if (line.length() > indent.length() && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line = new StringBuilder(indent);
      }
      line.append(line.toString().isBlank() ? "" : " ").append(word);
    }
    if (!line.isEmpty()) {
      lines.add(line.toString());
    }
    paragraph.clear();
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
