package io.github.couplint.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.couplint.change.RepoPath;
import io.github.couplint.change.Span;
import io.github.couplint.coupling.Role;
import io.github.couplint.coupling.Site;
import io.github.couplint.report.ConsoleReport.Detail;
import io.github.couplint.score.Finding;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class ConsoleReportTest {
  private static final Terminal NARROW = new Terminal(false, 80, Optional.empty());

  @Test
  void aBlockedChangeTellsWhatWhereWhyAndWhatInstead() throws IOException {
    Golden.check("blocked.txt", ConsoleReport.of(Verdicts.blocked(), NARROW, Detail.NORMAL));
  }

  @Test
  void whatDoesNotFitBesideTheTitleStandsBelowIt() {
    Terminal narrower = new Terminal(false, 60, Optional.empty());
    String report = ConsoleReport.of(Verdicts.blocked(), narrower, Detail.NORMAL);
    assertEquals(
        List.of("HIGH 60  orders -> billing: Synchronous HTTP call", "  introduced, blocks"),
        report.lines().dropWhile(line -> !line.startsWith("HIGH")).limit(2).toList());
  }

  @Test
  void aPassedChangeTakesFourLines() {
    assertEquals(
        """
        No coupling got worse
        +0 / -0 edges

        1 changed file: 1 analysed
        """,
        ConsoleReport.of(Verdicts.passed(), NARROW, Detail.NORMAL));
  }

  @Test
  void aQuietReportOfAPassedChangeIsEmpty() {
    assertEquals("", ConsoleReport.of(Verdicts.passed(), NARROW, Detail.QUIET));
  }

  @Test
  void aQuietReportShowsOnlyWhatBlocks() {
    String report = ConsoleReport.of(Verdicts.blocked(), NARROW, Detail.QUIET);
    assertTrue(report.contains("orders -> billing"), report);
    assertFalse(report.contains("sap-jco"), report);
    assertFalse(report.contains("changed files"), report);
  }

  @Test
  void withoutColoursThereIsNoControlCode() {
    String report = ConsoleReport.of(Verdicts.blocked(), NARROW, Detail.FULL);
    assertTrue(report.chars().allMatch(c -> c == '\n' || c >= ' '), report);
  }

  @Test
  void colourCodesChangeNoText() {
    Terminal colourful = new Terminal(true, 80, Optional.empty());
    String report = ConsoleReport.of(Verdicts.blocked(), colourful, Detail.NORMAL);
    assertTrue(report.startsWith("\u001b[1;31mMerge blocked: "), report);
    assertEquals(
        ConsoleReport.of(Verdicts.blocked(), NARROW, Detail.NORMAL),
        report.replaceAll("\u001b\\[[0-9;]*m", ""));
  }

  @Test
  void noLineIsWiderThanTheTerminalButForPathsAndTitles() {
    for (int width : List.of(40, 60, 80, 120)) {
      Terminal terminal = new Terminal(false, width, Optional.empty());
      List<String> wide =
          ConsoleReport.of(Verdicts.blocked(), terminal, Detail.FULL)
              .lines()
              .filter(line -> line.length() > width && !line.contains("/") && !line.contains("->"))
              .toList();
      assertEquals(List.of(), wide);
    }
  }

  @Test
  void aPlaceIsALinkWhereLinksAreKnown() {
    Terminal linking = new Terminal(false, 80, Optional.of("file:///home/me/my%20shop/"));
    Finding finding = Verdicts.at(Verdicts.site("a b/é.java", 3, Role.CALL, "x"), "x()");
    String report = ConsoleReport.of(Verdicts.with(finding), linking, Detail.NORMAL);
    String link =
        "\u001b]8;;file:///home/me/my%20shop/a%20b/%C3%A9.java\u001b\\a b/é.java:3:9\u001b]8;;\u001b\\";
    assertTrue(report.contains(link), report);
  }

  @Test
  void theOtherPlacesAreLinksTooWithTheirWholePath() {
    String folder = "a/very/long/way/down".repeat(6);
    Finding finding =
        Verdicts.at(
            Stream.of(
                    Verdicts.site("A.java", 3, Role.CALL, "x"),
                    Verdicts.site(folder + "/B.java", 7, Role.CALL, "x"),
                    Verdicts.site(folder + "/B.java", 9, Role.CALL, "x"))
                .map(site -> new Finding.Evidence(site, false, ""))
                .toList());
    String plain = ConsoleReport.of(Verdicts.with(finding), NARROW, Detail.NORMAL);
    assertTrue(plain.contains("\n  Also at   " + folder + "/B.java:7, 9 (unchanged)\n"), plain);
    Terminal linking = new Terminal(false, 80, Optional.of("file:///shop/"));
    assertTrue(
        ConsoleReport.of(Verdicts.with(finding), linking, Detail.NORMAL)
            .contains(
                "  Also at   \u001b]8;;file:///shop/%s/B.java\u001b\\%s/B.java\u001b]8;;\u001b\\:7, 9"
                    .formatted(folder, folder)));
  }

  @Test
  void whatHidesOrReordersTextIsShownAsItsCode() {
    Finding finding =
        Verdicts.at(
            Verdicts.site("a/\u202Egpj.java", 3, Role.CALL, "x"),
            "x(\"\u001b[2J\u0007 \u200B \u2028\");\tend");
    String report = ConsoleReport.of(Verdicts.with(finding), NARROW, Detail.NORMAL);
    assertTrue(report.contains("  a/<U+202E>gpj.java:3:9\n"), report);
    assertTrue(
        report.contains("  3 | x(\"<U+001B>[2J<U+0007> <U+200B> <U+2028>\"); end\n"), report);
  }

  @Test
  void aLongLineIsCutAroundWhatMatters() {
    Finding finding =
        Verdicts.at(
            Verdicts.site("A.java", 3, Role.CALL, "a.B.send"),
            "a".repeat(100) + " send() " + "b".repeat(100));
    String report = ConsoleReport.of(Verdicts.with(finding), NARROW, Detail.NORMAL);
    assertEquals(
        """
        3 | %s
              | %s"""
            .formatted(
                "..." + "a".repeat(20) + " send() " + "b".repeat(38) + "...",
                " ".repeat(24) + "^^^^"),
        report.lines().skip(6).limit(2).collect(Collectors.joining("\n")).strip());
  }

  @Test
  void theCaretsStandUnderTheUseThatTheColumnMeans() {
    Site site = new Site(new RepoPath("A.java"), new Span(3, 31, 3), Role.CALL, "", "a.B.stack");
    Finding finding = Verdicts.at(site, "this.stack = Contentstack.stack(key);");
    String report = ConsoleReport.of(Verdicts.with(finding), NARROW, Detail.NORMAL);
    assertTrue(report.contains("\n      | " + " ".repeat(26) + "^^^^^\n"), report);
  }
}
