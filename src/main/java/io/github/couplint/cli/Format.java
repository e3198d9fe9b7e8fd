package io.github.couplint.cli;

import io.github.couplint.policy.Verdict;
import io.github.couplint.report.ConsoleReport;
import io.github.couplint.report.ConsoleReport.Detail;
import io.github.couplint.report.GitLabReport;
import io.github.couplint.report.GithubAnnotations;
import io.github.couplint.report.JsonReport;
import io.github.couplint.report.JunitReport;
import io.github.couplint.report.Links;
import io.github.couplint.report.MarkdownReport;
import io.github.couplint.report.RuleHelp;
import io.github.couplint.report.SarifReport;
import io.github.couplint.report.Terminal;
import io.github.couplint.rules.RuleBook;
import io.github.couplint.wiring.Question.Answer;
import io.github.couplint.wiring.Version;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A form of report. */
enum Format {
  CONSOLE("txt"),
  JSON("json"),
  SARIF("sarif"),
  MARKDOWN("md"),
  JUNIT("xml"),
  GITLAB("gitlab.json"),
  GITHUB("github.txt");

  private final String extension;

  Format(String extension) {
    this.extension = extension;
  }

  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Format named(String id) throws UsageException {
    List<String> ids = Arrays.stream(values()).map(Format::id).toList();
    return valueOf(Choice.of("--format", id, ids).toUpperCase(Locale.ROOT));
  }

  /** The format that a file's name tells. */
  static Format ofFile(String name) throws UsageException {
    for (Format format : List.of(GITLAB, GITHUB, CONSOLE, JSON, SARIF, MARKDOWN, JUNIT)) {
      if (name.endsWith("." + format.extension)) {
        return format;
      }
    }
    throw new UsageException(
        "--output %s: the name tells no format; put --format before it".formatted(name));
  }

  /** The report in this form; {@code terminal} and {@code detail} are for the console alone. */
  byte[] render(Answer answer, Terminal terminal, Detail detail) {
    if (answer.advice().isPresent()) {
      return new Advised(answer).render(this, terminal, detail);
    }
    return this == JSON
        ? JsonReport.of(answer.verdict(), Version.current())
        : text(answer, terminal, detail).getBytes(StandardCharsets.UTF_8);
  }

  /** What the rules say in this form, which is not JSON. */
  String text(Answer answer, Terminal terminal, Detail detail) {
    Verdict verdict = answer.verdict();
    return switch (this) {
      case CONSOLE -> ConsoleReport.of(verdict, terminal, detail);
      case SARIF -> SarifReport.of(verdict, help(answer.book()), Version.current());
      case MARKDOWN -> MarkdownReport.of(verdict, Links.NONE, MarkdownReport.NO_LIMIT);
      case JUNIT -> JunitReport.of(verdict);
      case GITLAB -> GitLabReport.of(verdict);
      case GITHUB -> GithubAnnotations.of(verdict);
      case JSON -> throw new IllegalStateException("JSON is bytes, this is likely a bug");
    };
  }

  static List<RuleHelp> help(RuleBook book) {
    return book.rules().stream()
        .map(rule -> new RuleHelp(rule.id(), rule.title(), rule.page()))
        .toList();
  }
}
