package io.github.couplint.facts.cache;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What an entry is kept under.
 *
 * <p>A blob id in front of the first space is held as bytes, for ids differ from entry to entry,
 * while what follows is much the same for all.
 */
final class Key {
  /** What is kept. */
  enum Family {
    OUTLINE,
    FACTS
  }

  private static final byte[] NO_ID = {};

  final Family family;
  final byte[] id;
  final String rest;

  Key(Family family, byte[] id, String rest) {
    this.family = family;
    this.id = id;
    this.rest = rest;
  }

  static Key of(Family family, String key) {
    int end = key.indexOf(' ') < 0 ? key.length() : key.indexOf(' ');
    byte[] id = idOf(key, end);
    return new Key(family, id, id.length == 0 ? key : key.substring(end));
  }

  /** The bytes of an even number of lower-case hexadecimal digits; none when it is no such. */
  private static byte[] idOf(String key, int end) {
    if (end % 2 != 0 || end > 2 * 255) {
      return NO_ID;
    }
    byte[] id = new byte[end / 2];
    for (int i = 0; i < end; i++) {
      int digit = digit(key.charAt(i));
      if (digit < 0) {
        return NO_ID;
      }
      id[i / 2] = (byte) (id[i / 2] << 4 | digit);
    }
    return id;
  }

  private static int digit(char c) {
    return c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
  }

  /** A number that tells keys apart well enough to look for them by it. */
  int fingerprint() {
    int start = id.length < 4 ? Arrays.hashCode(id) : first(id);
    int mixed = (start ^ rest.hashCode()) * 31 + family.ordinal();
    return mixed ^ (mixed >>> 15);
  }

  private static int first(byte[] id) {
    return id[0] << 24 | (id[1] & 0xff) << 16 | (id[2] & 0xff) << 8 | (id[3] & 0xff);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Key key
        && family == key.family
        && Arrays.equals(id, key.id)
        && rest.equals(key.rest);
  }

  @Override
  public int hashCode() {
    return fingerprint();
  }

  @Override
  public String toString() {
    return family + " " + new String(id, StandardCharsets.ISO_8859_1) + rest;
  }
}
