package io.github.couplint.cli;

import io.github.couplint.policy.Verdict;
import io.github.couplint.report.ConsoleAdvice;
import io.github.couplint.report.ConsoleReport.Detail;
import io.github.couplint.report.JsonReport;
import io.github.couplint.report.Links;
import io.github.couplint.report.MarkdownAdvice;
import io.github.couplint.report.MarkdownReport;
import io.github.couplint.report.SarifReport;
import io.github.couplint.report.Terminal;
import io.github.couplint.review.Advice;
import io.github.couplint.wiring.Question.Answer;
import io.github.couplint.wiring.Version;
import java.nio.charset.StandardCharsets;

/** Puts what a model says below what the rules say, of which it changes no byte. */
final class Advised {
  private final Answer answer;
  private final Verdict verdict;
  private final Advice advice;

  Advised(Answer answer) {
    this.answer = answer;
    this.verdict = answer.verdict();
    this.advice = answer.advice().orElseThrow();
  }

  /** The report; formats for gates and lines hold the rules' word only. */
  byte[] render(Format format, Terminal terminal, Detail detail) {
    return switch (format) {
      case JSON -> JsonReport.of(verdict, advice, Version.current());
      case CONSOLE -> below(format.text(answer, terminal, detail), console(terminal, detail));
      case MARKDOWN ->
          below(
              format.text(answer, terminal, detail), markdown(Links.NONE, MarkdownReport.NO_LIMIT));
      case SARIF ->
          bytes(SarifReport.of(verdict, advice, Format.help(answer.book()), Version.current()));
      case JUNIT, GITLAB, GITHUB -> bytes(format.text(answer, terminal, detail));
    };
  }

  private String console(Terminal terminal, Detail detail) {
    return detail == Detail.QUIET ? "" : ConsoleAdvice.of(verdict, advice, terminal);
  }

  /** What goes below a report in Markdown. */
  String markdown(Links links, int limit) {
    return MarkdownAdvice.of(verdict, advice, links, limit);
  }

  private static byte[] below(String rules, String said) {
    return bytes(rules + said);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
