package io.github.couplint.github;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The hidden marks by which our comments are known again.
 *
 * @param key tells the comments of one run of the action from those of another on the same pull
 *     request
 */
public record Marker(String key) {
  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_.]{1,40}");
  private static final Pattern FINDING =
      Pattern.compile("^<!-- couplint:(finding|gone):([A-Za-z0-9_.]{1,40}):([0-9a-f]{16}) -->");

  public Marker {
    if (!KEY.matcher(key).matches()) {
      throw new IllegalArgumentException(
          "expected 1 to 40 letters, digits, dots and underscores; was '" + key + "'");
    }
  }

  /** The first line of the summary comment. */
  String summary() {
    return "<!-- couplint:summary:" + key + " -->";
  }

  /** The first line of a comment on a finding. */
  String finding(String id) {
    return "<!-- couplint:finding:" + key + ":" + id + " -->";
  }

  /** The first line of a comment on a finding that went. */
  String gone(String id) {
    return "<!-- couplint:gone:" + key + ":" + id + " -->";
  }

  boolean isSummary(String body) {
    return body.startsWith(summary());
  }

  /** The id of the finding that a comment of ours is about, gone or not. */
  Optional<String> findingOf(String body) {
    Matcher matcher = FINDING.matcher(body);
    return matcher.find() && matcher.group(2).equals(key)
        ? Optional.of(matcher.group(3))
        : Optional.empty();
  }

  /** Whether a body of either sort can be ours, by whatever key. */
  public static boolean isOurs(String body) {
    return body.startsWith("<!-- couplint:");
  }
}
