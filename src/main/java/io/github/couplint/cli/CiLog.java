package io.github.couplint.cli;

import io.github.couplint.github.Channel;
import io.github.couplint.github.Published;
import io.github.couplint.github.Runner;
import io.github.couplint.github.StepOutputs;
import io.github.couplint.policy.Verdict;
import io.github.couplint.report.ConsoleReport.Detail;
import io.github.couplint.report.GithubAnnotations;
import io.github.couplint.report.MarkdownReport;
import io.github.couplint.report.Terminal;
import io.github.couplint.report.Visible;
import io.github.couplint.wiring.Question.Answer;
import io.github.couplint.wiring.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Writes what a build shows: its log, the summary and the outputs of its step. Text from code is
 * kept from being taken for a command of the runner.
 */
record CiLog(World world, Runner runner, Detail detail) {
  /** GitHub drops a summary over 1 MiB; others may have written into the same file. */
  private static final int LARGEST_SUMMARY = 900_000;

  private static final int LARGEST_ADVICE = 60_000;

  void reports(List<ReportOptions.Wanted> wanted, Answer answer, Terminal terminal)
      throws UsageException {
    for (ReportOptions.Wanted one : wanted) {
      Optional<String> file = one.file().filter(name -> !name.isBlank());
      byte[] report =
          one.format().render(answer, file.isPresent() ? Terminal.PLAIN : terminal, detail);
      if (file.isPresent()) {
        ReportFile.write(world.folder().resolve(file.orElseThrow()), report);
      } else if (one.format() == Format.GITHUB) {
        world.out().writeBytes(report);
      } else {
        quoted(() -> world.out().writeBytes(report));
      }
    }
  }

  /** Between two lines that only we know, the runner takes nothing for a command. */
  private void quoted(Runnable printing) {
    String end = UUID.randomUUID().toString();
    if (runner.isThere()) {
      world.out().println("::stop-commands::" + end);
    }
    printing.run();
    if (runner.isThere()) {
      world.out().println("::" + end + "::");
    }
  }

  /** Prints a text that is no report. */
  void quote(String text) {
    quoted(() -> world.out().print(text));
    world.out().flush();
  }

  void end(CiAudience audience, Answer answer, Published published) {
    Verdict verdict = answer.verdict();
    quoted(
        () ->
            published
                .notes()
                .forEach(note -> world.out().println("couplint: " + Visible.line(note))));
    if (audience.prints(published)) {
      world.out().print(GithubAnnotations.of(verdict));
    }
    if (audience.channels().contains(Channel.STEP_SUMMARY)) {
      append("GITHUB_STEP_SUMMARY", summary(answer));
    }
    append("GITHUB_OUTPUT", StepOutputs.of(verdict, published));
    world.out().flush();
  }

  private String summary(Answer answer) {
    String rules = MarkdownReport.of(answer.verdict(), runner.links(), LARGEST_SUMMARY);
    return answer.advice().isPresent()
        ? rules + new Advised(answer).markdown(runner.links(), LARGEST_ADVICE)
        : rules;
  }

  /** A file of the runner's that can't be written costs no verdict. */
  private void append(String variable, String text) {
    runner
        .find(variable)
        .filter(file -> runner.isThere())
        .ifPresent(
            file -> {
              try {
                Path path = world.folder().resolve(file);
                Files.writeString(path, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
              } catch (IOException e) {
                world
                    .err()
                    .println("couplint: %s can't be written: %s".formatted(variable, Reason.of(e)));
              }
            });
  }
}
