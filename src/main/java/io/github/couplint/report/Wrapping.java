package io.github.couplint.report;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines at blanks. */
final class Wrapping {
  private Wrapping() {}

  /** Lines of at most that many characters; a longer word has a line for itself. */
  static List<String> lines(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.strip().split(" +")) {
      if (line.length() > 0 && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() == 0 ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return List.copyOf(lines);
  }
}
