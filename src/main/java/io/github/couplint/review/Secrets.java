package io.github.couplint.review;

import io.github.couplint.score.Redaction;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Replaces credentials by numbered marks; the same credential has the same mark in all of a run.
 */
final class Secrets {
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9+/_=-]{24,}");
  private static final Pattern HEX = Pattern.compile("\\b[0-9a-fA-F]{32,}\\b");
  private static final Pattern HOST = Pattern.compile("(?<=://)[A-Za-z0-9_.-]{1,253}");
  private static final double MOST_BITS = 4.0;

  private final boolean maskHosts;
  private final Map<String, String> marks = new HashMap<>();

  Secrets(boolean maskHosts) {
    this.maskHosts = maskHosts;
  }

  /** The text without what looks like a credential. */
  String masked(String text) {
    String known = Redaction.masked(text, this::mark);
    String hex = HEX.matcher(known).replaceAll(m -> quoted("hex", m.group()));
    String safe =
        TOKEN
            .matcher(hex)
            .replaceAll(
                m ->
                    isRandom(m.group())
                        ? quoted("random", m.group())
                        : Matcher.quoteReplacement(m.group()));
    return maskHosts ? HOST.matcher(safe).replaceAll(m -> quoted("host", m.group())) : safe;
  }

  /** The name of a host, or the mark that stands for it. */
  String host(String name) {
    return maskHosts ? mark("host", name) : masked(name);
  }

  /** The mark that stands for a credential. */
  String mark(String kind, String value) {
    return marks.computeIfAbsent(
        value,
        v ->
            (kind.equals("host") ? "\u2039host#" : "\u2039hidden:" + kind + "#")
                + (marks.size() + 1)
                + "\u203a");
  }

  private String quoted(String kind, String value) {
    return Matcher.quoteReplacement(mark(kind, value));
  }

  /** Whether a token is too irregular for a name: digits among letters, and much entropy. */
  private static boolean isRandom(String token) {
    return token.chars().anyMatch(Character::isDigit)
        && token.chars().anyMatch(Character::isLetter)
        && bits(token) > MOST_BITS;
  }

  private static double bits(String token) {
    Map<Integer, Integer> counts = new HashMap<>();
    token.chars().forEach(c -> counts.merge(c, 1, Integer::sum));
    double bits = 0;
    for (int count : counts.values()) {
      double share = (double) count / token.length();
      bits -= share * Math.log(share) / Math.log(2);
    }
    return bits;
  }
}
