package io.github.couplint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.couplint.delta.EdgeChange;
import io.github.couplint.policy.Verdict;
import io.github.couplint.report.ConsoleReport;
import io.github.couplint.report.JsonReport;
import io.github.couplint.report.Terminal;
import io.github.couplint.score.Finding;
import io.github.couplint.wiring.Sample;
import io.github.couplint.wiring.Sample.Story;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Judges the changes of the sample systems. What a change's notes expect is written by a person
 * before the run; {@code -Dgolden=write} writes the reports anew, to be read as a diff.
 */
final class SamplesTest {
  private static final Sample SAMPLE = Sample.builtIn("installers");
  private static final Path CHANGES = Path.of("samples/installers/changes");
  private static final boolean WRITE = "write".equals(System.getProperty("golden"));

  @Test
  void thereAreChangesToJudge() {
    assertTrue(SAMPLE.stories().size() >= 8);
  }

  @TestFactory
  Stream<DynamicTest> eachChangeIsJudgedAsItsNotesExpect() {
    return SAMPLE.stories().stream()
        .map(s -> DynamicTest.dynamicTest(s.name(), () -> assertEquals(expected(s), found(s))));
  }

  @TestFactory
  Stream<DynamicTest> eachReportIsTheOneThatWasRead() {
    return SAMPLE.stories().stream()
        .map(story -> DynamicTest.dynamicTest(story.name(), () -> compareReports(story)));
  }

  private static void compareReports(Story story) {
    Verdict verdict = verdict(story);
    String console = ConsoleReport.of(verdict, Terminal.PLAIN, ConsoleReport.Detail.NORMAL);
    String json = new String(JsonReport.of(verdict, "any"), StandardCharsets.UTF_8);
    compare(story.name(), "expected.txt", console);
    compare(story.name(), "expected.json", json);
  }

  private static void compare(String story, String file, String actual) {
    Path golden = CHANGES.resolve(story).resolve(file);
    if (WRITE) {
      write(golden, actual);
    }
    assertEquals(read(golden), actual, golden.toString());
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Verdict verdict(Story story) {
    return Analyses.BUILT_IN.of(SAMPLE.change(story));
  }

  /** The rows of the table in a change's notes, head and rule left out. */
  private static List<String> expected(Story story) {
    Path notes = CHANGES.resolve(story.name()).resolve("change.md");
    return read(notes)
        .lines()
        .filter(line -> line.startsWith("|"))
        .skip(2)
        .map(SamplesTest::tidy)
        .toList();
  }

  private static String tidy(String row) {
    return String.join(
        " | ", Arrays.stream(row.split("\\|", -1)).map(String::strip).toArray(String[]::new));
  }

  private static List<String> found(Story story) {
    Verdict verdict = verdict(story);
    return Stream.concat(
            verdict.findings().stream().map(SamplesTest::row),
            verdict.credit().stream().map(change -> row(change, "", "")))
        .toList();
  }

  private static String row(Finding finding) {
    return row(
        finding.change(), finding.severity().id(), finding.sites().get(0).site().file().fileName());
  }

  private static String row(EdgeChange change, String severity, String at) {
    return String.join(
        " | ",
        "",
        change.what().id(),
        change.coupling().rule(),
        change.coupling().edge().from(),
        change.coupling().edge().to().name(),
        severity,
        at,
        "");
  }
}
