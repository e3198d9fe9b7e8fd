package io.github.couplint.change.jgit;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Lines that a diff takes away and puts in at one place.
 *
 * @param index how many lines of the file come before it
 * @param lines with {@code ' '}, {@code '-'} or {@code '+'} in front and their ends; only a file's
 *     last line may lack one
 */
record Hunk(int index, List<String> lines) {
  private static final int SHOWN = 60;

  Hunk {
    lines = List.copyOf(lines);
  }

  /**
   * The content after hunks, each applied exactly where it says. A place is never searched for:
   * what fits elsewhere by chance would be judged as a change that nobody made.
   */
  static byte[] applied(List<Hunk> hunks, byte[] content) throws UnknownRefException {
    List<String> old = Lines.of(content);
    StringBuilder result = new StringBuilder();
    int at = 0;
    for (Hunk hunk : hunks) {
      if (hunk.index < at || hunk.index > old.size()) {
        throw new UnknownRefException(
            "the hunk after line %d does not fit into %d lines".formatted(hunk.index, old.size()));
      }
      old.subList(at, hunk.index).forEach(result::append);
      at = hunk.apply(old, result);
    }
    old.subList(at, old.size()).forEach(result::append);
    return result.toString().getBytes(Lines.BYTES);
  }

  /** How many lines of the file are before or in it. */
  private int apply(List<String> old, StringBuilder result) throws UnknownRefException {
    int at = index;
    for (String line : lines) {
      String text = line.substring(1);
      if (line.charAt(0) != '+') {
        String there = at < old.size() ? old.get(at) : "";
        at++;
        if (!there.equals(text)) {
          throw new UnknownRefException(
              "line %d: the diff expects '%s'; was '%s'".formatted(at, shown(text), shown(there)));
        }
      }
      result.append(line.charAt(0) == '-' ? "" : text);
    }
    return at;
  }

  private static String shown(String line) {
    String text = new String(line.getBytes(Lines.BYTES), StandardCharsets.UTF_8).strip();
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
  }
}
