package io.github.couplint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.couplint.change.jgit.Sandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CheckTest {
  @TempDir Path folder;

  @Test
  void aChangeWithoutCouplingPasses() {
    Shop.in(folder).write(Shop.SOURCE, Shop.PLAIN.replace("return id", "return \"x\" + id"));
    assertEquals(
        new Ran(
            0,
            """
            No coupling got worse
            +0 / -0 edges

            1 changed file: 1 analysed
            """,
            ""),
        Ran.in(folder));
  }

  @Test
  void anIntroducedCallInALoopBlocks() {
    Shop.in(folder).write(Shop.SOURCE, Shop.COUPLED);
    Ran ran = Ran.in(folder);
    assertEquals(1, ran.code(), ran.toString());
    assertTrue(ran.out().startsWith("Merge blocked: orders -> billing (sync-http, "), ran.out());
    assertTrue(ran.out().contains(Shop.SOURCE + ":11:"), ran.out());
  }

  @Test
  void theGateCanBeOverridden() {
    Shop.in(folder).write(Shop.SOURCE, Shop.COUPLED);
    assertEquals(0, Ran.in(folder, "--fail-on", "never").code());
    assertEquals(0, Ran.in(folder, "--exit-zero").code());
  }

  @Test
  void stagedUnpushedAndNamedCommitsAreCompared() {
    Sandbox shop = Shop.in(folder);
    shop.write(Shop.SOURCE, Shop.COUPLED);
    assertEquals(0, Ran.in(folder, "--staged").code());
    shop.git("add", "-A");
    assertEquals(1, Ran.in(folder, "--staged").code());
    shop.commit("couple");
    assertEquals(0, Ran.in(folder, "--staged").code());
    assertEquals(1, Ran.in(folder, "--base", "HEAD~1").code());
    assertEquals(0, Ran.in(folder, "--base", "HEAD~1", "--head", "HEAD~1").code());
  }

  @Test
  void anUnknownCommitEndsWith2() {
    Shop.in(folder);
    assertEquals(
        new Ran(
            2,
            "",
            "couplint: no commit is named 'nope'; expected a branch, a tag or a commit id\n"),
        Ran.in(folder, "--base", "nope"));
  }

  @Test
  void everyFaultOfTheConfigurationIsTold() {
    Shop.in(folder).write(".couplint.yml", "version: 2\ngat: {}\n");
    Ran ran = Ran.in(folder);
    assertEquals(2, ran.code());
    assertEquals(
        """
        couplint: .couplint.yml:2: gat: unknown key (did you mean 'gate'?)
        couplint: .couplint.yml:1: version: expected 1
        """,
        ran.err());
  }

  @Test
  void namedCommitsAreJudgedByTheConfigurationOfTheBase() {
    Sandbox shop = Shop.in(folder);
    shop.write(Shop.SOURCE, Shop.COUPLED);
    shop.write(".couplint.yml", "version: 1\ngate: {failOn: never}\n");
    shop.commit("excuse myself");
    assertEquals(1, Ran.in(folder, "--base", "HEAD~1").code());
    assertEquals(0, Ran.in(folder, "--base", "HEAD~1", "--config", ".couplint.yml").code());
  }

  @Test
  void theWorkingTreeIsJudgedByTheConfigurationInIt() {
    Shop.in(folder)
        .write(Shop.SOURCE, Shop.COUPLED)
        .write(".couplint.yml", "version: 1\ngate: {failOn: never}\n");
    assertEquals(0, Ran.in(folder).code());
  }

  @Test
  void aGapUnderStrictEndsWith3() {
    Shop.in(folder)
        .write(Shop.SOURCE, Shop.COUPLED.replace("class Invoices {", "class Invoices { }}} {"));
    Ran ran = Ran.in(folder, "--strict");
    assertEquals(3, ran.code(), ran.toString());
    assertEquals(0, Ran.in(folder).code());
  }

  @Test
  void reportsAreWrittenToFilesWhole() throws IOException {
    Shop.in(folder).write(Shop.SOURCE, Shop.COUPLED);
    String[] wanted = {"--format", "markdown", "--format", "json"};
    String[] places = {"--output", "out/a.json", "--output", "out/b.sarif"};
    Ran ran = Ran.in(folder, Stream.of(wanted, places).flatMap(Stream::of).toArray(String[]::new));
    assertEquals(1, ran.code(), ran.toString());
    assertTrue(ran.out().startsWith("## "), ran.out());
    assertTrue(Files.readString(folder.resolve("out/a.json")).startsWith("{\n  \"schemaVersion\""));
    assertTrue(Files.readString(folder.resolve("out/b.sarif")).contains("2.1.0"));
    try (var files = Files.list(folder.resolve("out"))) {
      assertEquals(2, files.count());
    }
  }

  @Test
  void aReportThatCanNotBeWrittenEndsWith2() throws IOException {
    Shop.in(folder);
    Files.writeString(folder.resolve("file"), "");
    Ran ran = Ran.in(folder, "--output", "file/a.json");
    assertEquals(2, ran.code(), ran.toString());
    assertTrue(ran.err().contains("a.json can't be written"), ran.err());
  }

  @Test
  void aRepositoryWithoutCommitIsComparedWithNothing() {
    Sandbox.in(folder).write("pom.xml", Shop.pom("shop", "")).write("A.java", "class A {}\n");
    Ran ran = Ran.in(folder);
    assertEquals(0, ran.code(), ran.toString());
    assertTrue(ran.out().contains("2 changed files: 2 analysed"), ran.out());
  }

  @Test
  void aBareRepositoryNeedsNames() {
    Sandbox shop = Shop.in(folder);
    Path bare = folder.resolve("bare.git");
    shop.git("clone", "-q", "--bare", ".", bare.toString());
    Ran ran = Ran.in(bare);
    assertEquals(3, ran.code(), ran.toString());
    assertTrue(ran.err().contains("name a base and a head"), ran.err());
    assertEquals(0, Ran.in(bare, "--base", "main").code());
  }

  @Test
  void coloursComeOnlyWhereAPersonReads() {
    Shop.in(folder).write(Shop.SOURCE, Shop.COUPLED);
    assertFalse(Ran.in(folder).out().contains("\u001b"));
    assertTrue(Ran.in(folder, Map.of(), true).out().contains("\u001b["));
    assertFalse(Ran.in(folder, Map.of("NO_COLOR", "1"), true).out().contains("\u001b"));
    assertTrue(Ran.in(folder, Map.of("CLICOLOR_FORCE", "1"), false).out().contains("\u001b["));
    assertFalse(Ran.in(folder, Map.of(), true, "--color", "never").out().contains("\u001b"));
    assertTrue(Ran.in(folder, "--color", "always").out().contains("\u001b["));
  }

  @Test
  void quietSaysNothingOfWhatPasses() {
    Shop.in(folder).write(Shop.SOURCE, Shop.PLAIN + "\n");
    assertEquals(new Ran(0, "", ""), Ran.in(folder, "--quiet"));
  }

  @Test
  void severalThreadsAndACacheChangeNoByte() {
    Shop.in(folder).write(Shop.SOURCE, Shop.COUPLED);
    Ran one = Ran.in(folder, "--jobs", "1", "--no-cache", "--format", "json");
    assertEquals(one, Ran.in(folder, "--jobs", "8", "--no-cache", "--format", "json"));
    assertEquals(one, Ran.in(folder, "--jobs", "2", "--format", "json"));
    assertEquals(one, Ran.in(folder, "--jobs", "2", "--format", "json"));
    assertTrue(Files.isDirectory(folder.resolve(".git/couplint/cache")));
  }

  @Test
  void aDiffIsJudgedAsTheCommitThatItLeadsTo() {
    Sandbox shop = Shop.in(folder);
    String head = shop.write(Shop.SOURCE, Shop.COUPLED).commit("couple");
    String diff = shop.git("diff", "HEAD~", "HEAD") + "\n";
    shop.git("reset", "-q", "--hard", "HEAD~");
    Ran ran = Ran.fed(diff, folder, "--diff-file", "-", "--format", "json");
    Ran committed = Ran.in(folder, "--base", "HEAD", "--head", head, "--format", "json");
    assertEquals(1, ran.code(), ran.toString());
    assertEquals(
        committed.out(), ran.out().replace("\"head\": \"diff\"", "\"head\": \"" + head + "\""));
    assertEquals(
        ran, Ran.fed(diff, folder, "--diff-file", "-", "--base", "HEAD", "--format", "json"));
  }

  @Test
  void aDiffOfSomethingElseEndsWith2() {
    Shop.in(folder);
    String diff = "diff --git a/x b/x\n--- a/x\n+++ b/x\n@@ -1 +1 @@\n-1\n+2\n";
    Ran ran = Ran.fed(diff, folder, "--diff-file", "-");
    assertEquals(
        new Ran(
            2,
            "",
            "couplint: the diff does not apply to the base: x: not in the base; names need prefixes"
                + " such as a/ and b/\n"),
        ran);
    assertEquals(2, Ran.in(folder, "--diff-file", "nowhere").code());
  }
}
