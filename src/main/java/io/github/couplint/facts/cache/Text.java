package io.github.couplint.facts.cache;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Texts as bytes: UTF-8, but for texts with half a surrogate pair, which UTF-8 can't hold. */
final class Text {
  /** A byte that never occurs in UTF-8. */
  private static final int CODE_UNITS = 0xff;

  private Text() {}

  static byte[] toBytes(String text) {
    byte[] utf8 = text.getBytes(UTF_8);
    if (text.chars().noneMatch(c -> Character.isSurrogate((char) c))
        || new String(utf8, UTF_8).equals(text)) {
      return utf8;
    }
    Bytes out = new Bytes(1 + 2 * text.length());
    out.octet(CODE_UNITS);
    text.chars().forEach(c -> writeUnit(out, c));
    return out.toArray();
  }

  private static void writeUnit(Bytes out, int unit) {
    out.octet(unit >> 8);
    out.octet(unit);
  }

  static String of(byte[] block, int start, int end) {
    return start < end && (block[start] & 0xff) == CODE_UNITS
        ? units(block, start + 1, end)
        : new String(block, start, end - start, UTF_8);
  }

  /** UTF-16 as it stands; a charset would mend it. */
  private static String units(byte[] block, int start, int end) {
    char[] units = new char[(end - start) / 2];
    for (int i = 0; i < units.length; i++) {
      units[i] = (char) ((block[start + 2 * i] & 0xff) << 8 | (block[start + 2 * i + 1] & 0xff));
    }
    return new String(units);
  }
}
