package io.github.couplint.github;

import io.github.couplint.policy.Verdict;
import io.github.couplint.report.MarkdownText;
import io.github.couplint.report.Visible;
import io.github.couplint.score.Finding;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a pull request was told before, kept hidden in the summary comment.
 *
 * @param present id to title of the findings of the last run
 * @param gone id to title of those of earlier runs that are no more
 */
record Seen(Map<String, String> present, Map<String, String> gone) {
  static final Seen NOTHING = new Seen(Map.of(), Map.of());

  private static final int MOST = 50;
  private static final int LONGEST_TITLE = 120;
  private static final Pattern HIDDEN =
      Pattern.compile("<!-- couplint:seen ([A-Za-z0-9+/=]{0,60000}) -->");
  private static final Pattern LINE = Pattern.compile("([+-])([0-9a-f]{16}) (.{1,200})");

  Seen {
    present = Collections.unmodifiableMap(new LinkedHashMap<>(present));
    gone = Collections.unmodifiableMap(new LinkedHashMap<>(gone));
  }

  /** What the body of a summary comment keeps; nothing when it keeps nothing that can be read. */
  static Seen in(String body) {
    // ours is the last one; what stands before it may quote code
    Matcher hidden = HIDDEN.matcher(body);
    if (!hidden.find(Math.max(0, body.lastIndexOf("<!-- couplint:seen ")))) {
      return NOTHING;
    }
    Map<String, String> present = new LinkedHashMap<>();
    Map<String, String> gone = new LinkedHashMap<>();
    for (String text : decoded(hidden.group(1)).split("\n")) {
      Matcher line = LINE.matcher(text);
      if (line.matches()) {
        (line.group(1).equals("+") ? present : gone).put(line.group(2), line.group(3));
      }
    }
    return new Seen(present, gone);
  }

  private static String decoded(String base64) {
    try {
      return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return ""; // somebody edited the comment
    }
  }

  /** What is to be kept after a run; the same verdict once more changes nothing. */
  Seen after(Verdict verdict) {
    Map<String, String> now = new LinkedHashMap<>();
    verdict.findings().stream()
        .limit(MOST)
        .forEach(finding -> now.put(finding.id(), title(finding)));
    Map<String, String> past = new LinkedHashMap<>();
    gone.forEach(past::put);
    present.forEach(past::put);
    verdict.findings().forEach(finding -> past.remove(finding.id()));
    Map<String, String> kept = new LinkedHashMap<>();
    past.entrySet().stream().limit(MOST).forEach(e -> kept.put(e.getKey(), e.getValue()));
    return new Seen(now, kept);
  }

  private static String title(Finding finding) {
    return Visible.line(finding.change().coupling().edge().toString(), LONGEST_TITLE);
  }

  /** A list of what is no more; empty when there is none. */
  String goneText() {
    return gone.isEmpty()
        ? ""
        : gone.values().stream()
            .map(title -> "- " + MarkdownText.code(title) + "\n")
            .collect(Collectors.joining("", "\nReported here before, and gone:\n\n", ""));
  }

  /** The hidden line that keeps this. */
  String hidden() {
    StringBuilder lines = new StringBuilder();
    present.forEach(
        (id, title) -> lines.append('+').append(id).append(' ').append(title).append('\n'));
    gone.forEach(
        (id, title) -> lines.append('-').append(id).append(' ').append(title).append('\n'));
    byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
    return "<!-- couplint:seen " + Base64.getEncoder().encodeToString(bytes) + " -->";
  }
}
