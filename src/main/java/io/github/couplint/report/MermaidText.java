package io.github.couplint.report;

/** Writes text from code into a Mermaid diagram so that it stays text. */
public final class MermaidText {
  private static final int LONGEST = 40;
  private static final String PLAIN = " -_./:,";

  private MermaidText() {}

  /** Letters and digits stay; the rest becomes a number that Mermaid shows as the character. */
  public static String quoted(String name) {
    StringBuilder label = new StringBuilder("\"");
    Visible.line(name, LONGEST)
        .codePoints()
        .forEach(
            point -> {
              if (Character.isLetterOrDigit(point) || PLAIN.indexOf(point) >= 0) {
                label.appendCodePoint(point);
              } else {
                label.append('#').append(point).append(';');
              }
            });
    return label.append('"').toString();
  }
}
