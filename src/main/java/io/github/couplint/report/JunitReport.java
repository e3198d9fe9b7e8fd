package io.github.couplint.report;

import io.github.couplint.coupling.Site;
import io.github.couplint.policy.Outcome;
import io.github.couplint.policy.Verdict;
import io.github.couplint.score.Finding;
import java.util.stream.Collectors;

/**
 * Writes a verdict as JUnit XML: one test for the gate and one for each finding, which fails when
 * the finding blocks.
 */
public final class JunitReport {
  private JunitReport() {}

  public static String of(Verdict verdict) {
    boolean isBlocked = verdict.outcome() == Outcome.BLOCK;
    int failures = verdict.blocking().size() + (isBlocked ? 1 : 0);
    String head =
        "<testsuite name=\"couplint\" tests=\"%d\" failures=\"%d\" errors=\"0\" skipped=\"0\" time=\"0\">\n"
            .formatted(verdict.findings().size() + 1, failures);
    String findings =
        verdict.findings().stream()
            .map(finding -> test(verdict, finding))
            .collect(Collectors.joining());
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n"
        + head
        + gate(verdict, isBlocked)
        + findings
        + "</testsuite>\n</testsuites>\n";
  }

  private static String gate(Verdict verdict, boolean isBlocked) {
    String reasons = String.join("\n", verdict.reasons());
    String content = isBlocked ? failure("gate", Headline.of(verdict), reasons) : output(reasons);
    return test("couplint", "gate", content);
  }

  private static String test(Verdict verdict, Finding finding) {
    String text = text(finding);
    String content =
        verdict.blocking().contains(finding.id())
            ? failure(finding.change().coupling().rule(), finding.message(), text)
            : output(text);
    String name = finding.title() + " (" + finding.change().what().id() + ")";
    return test("couplint." + finding.change().coupling().rule(), name, content);
  }

  private static String text(Finding finding) {
    String places =
        finding.sites().stream()
            .map(evidence -> place(evidence.site()))
            .collect(Collectors.joining("\n"));
    return "%s\nScore: %s\nInstead: %s\n%s"
        .formatted(finding.message(), finding.score().line(), finding.recommendation(), places);
  }

  private static String place(Site site) {
    return Visible.line(site.file().value()) + ":" + site.span().line();
  }

  private static String test(String type, String name, String content) {
    return "<testcase classname=\"%s\" name=\"%s\" time=\"0\">\n%s</testcase>\n"
        .formatted(attribute(type), attribute(name), content);
  }

  private static String failure(String type, String message, String text) {
    return "<failure type=\"%s\" message=\"%s\">%s</failure>\n"
        .formatted(attribute(type), attribute(message), lines(text));
  }

  private static String output(String text) {
    return "<system-out>%s</system-out>\n".formatted(lines(text));
  }

  private static String lines(String text) {
    return text.lines().map(JunitReport::attribute).collect(Collectors.joining("\n"));
  }

  /** One line of text as the value of an attribute, or as content. */
  public static String attribute(String text) {
    StringBuilder xml = new StringBuilder();
    Visible.line(text)
        .codePoints()
        .filter(point -> point != 0xFFFE && point != 0xFFFF)
        .forEach(
            point -> {
              switch (point) {
                case '&' -> xml.append("&amp;");
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '"' -> xml.append("&quot;");
                default -> xml.appendCodePoint(point);
              }
            });
    return xml.toString();
  }
}
