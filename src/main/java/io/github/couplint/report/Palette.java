package io.github.couplint.report;

/** Colours text, or leaves it as it is (ECMA-48, "select graphic rendition"). */
final class Palette {
  /** What a piece of text is to its reader. */
  enum Ink {
    STRONG("1"),
    DIM("2"),
    GOOD("32"),
    NOTICE("33"),
    BAD("31"),
    WORST("1;31"),
    PLACE("36");

    private final String code;

    Ink(String code) {
      this.code = code;
    }
  }

  private final boolean colour;

  Palette(boolean colour) {
    this.colour = colour;
  }

  String ink(Ink ink, String text) {
    return colour ? "\u001b[" + ink.code + "m" + text + "\u001b[0m" : text;
  }
}
