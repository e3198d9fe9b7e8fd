package io.github.couplint.cli;

import java.util.List;
import java.util.stream.Collectors;

/** YAML in the making, each value with its origin. */
final class Resolved {
  private static final int COLUMN = 44;

  private final Origins origins;
  private final StringBuilder out = new StringBuilder();

  Resolved(Origins origins) {
    this.origins = origins;
  }

  /** A line with its origin; without keys none is told. */
  void line(String text, String... keys) {
    out.append(text);
    if (keys.length > 0) {
      out.append(" ".repeat(Math.max(2, COLUMN - text.length())))
          .append("# ")
          .append(origins.of(keys));
    }
    out.append('\n');
  }

  static String list(List<String> texts) {
    return texts.stream().map(Resolved::quoted).collect(Collectors.joining(", ", "[", "]"));
  }

  static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
