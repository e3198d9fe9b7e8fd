package io.github.couplint.review;

import io.github.couplint.score.Redaction;
import java.util.regex.Pattern;

/** Tells which files and which literals may leave the machine. */
final class Keeping {
  private static final int LONGEST = 120;
  private static final Pattern KUBERNETES_SECRET =
      Pattern.compile("(?m)^\\s{0,40}\"?kind\"?\\s{0,9}:\\s{0,9}\"?(?:Sealed)?Secret\\b");
  private static final Pattern SECRET_FILE =
      Pattern.compile(
          "(?i)\\.env(?:\\..*)?|.*\\.(?:env|pem|key|p12|jks|keystore)|.*secrets?\\.[a-z]+"
              + "|credentials.*|settings-security\\.xml");
  private static final Pattern ADDRESS = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.:-]{1,30}://[^\\s]+");

  /**
   * Words joined as in topics, tables, paths and property names; no digits that could hide much.
   */
  private static final Pattern NAME =
      Pattern.compile(
          "[/.:_${}#*?&=,-]*+(?>(?:[A-Za-z]++|[A-Za-z0-9]{1,3}|v?\\d{1,5})(?:[/.:_${}#*?&=,-]++|$))++");

  private static final Pattern ABOUT_ACCESS =
      Pattern.compile("(?i)auth|login|credential|passw|\\bpass\\b|pwd|secret|token|apikey|sign");

  private Keeping() {}

  /** Whether a file is there to hold credentials, or holds a private key. */
  static boolean isSecret(String fileName, String text) {
    return SECRET_FILE.matcher(fileName).matches()
        || Redaction.hasPrivateKey(text)
        || KUBERNETES_SECRET.matcher(text).find();
  }

  /**
   * Whether a literal tells where something leads, such as an address, a topic or a table.
   *
   * @param before the statement up to the literal
   */
  static boolean isTelling(String literal, String before) {
    return literal.length() <= LONGEST
        && (ADDRESS.matcher(literal).matches()
            || (NAME.matcher(literal).matches() && !ABOUT_ACCESS.matcher(before).find()));
  }
}
