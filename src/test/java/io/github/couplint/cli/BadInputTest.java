package io.github.couplint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.couplint.change.jgit.Sandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class BadInputTest {
  @TempDir Path folder;

  static Stream<Arguments> configurations() {
    return Stream.of(
        Arguments.of("version: 1\ngat: {}\n", ":2: gat: unknown key (did you mean 'gate'?)"),
        Arguments.of(
            "version: 1\ngate: {failOn: hgih}\n",
            ":2: gate.failOn: expected one of never, info, low, medium, high, critical;"
                + " was 'hgih' (did you mean 'high'?)"),
        Arguments.of("version: 1\ngate: [high]\n", ":2: gate: expected a mapping"),
        Arguments.of(
            "version: 1\ncomponents: [{name: a, path: a, tier: top}]\n",
            ":2: components[0].tier: expected a whole number; was 'top'"),
        Arguments.of(
            "version: 1\nrules: {sync-htp: {mode: off}}\n",
            ":2: rules.sync-htp: no rule has that id (did you mean 'sync-http'?)"),
        Arguments.of(
            "version: 1\nexclude: [a]\nexclude: [b]\n",
            ":3: not YAML: the key 'exclude' stands twice"),
        Arguments.of("version: 1\nexclude: &a [*a]\n", ":2: not YAML: "),
        Arguments.of("version: 1\n\texclude: []\n", ":2: not YAML: "),
        Arguments.of("", ":1: expected one document; there are 0"),
        Arguments.of("version: 2\n", ":1: version: expected 1"));
  }

  @ParameterizedTest
  @MethodSource("configurations")
  void aFaultyConfigurationEndsWith2AndTellsWhere(String config, String fault) {
    Shop.in(folder).write(".couplint.yml", config);
    Ran ran = Ran.in(folder);
    assertEquals(2, ran.code(), ran.toString());
    assertTrue(ran.err().startsWith("couplint: .couplint.yml" + fault), ran.toString());
  }

  @Test
  void aBombOfAliasesEndsWith2() {
    StringBuilder bomb = new StringBuilder("version: 1\na0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 12; i++) {
      String last = "*a" + (i - 1);
      bomb.append(
          "a%d: &a%d [%s]\n"
              .formatted(i, i, String.join(", ", Stream.generate(() -> last).limit(10).toList())));
    }
    Shop.in(folder).write(".couplint.yml", bomb.toString());
    Ran ran = Ran.in(folder);
    assertEquals(2, ran.code(), ran.toString());
    assertTrue(ran.err().contains("not YAML: "), ran.toString());
  }

  @Test
  void entriesWithoutReasonOrWithAWrongDayAcceptNothingAndAreTold() {
    Sandbox shop = Shop.in(folder);
    String entry =
        "  - {from: orders, to: billing, kind: sync-http, owner: us, until: 2999-01-01}\n";
    String day = entry.replace("2999-01-01", "2999-02-30").replace("owner", "reason: r, owner");
    String past = entry.replace("2999", "2001").replace("owner", "reason: r, owner");
    shop.write(".couplint/accepted.yml", "version: 1\naccepted:\n" + entry + day + past);
    shop.write(Shop.SOURCE, Shop.COUPLED);
    Ran ran = Ran.in(folder);
    assertEquals(1, ran.code(), ran.toString());
    assertTrue(ran.out().contains(".couplint/accepted.yml:3: "), ran.out());
    assertTrue(ran.out().contains("reason"), ran.out());
    assertTrue(ran.out().contains("2999-02-30"), ran.out());
    assertTrue(ran.out().contains("2001-01-01"), ran.out());
  }

  @Test
  void aBranchWithoutUpstreamOrDefaultEndsWith3() {
    Sandbox sandbox = Sandbox.in(folder);
    sandbox.write("a", "a").commit("one");
    sandbox.git("branch", "-m", "odd");
    assertEquals(
        new Ran(
            3,
            "",
            "couplint: the branch has no upstream and no default branch was found; run"
                + " `git branch --set-upstream-to=origin/main` or name a base\n"),
        Ran.in(folder, "--unpushed"));
  }

  @Test
  void aDetachedHeadIsChecked() {
    Sandbox shop = Shop.in(folder);
    shop.write(Shop.SOURCE, Shop.COUPLED).commit("couple");
    shop.git("checkout", "-q", "--detach");
    assertEquals(1, Ran.in(folder, "--base", "HEAD~").code());
    assertEquals(0, Ran.in(folder).code());
  }

  @Test
  void anUnbornBranchHasNothingToBaseline() {
    Sandbox.in(folder);
    Ran ran = Ran.in(folder, "baseline");
    assertEquals(
        new Ran(3, "", "couplint: HEAD names no commit yet; commit something, or name a commit\n"),
        ran);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aCacheThatCanNotBeWrittenIsToldAndChangesNoVerdict() {
    Shop.in(folder).write(Shop.SOURCE, Shop.COUPLED);
    Map<String, String> environment = Map.of("COUPLINT_CACHE", "/proc/none/cache");
    Ran without = Ran.in(folder, "--no-cache");
    String told = "couplint: the cache can't be used in full: NoSuchFileException: /proc/none\n";
    assertEquals(new Ran(without.code(), without.out(), told), Ran.in(folder, environment, false));
    assertEquals("", Ran.in(folder, environment, false, "--quiet").err());
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aFullDiskEndsWith2() {
    Shop.in(folder);
    Ran ran = Ran.in(folder, "--format", "json", "--output", "/dev/full");
    assertEquals(2, ran.code(), ran.toString());
    assertTrue(ran.err().startsWith("couplint: /dev/full can't be written: "), ran.err());
  }

  @Test
  void aFileThatIsWrittenKeepsItsPermissionsAndLeavesNothingBeside() throws IOException {
    Shop.in(folder);
    Path report = folder.resolve("out/report.json");
    assertEquals(0, Ran.in(folder, "--output", report.toString()).code());
    if (!Files.getFileStore(report).supportsFileAttributeView("posix")) {
      return;
    }
    Path usual = Files.writeString(folder.resolve("out/usual"), "");
    assertEquals(Files.getPosixFilePermissions(usual), Files.getPosixFilePermissions(report));
    assertTrue(report.toFile().setExecutable(true));
    assertEquals(0, Ran.in(folder, "--output", report.toString()).code());
    assertTrue(Files.isExecutable(report));
    assertEquals(List.of("report.json", "usual"), names(folder.resolve("out")));
  }

  @Test
  void whatAKilledRunLeftIsRemovedAfterAWhile() throws IOException {
    Shop.in(folder);
    Path out = Files.createDirectories(folder.resolve("out"));
    String part = ".report.json.01234567-89ab-cdef-0123-456789abcdef.part";
    Path old = Files.writeString(out.resolve(part), "{");
    Files.setLastModifiedTime(old, FileTime.fromMillis(0));
    Files.writeString(out.resolve(part.replace("0123", "4567")), "{");
    Files.writeString(out.resolve(".report.json.mine.part"), "{");
    Files.setLastModifiedTime(out.resolve(".report.json.mine.part"), FileTime.fromMillis(0));
    assertEquals(0, Ran.in(folder, "--output", "out/report.json").code());
    assertEquals(
        List.of(part.replace("0123", "4567"), ".report.json.mine.part", "report.json"), names(out));
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
