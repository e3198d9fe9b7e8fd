package io.github.couplint.yaml;

/** Writes texts as YAML. */
public final class YamlText {
  private YamlText() {}

  /** A scalar on one line that reads as the same text, whatever is in it. */
  public static String quoted(String text) {
    return text.codePoints().allMatch(YamlText::isPlain)
        ? "'" + text.replace("'", "''") + "'"
        : escaped(text);
  }

  private static boolean isPlain(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }

  private static String escaped(String text) {
    StringBuilder scalar = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            c -> {
              if (c == '"' || c == '\\') {
                scalar.append('\\').appendCodePoint(c);
              } else if (isPlain(c)) {
                scalar.appendCodePoint(c);
              } else {
                scalar.append((c > 0xFFFF ? "\\U%08X" : "\\u%04X").formatted(c));
              }
            });
    return scalar.append('"').toString();
  }
}
