package io.github.couplint.rules.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A rule's page: its front matter, and the sections whose fenced blocks are cases. */
public final class Page {
  private static final Pattern FENCE =
      Pattern.compile(
          "^(?<fence>`{3,})(?<language>\\S+) (?<side>before|after|both) (?<path>\\S+)$");

  private Page() {}

  /**
   * The two parts of a page, as text.
   *
   * @param offset how many lines of the page precede the body
   */
  public record Parts(String frontMatter, String body, int offset) {
    /** The front matter with each line where it stands in the page. */
    String yaml() {
      return "\n" + frontMatter;
    }
  }

  /**
   * A block of a case.
   *
   * @param line of the page where the block's first line stands, from 1
   */
  public record Block(Side side, String path, String text, int line) {
    /** On which side of the change the block is. */
    public enum Side {
      BEFORE,
      AFTER,
      BOTH
    }
  }

  /** A section with blocks: a change and what is to be found in it. */
  public record Case(String heading, List<Block> blocks) {
    public Case {
      blocks = List.copyOf(blocks);
    }
  }

  /** The parts of a page; empty when it does not begin with front matter. */
  public static Optional<Parts> split(String page) {
    String text = page.replace("\r\n", "\n");
    int end = text.indexOf("\n---\n", 3);
    if (!text.startsWith("---\n") || end < 0) {
      return Optional.empty();
    }
    String body = text.substring(end + 5).stripLeading();
    int offset = (int) text.substring(0, text.length() - body.length()).lines().count();
    return Optional.of(new Parts(text.substring(4, end + 1), body, offset));
  }

  /** The headings of the second level of a page's body, in order. */
  public static List<String> headings(String body) {
    boolean code = false;
    List<String> headings = new ArrayList<>();
    for (String line : body.split("\n", -1)) {
      code ^= line.startsWith("```");
      if (!code && line.startsWith("## ")) {
        headings.add(line.substring(3).strip());
      }
    }
    return List.copyOf(headings);
  }

  /** The lines of a body that look like the beginning of a block but are none. */
  public static List<String> strayFences(String body) {
    return body.lines()
        .filter(line -> line.matches("`{3,}\\S* +\\S.*") && !FENCE.matcher(line).matches())
        .toList();
  }

  /** Whether an example of a page's body shows what the rule finds. */
  public static boolean speaks(String body) {
    return cases(body).stream()
        .flatMap(one -> one.blocks().stream())
        .flatMap(block -> Mark.of(block).stream())
        .anyMatch(mark -> mark.sort() == Mark.Sort.FINDING);
  }

  /** The cases of a page's body, in order. */
  public static List<Case> cases(String body) {
    List<Case> cases = new ArrayList<>();
    List<Block> blocks = new ArrayList<>();
    String heading = "";
    String[] lines = body.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      Matcher fence = FENCE.matcher(lines[i]);
      if (lines[i].startsWith("## ")) {
        addCase(cases, heading, blocks);
        heading = lines[i].substring(3).strip();
      } else if (fence.matches()) {
        int end = closing(lines, i + 1, fence.group("fence"));
        String text = String.join("\n", List.of(lines).subList(i + 1, end)) + "\n";
        Block.Side side =
            Block.Side.valueOf(fence.group("side").toUpperCase(java.util.Locale.ROOT));
        blocks.add(new Block(side, fence.group("path"), text, i + 2));
        i = end;
      }
    }
    addCase(cases, heading, blocks);
    return List.copyOf(cases);
  }

  private static void addCase(List<Case> cases, String heading, List<Block> blocks) {
    if (!blocks.isEmpty()) {
      cases.add(new Case(heading, blocks));
      blocks.clear();
    }
  }

  private static int closing(String[] lines, int from, String fence) {
    int end = from;
    while (end < lines.length && !lines[end].strip().equals(fence)) {
      end++;
    }
    return end;
  }
}
