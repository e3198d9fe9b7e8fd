package io.github.couplint.report;

import io.github.couplint.change.Gap;
import io.github.couplint.delta.EdgeChange.What;
import io.github.couplint.policy.Coverage;
import io.github.couplint.policy.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a verdict comes to, in lines of plain text. */
final class Summary {
  private Summary() {}

  /** What was gained and lost: {@code +1 / -2 edges, 1 widened}. */
  static String balance(Verdict verdict) {
    StringBuilder text = new StringBuilder("+");
    text.append(count(verdict, What.INTRODUCED));
    text.append(" / -").append(count(verdict, What.REMOVED)).append(" edges");
    for (What what : List.of(What.STRENGTHENED, What.WIDENED, What.LOOSENED)) {
      if (count(verdict, what) > 0) {
        text.append(", ").append(count(verdict, what)).append(' ').append(what.id());
      }
    }
    return text.toString();
  }

  private static int count(Verdict verdict, What what) {
    return verdict.balance().getOrDefault(what, 0);
  }

  /**
   * What was looked at: {@code 43 changed files: 41 analysed, 1 generated (skipped), 1 not parsed
   * (line 12: ...)}.
   */
  static String coverage(Coverage coverage) {
    List<String> parts = new ArrayList<>();
    parts.add(coverage.analysed() + " analysed");
    SortedMap<String, Integer> skipped = new TreeMap<>();
    coverage.skipped().forEach(skip -> skipped.merge(skip.reason(), 1, Integer::sum));
    skipped.forEach((reason, count) -> parts.add(count + " " + reason + " (skipped)"));
    int rest = coverage.changedFiles() - coverage.analysed() - coverage.skipped().size();
    if (rest > 0) {
      parts.add(rest + " " + notAnalysed(rest, coverage.gaps()));
    }
    String files = coverage.changedFiles() == 1 ? " changed file: " : " changed files: ";
    return coverage.changedFiles() + files + String.join(", ", parts);
  }

  private static String notAnalysed(int rest, List<Gap> gaps) {
    return rest == 1 && gaps.size() == 1 ? gaps.get(0).reason() : "not analysed";
  }
}
