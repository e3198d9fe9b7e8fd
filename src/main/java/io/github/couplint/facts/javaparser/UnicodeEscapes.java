package io.github.couplint.facts.javaparser;

/** Replaces Unicode escapes by what they stand for, as a compiler does before anything else. */
final class UnicodeEscapes {
  private UnicodeEscapes() {}

  /** The source without escapes; one behind an odd number of backslashes is none. */
  static String replace(String source) {
    StringBuilder replaced = new StringBuilder(source.length());
    int at = 0;
    while (at < source.length()) {
      char c = source.charAt(at);
      if (c != '\\') {
        replaced.append(c);
        at++;
      } else {
        at += escape(source, at, replaced);
      }
    }
    return replaced.toString();
  }

  /** Appends what the backslash at that place starts; how many characters that took. */
  private static int escape(String source, int at, StringBuilder replaced) {
    int digits = at + 1;
    while (digits < source.length() && source.charAt(digits) == 'u') {
      digits++;
    }
    if (digits > at + 1 && digits + 4 <= source.length() && isHex(source, digits)) {
      replaced.append((char) Integer.parseInt(source.substring(digits, digits + 4), 16));
      return digits + 4 - at;
    }
    int length = Math.min(2, source.length() - at);
    replaced.append(source, at, at + length);
    return length;
  }

  private static boolean isHex(String source, int from) {
    for (int i = from; i < from + 4; i++) {
      if (Character.digit(source.charAt(i), 16) < 0 || source.charAt(i) > 'f') {
        return false;
      }
    }
    return true;
  }
}
