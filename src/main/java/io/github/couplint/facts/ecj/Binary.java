package io.github.couplint.facts.ecj;

/**
 * Tells what else than text a file that is no Java may be; in comments Java allows any character.
 */
final class Binary {
  /** As far as git itself looks for a NUL to tell binary from text. */
  private static final int PROBE = 8_000;

  private Binary() {}

  static boolean is(String text) {
    int nul = text.indexOf('\0');
    return nul >= 0 && nul < PROBE;
  }
}
