package io.github.couplint.rules.pack;

import io.github.couplint.change.RepoPath;
import io.github.couplint.coupling.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An expectation that stands in a comment of a block.
 *
 * @param name of a rule; of a kind for {@link Sort#REMOVED}
 * @param text that the finding's text must hold; empty for any
 * @param line of the file that it speaks of, from 1
 * @param pageLine of the page where it stands, from 1
 */
record Mark(Sort sort, String name, String text, RepoPath file, int line, int pageLine) {
  /** What is expected. */
  enum Sort {
    FINDING,
    /** Nothing, though it looks as if. */
    OK,
    /** Nothing yet, though there should be. */
    MISSED,
    /** A coupling that the change takes away. */
    REMOVED
  }

  private static final Pattern COMMENT =
      Pattern.compile(
          "(?://|#|<!--)\\s*(?<sort>finding|ok|missed|removed):\\s*(?<name>[\\w-]+)"
              + "(?:\\s+\"(?<text>[^\"]*)\")?\\s*(?:-->)?\\s*$");

  /** The marks of a block; one that stands alone speaks of the next line that holds more. */
  static List<Mark> of(Page.Block block) {
    List<Mark> marks = new ArrayList<>();
    String[] lines = block.text().split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      Matcher comment = COMMENT.matcher(lines[i]);
      if (comment.find()) {
        marks.add(mark(comment, block, i, target(lines, i)));
      }
    }
    return marks;
  }

  private static Mark mark(Matcher comment, Page.Block block, int index, int target) {
    return new Mark(
        Sort.valueOf(comment.group("sort").toUpperCase(Locale.ROOT)),
        comment.group("name"),
        comment.group("text") == null ? "" : comment.group("text"),
        new RepoPath(block.path()),
        target + 1,
        block.line() + index);
  }

  private static int target(String[] lines, int index) {
    int target = index;
    while (target < lines.length - 1 && without(lines[target]).isBlank()) {
      target++;
    }
    return target;
  }

  /** A block's text without its marks, line for line. */
  static String stripped(Page.Block block) {
    List<String> lines = new ArrayList<>();
    for (String line : block.text().split("\n", -1)) {
      lines.add(without(line));
    }
    return String.join("\n", lines);
  }

  private static String without(String line) {
    Matcher comment = COMMENT.matcher(line);
    return comment.find() ? line.substring(0, comment.start()).stripTrailing() : line;
  }

  /** Whether a place covers the line that the mark speaks of. */
  boolean isOn(Site site) {
    return site.file().equals(file) && site.span().line() <= line && line <= site.span().endLine();
  }
}
