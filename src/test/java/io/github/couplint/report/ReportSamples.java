package io.github.couplint.report;

import io.github.couplint.policy.Verdict;
import io.github.couplint.review.Advice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Writes each sample verdict in each format into a folder, for judges from outside. */
final class ReportSamples {
  private static final List<RuleHelp> HELP =
      List.of(
          new RuleHelp(
              "sync-http", "Synchronous HTTP call", "# sync-http\n\nA caller that waits."));

  private ReportSamples() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    Map<String, Verdict> verdicts =
        Map.of(
            "blocked", Sample.blocked(),
            "quiet", Sample.quiet(),
            "credit", Sample.credit(),
            "passed", Sample.passed(),
            "hostile", Sample.hostile(),
            "many", Sample.many(5_000));
    for (Map.Entry<String, Verdict> entry : verdicts.entrySet()) {
      write(folder, entry.getKey(), entry.getValue());
    }
    advised(folder, "advised", Sample.blocked(), Advices.helpful());
    advised(folder, "advised-in-vain", Sample.quiet(), Advices.silent());
    advised(folder, "advised-hostile", Sample.hostile(), Advices.hostile());
  }

  private static void advised(Path folder, String name, Verdict verdict, Advice advice)
      throws IOException {
    Files.writeString(
        folder.resolve(name + ".md"),
        MarkdownReport.of(verdict, Sample.LINKS, 50_000)
            + MarkdownAdvice.of(verdict, advice, Sample.LINKS, 10_000));
    Files.writeString(
        folder.resolve(name + ".sarif"), SarifReport.of(verdict, advice, HELP, "0.1.0"));
  }

  private static void write(Path folder, String name, Verdict verdict) throws IOException {
    Files.writeString(
        folder.resolve(name + ".md"), MarkdownReport.of(verdict, Sample.LINKS, 60_000));
    Files.writeString(folder.resolve(name + ".sarif"), SarifReport.of(verdict, HELP, "0.1.0"));
    Files.writeString(folder.resolve(name + ".gitlab.json"), GitLabReport.of(verdict));
    Files.writeString(folder.resolve(name + ".junit.xml"), JunitReport.of(verdict));
  }
}
