package io.github.couplint.score;

import java.util.regex.Pattern;

/** Takes credentials out of snippets. */
final class Redaction {
  private static final int LONGEST = 400;
  private static final Pattern USER_INFO = Pattern.compile("(://)[^/\\s\"'@]{1,400}@");
  private static final Pattern ASSIGNED =
      Pattern.compile(
          "(?i)((?:password|passwd|pwd|secret|token|api[-_.]?key|access[-_.]?key|credentials?)"
              + "[\"']?\\s{0,9}[=:,(]\\s{0,9}[\"']?)(?!\\$\\{)[^\\s\"',;&<>(){}]{1,400}");
  private static final Pattern BEARER =
      Pattern.compile("(?i)\\b(bearer|basic) +[\\w.~+/=-]{8,400}");
  private static final Pattern KNOWN =
      Pattern.compile(
          "\\b(?:AKIA[0-9A-Z]{16}|gh[opsru]_\\w{20,255}|github_pat_\\w{20,255}|glpat-[\\w-]{20,255}"
              + "|xox[abprs]-[\\w-]{10,255}|[sr]k_(?:live|test)_\\w{8,255}|AIza[\\w-]{30,60}"
              + "|eyJ[\\w-]{8,400}\\.[\\w-]{8,400}(?:\\.[\\w-]{1,400})?)");

  private Redaction() {}

  /** The text with {@code ***} for what looks like a credential, cut to a line's length. */
  static String of(String text) {
    String line = text.strip();
    line = line.substring(0, Math.min(line.length(), 4 * LONGEST));
    line = USER_INFO.matcher(line).replaceAll("$1***@");
    line = KNOWN.matcher(line).replaceAll("***");
    line = BEARER.matcher(line).replaceAll("$1 ***");
    line = ASSIGNED.matcher(line).replaceAll("$1***");
    return line.length() > LONGEST ? line.substring(0, LONGEST) + "..." : line;
  }
}
