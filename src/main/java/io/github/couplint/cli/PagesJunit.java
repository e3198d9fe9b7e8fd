package io.github.couplint.cli;

import io.github.couplint.report.JunitReport;
import io.github.couplint.wiring.RulePages;
import java.util.SortedMap;

/** What became of pages' examples, as a JUnit report: a page is a test. */
final class PagesJunit {
  private PagesJunit() {}

  static String of(SortedMap<String, RulePages.Result> results) {
    StringBuilder tests = new StringBuilder();
    results.forEach((page, result) -> tests.append(test(page, result)));
    long failures = results.values().stream().filter(r -> !r.mismatches().isEmpty()).count();
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <testsuite name="couplint rules" tests="%d" failures="%d" errors="0" skipped="0" time="0">
    %s</testsuite>
    """
        .formatted(results.size(), failures, tests);
  }

  private static String test(String page, RulePages.Result result) {
    StringBuilder failures = new StringBuilder();
    if (!result.mismatches().isEmpty()) {
      failures.append("<failure message=\"%s\">".formatted(xml(result.mismatches().get(0))));
      result.mismatches().forEach(line -> failures.append(xml(line)).append('\n'));
      failures.append("</failure>\n");
    }
    return "<testcase classname=\"rules\" name=\"%s\" time=\"0\">\n%s</testcase>\n"
        .formatted(xml(page), failures);
  }

  private static String xml(String text) {
    return JunitReport.attribute(text);
  }
}
