package io.github.couplint.change.jgit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the format that git-diff(1) describes under "Generating patch text with -p". JGit's own
 * parser loses files whose name has blanks and letters that git quotes.
 */
final class DiffReader {
  /**
   * Any bytes behind it: of a letter in UTF-8, one may be what a pattern takes for a line's end.
   */
  private static final Pattern HUNK =
      Pattern.compile("(?s)@@ -(\\d{1,9})(?:,(\\d{1,9}))? \\+\\d{1,9}(?:,(\\d{1,9}))? @@.*");

  private static final String FILE = "diff --git ";

  private final String name;
  private final List<String> lines;

  /** Index of the line that comes next. */
  private int at;

  DiffReader(String name, byte[] content) {
    this.name = name;
    this.lines = Lines.of(content);
  }

  /** All files that differ; what stands between them, as in a mail, is passed over. */
  List<FileDiff> files() throws UnknownRefException {
    List<FileDiff> files = new ArrayList<>();
    for (skip(); at < lines.size(); skip()) {
      files.add(file());
    }
    if (files.isEmpty() && !String.join("", lines).isBlank()) {
      at = 1;
      throw fault("expected a diff as `git diff` writes it; there is no `diff --git`");
    }
    return List.copyOf(files);
  }

  private void skip() {
    while (at < lines.size() && !lines.get(at).startsWith(FILE)) {
      at++;
    }
  }

  private FileDiff file() throws UnknownRefException {
    try {
      DiffHeader header = new DiffHeader(line().substring(FILE.length()));
      while (at < lines.size() && header.take(lines.get(at))) {
        at++;
      }
      List<Hunk> hunks = new ArrayList<>();
      while (at < lines.size() && lines.get(at).startsWith("@@ ")) {
        hunks.add(hunk());
      }
      return header.with(hunks);
    } catch (IllegalArgumentException e) {
      throw fault("no names can be read in the header of a file before that");
    }
  }

  private Hunk hunk() throws UnknownRefException {
    Matcher header = HUNK.matcher(line());
    if (!header.matches()) {
      throw fault("expected a header such as '@@ -1,5 +1,6 @@'");
    }
    int before = count(header.group(2));
    List<String> body = body(before, count(header.group(3)));
    // a hunk that takes no line names the one after which it adds
    int first = Integer.parseInt(header.group(1));
    return new Hunk(Math.max(0, before == 0 ? first : first - 1), body);
  }

  private static int count(@Nullable String digits) {
    return digits == null ? 1 : Integer.parseInt(digits);
  }

  private List<String> body(int before, int after) throws UnknownRefException {
    List<String> body = new ArrayList<>();
    int olds = before;
    int news = after;
    while (olds > 0 || news > 0 || isNote()) {
      String line = at < lines.size() ? line() : "";
      switch (line.isEmpty() ? '?' : line.charAt(0)) {
        case '-' -> olds--;
        case '+' -> news--;
        case ' ', '\n' -> {
          olds--;
          news--;
        }
        case '\\' -> {}
        default -> throw fault("the hunk is cut off");
      }
      add(line, body);
    }
    if (olds < 0 || news < 0 || isMore()) {
      at++;
      throw fault("the hunk has more lines than its header tells");
    }
    return body;
  }

  private static void add(String line, List<String> body) {
    if (line.startsWith("\\") && !body.isEmpty()) {
      String last = body.remove(body.size() - 1);
      body.add(last.endsWith("\n") ? last.substring(0, last.length() - 1) : last);
    } else if (!line.startsWith("\\")) {
      body.add(line.equals("\n") ? " \n" : line); // mail programs strip the blank
    }
  }

  /** Whether the next line is git's note that a file's last line has no end. */
  private boolean isNote() {
    return at < lines.size() && lines.get(at).startsWith("\\");
  }

  /** Whether a hunk goes on; {@code "-- "} begins a mail's signature. */
  private boolean isMore() {
    return at < lines.size()
        && !lines.get(at).equals("-- \n")
        && "+- ".indexOf(lines.get(at).charAt(0)) >= 0;
  }

  private String line() {
    return lines.get(at++);
  }

  private UnknownRefException fault(String words) {
    return new UnknownRefException("%s:%d: %s".formatted(name, at, words));
  }
}
