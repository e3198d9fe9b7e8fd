package io.github.couplint.report;

import io.github.couplint.coupling.Edge;
import io.github.couplint.json.Json;
import io.github.couplint.json.JsonText;
import io.github.couplint.policy.Verdict;
import io.github.couplint.score.Finding;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Tells how to get an exception for what blocks: the entry to copy, and where it counts. */
final class ExceptionText {
  private static final int MOST_ENTRIES = 5;

  private ExceptionText() {}

  /** A fold with the entries; empty when nothing blocks. */
  static String of(Verdict verdict) {
    List<Finding> blocking =
        verdict.findings().stream().filter(f -> verdict.blocking().contains(f.id())).toList();
    if (blocking.isEmpty()) {
      return "";
    }
    String entries =
        blocking.stream()
            .limit(MOST_ENTRIES)
            .map(finding -> entry(finding.change().coupling().edge()))
            .collect(Collectors.joining());
    return """
        <details><summary><b>Needed all the same?</b> How to get an exception</summary>

        Add this to `.couplint/accepted.yml` in a pull request of its own and have that merged. \
        Exceptions are read from the base branch, so no change can excuse itself.

        %s
        </details>
        """
        .formatted(MarkdownText.fenced("yaml", "version: 1\naccepted:\n" + entries));
  }

  private static String entry(Edge edge) {
    return """
          - from: %s
            to: %s
            kind: %s
            owner: who answers for it
            reason: why it is needed
            until: YYYY-MM-DD
        """
        .formatted(scalar(edge.from()), scalar(edge.to().name()), edge.kind().id());
  }

  /** What is not plainly a word is written as JSON writes it, in ASCII, which YAML reads. */
  private static String scalar(String text) {
    if (text.matches("[A-Za-z][A-Za-z0-9_.-]*")) {
      return text;
    }
    StringBuilder scalar = new StringBuilder();
    for (char c : JsonText.compact(Json.of(text)).toCharArray()) {
      scalar.append(c < 127 ? String.valueOf(c) : String.format(Locale.ROOT, "\\u%04x", (int) c));
    }
    return scalar.toString();
  }
}
