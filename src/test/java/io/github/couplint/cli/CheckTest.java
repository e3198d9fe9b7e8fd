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
  private static final String PLAIN =
      """
      package shop.orders;

      class Invoices {
        String of(String id) {
          return id;
        }
      }
      """;

  private static final String COUPLED =
      """
      package shop.orders;

      import java.util.List;
      import org.springframework.web.client.RestTemplate;

      class Invoices {
        private final RestTemplate rest = new RestTemplate();

        void all(List<String> ids) {
          for (String id : ids) {
            rest.getForObject("http://billing/invoices/" + id, String.class);
          }
        }
      }
      """;

  private static final String SOURCE = "orders/src/main/java/shop/orders/Invoices.java";

  @TempDir Path folder;

  /** Two services on the branch main. */
  private Sandbox shop() {
    Sandbox shop = Sandbox.in(folder);
    shop.write(
        "pom.xml",
        pom("shop", "<modules><module>orders</module><module>billing</module></modules>"));
    for (String service : new String[] {"orders", "billing"}) {
      shop.write(service + "/pom.xml", pom(service, ""));
      shop.write(
          service + "/src/main/resources/application.yml",
          "spring:\n  application:\n    name: " + service + "\n");
      shop.write(
          service + "/src/main/java/shop/" + service + "/App.java",
          "package shop."
              + service
              + ";\n\nimport org.springframework.boot.autoconfigure.SpringBootApplication;\n\n"
              + "@SpringBootApplication\nclass App {}\n");
    }
    shop.write(SOURCE, PLAIN);
    shop.write(".couplint.yml", "version: 1\ngate: {failOn: medium}\n");
    shop.commit("begin");
    return shop;
  }

  private static String pom(String artifact, String more) {
    return "<project><groupId>shop</groupId><artifactId>%s</artifactId><version>1</version>%s</project>\n"
        .formatted(artifact, more);
  }

  @Test
  void aChangeWithoutCouplingPasses() {
    shop().write(SOURCE, PLAIN.replace("return id", "return \"x\" + id"));
    assertEquals(
        new Ran(
            0,
            """
            No coupling got worse
            +0 / -0 edges, 0 unchanged

            1 changed file: 1 analysed
            """,
            ""),
        Ran.in(folder));
  }

  @Test
  void anIntroducedCallInALoopBlocks() {
    shop().write(SOURCE, COUPLED);
    Ran ran = Ran.in(folder);
    assertEquals(1, ran.code(), ran.toString());
    assertTrue(ran.out().startsWith("Merge blocked: orders -> billing (sync-http, "), ran.out());
    assertTrue(ran.out().contains(SOURCE + ":11:"), ran.out());
  }

  @Test
  void theGateCanBeOverridden() {
    shop().write(SOURCE, COUPLED);
    assertEquals(0, Ran.in(folder, "--fail-on", "never").code());
    assertEquals(0, Ran.in(folder, "--exit-zero").code());
  }

  @Test
  void stagedUnpushedAndNamedCommitsAreCompared() {
    Sandbox shop = shop();
    shop.write(SOURCE, COUPLED);
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
    shop();
    assertEquals(
        new Ran(
            2,
            "",
            "couplint: no commit is named 'nope'; expected a branch, a tag or a commit id\n"),
        Ran.in(folder, "--base", "nope"));
  }

  @Test
  void everyFaultOfTheConfigurationIsTold() {
    shop().write(".couplint.yml", "version: 2\ngat: {}\n");
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
    Sandbox shop = shop();
    shop.write(SOURCE, COUPLED);
    shop.write(".couplint.yml", "version: 1\ngate: {failOn: never}\n");
    shop.commit("excuse myself");
    assertEquals(1, Ran.in(folder, "--base", "HEAD~1").code());
    assertEquals(0, Ran.in(folder, "--base", "HEAD~1", "--config", ".couplint.yml").code());
  }

  @Test
  void theWorkingTreeIsJudgedByTheConfigurationInIt() {
    shop().write(SOURCE, COUPLED).write(".couplint.yml", "version: 1\ngate: {failOn: never}\n");
    assertEquals(0, Ran.in(folder).code());
  }

  @Test
  void aGapUnderStrictEndsWith3() {
    shop().write(SOURCE, COUPLED.replace("class Invoices {", "class Invoices { }}} {"));
    Ran ran = Ran.in(folder, "--strict");
    assertEquals(3, ran.code(), ran.toString());
    assertEquals(0, Ran.in(folder).code());
  }

  @Test
  void reportsAreWrittenToFilesWhole() throws IOException {
    shop().write(SOURCE, COUPLED);
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
    shop();
    Files.writeString(folder.resolve("file"), "");
    Ran ran = Ran.in(folder, "--output", "file/a.json");
    assertEquals(2, ran.code(), ran.toString());
    assertTrue(ran.err().contains("a.json can't be written"), ran.err());
  }

  @Test
  void aRepositoryWithoutCommitIsComparedWithNothing() {
    Sandbox.in(folder).write("pom.xml", pom("shop", "")).write("A.java", "class A {}\n");
    Ran ran = Ran.in(folder);
    assertEquals(0, ran.code(), ran.toString());
    assertTrue(ran.out().contains("2 changed files: 2 analysed"), ran.out());
  }

  @Test
  void aBareRepositoryNeedsNames() {
    Sandbox shop = shop();
    Path bare = folder.resolve("bare.git");
    shop.git("clone", "-q", "--bare", ".", bare.toString());
    Ran ran = Ran.in(bare);
    assertEquals(3, ran.code(), ran.toString());
    assertTrue(ran.err().contains("name a base and a head"), ran.err());
    assertEquals(0, Ran.in(bare, "--base", "main").code());
  }

  @Test
  void coloursComeOnlyWhereAPersonReads() {
    shop().write(SOURCE, COUPLED);
    assertFalse(Ran.in(folder).out().contains("\u001b"));
    assertTrue(Ran.in(folder, Map.of(), true).out().contains("\u001b["));
    assertFalse(Ran.in(folder, Map.of("NO_COLOR", "1"), true).out().contains("\u001b"));
    assertTrue(Ran.in(folder, Map.of("CLICOLOR_FORCE", "1"), false).out().contains("\u001b["));
    assertFalse(Ran.in(folder, Map.of(), true, "--color", "never").out().contains("\u001b"));
    assertTrue(Ran.in(folder, "--color", "always").out().contains("\u001b["));
  }

  @Test
  void quietSaysNothingOfWhatPasses() {
    shop().write(SOURCE, PLAIN + "\n");
    assertEquals(new Ran(0, "", ""), Ran.in(folder, "--quiet"));
  }

  @Test
  void severalThreadsAndACacheChangeNoByte() {
    shop().write(SOURCE, COUPLED);
    Ran one = Ran.in(folder, "--jobs", "1", "--no-cache", "--format", "json");
    assertEquals(one, Ran.in(folder, "--jobs", "8", "--no-cache", "--format", "json"));
    assertEquals(one, Ran.in(folder, "--jobs", "2", "--format", "json"));
    assertEquals(one, Ran.in(folder, "--jobs", "2", "--format", "json"));
    assertTrue(Files.isDirectory(folder.resolve(".git/couplint/cache")));
  }
}
