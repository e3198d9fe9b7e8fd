package io.github.couplint.cli;

import io.github.couplint.score.Finding;
import java.util.List;
import java.util.regex.Pattern;

/** The id of a finding, or its first digits. */
record FindingId(String digits) {
  private static final Pattern FORM = Pattern.compile("[0-9a-f]{4,16}");

  boolean isWellFormed() {
    return FORM.matcher(digits).matches();
  }

  /** The one finding of a change that it names. */
  Finding among(List<Finding> findings) throws UsageException {
    List<Finding> those =
        findings.stream()
            .filter(finding -> isWellFormed() && finding.id().startsWith(digits))
            .toList();
    if (those.size() != 1) {
      String there = findings.isEmpty() ? "none" : ids(findings);
      throw new UsageException(
          "expected the id of one finding of this change; '%s' is %s; there are: %s"
              .formatted(digits, those.isEmpty() ? "none of them" : "short for several", there));
    }
    return those.get(0);
  }

  private static String ids(List<Finding> findings) {
    return String.join(", ", findings.stream().map(Finding::id).toList());
  }
}
