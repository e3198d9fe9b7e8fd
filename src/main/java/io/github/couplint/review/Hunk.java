package io.github.couplint.review;

import java.util.List;
import java.util.Set;

/**
 * Neighbouring lines of a changed file.
 *
 * @param id such as {@code h2}
 * @param findings indexes of the findings that have a place in it
 */
record Hunk(String id, SourceFile file, List<Line> lines, Set<Integer> findings) {
  Hunk {
    lines = List.copyOf(lines);
    findings = Set.copyOf(findings);
  }

  /** The hunk with only what the change added. */
  Hunk withoutContext() {
    return new Hunk(id, file, lines.stream().filter(Line::isAdded).toList(), findings);
  }
}
