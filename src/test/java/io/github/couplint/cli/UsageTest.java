package io.github.couplint.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class UsageTest {
  @TempDir Path folder;

  @Test
  void anUnknownCommandEndsWith2AndASuggestion() {
    assertEquals(
        new Ran(
            2,
            "",
            """
            couplint: Unmatched argument at index 0: 'chek' (did you mean 'check'?)
            Try: couplint --help
            """),
        Ran.in(folder, "chek"));
  }

  @Test
  void anUnknownOptionEndsWith2AndASuggestion() {
    assertEquals(
        new Ran(
            2,
            "",
            """
            couplint: Unknown option: '--bsae=main' (did you mean '--base'?)
            Try: couplint check --help
            """),
        Ran.in(folder, "--bsae=main"));
  }

  @Test
  void aWordThatAnOptionDoesNotKnowEndsWith2AndASuggestion() {
    assertEquals(
        new Ran(
            2,
            "",
            "couplint: --fail-on: expected one of info, low, medium, high, critical, never;"
                + " was 'hgih' (did you mean 'high'?)\n"),
        Ran.in(folder, "check", "--fail-on", "hgih"));
  }

  @Test
  void allFaultsOfAUsageAreToldAtOnce() {
    Ran ran = Ran.in(folder, "check", "--fail-on", "x", "--gate", "y");
    assertEquals(2, ran.err().lines().count(), ran.err());
  }

  @Test
  void sidesThatExcludeEachOtherEndWith2() {
    assertEquals(
        new Ran(2, "", "couplint: expected one of --base, --staged and --unpushed\n"),
        Ran.in(folder, "--staged", "--unpushed"));
    assertEquals(
        new Ran(2, "", "couplint: --head needs --base: what is it to be compared with?\n"),
        Ran.in(folder, "--head", "x"));
    assertEquals(
        new Ran(2, "", "couplint: --diff-file goes with --base only\n"),
        Ran.in(folder, "--diff-file", "-", "--staged"));
  }

  @Test
  void twoReportsForStandardOutputEndWith2() {
    Ran ran = Ran.in(folder, "--format", "json", "--format", "sarif");
    assertEquals(2, ran.code());
    assertTrue(
        ran.err().startsWith("couplint: two reports can't share standard output"), ran.err());
  }

  @Test
  void aFileWhoseNameTellsNoFormatEndsWith2() {
    assertEquals(
        new Ran(
            2, "", "couplint: --output x.pdf: the name tells no format; put --format before it\n"),
        Ran.in(folder, "--output", "x.pdf"));
  }

  @Test
  void aFolderOutsideAnyRepositoryEndsWith3() {
    Ran ran = Ran.in(folder);
    assertEquals(
        new Ran(
            3,
            "",
            "couplint: %s is not in a git repository; run it inside one or name one\n"
                .formatted(folder)),
        ran);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "check",
        "ci",
        "map",
        "who orders",
        "explain sync-http",
        "rules list",
        "config show",
        "replay",
        "init --force",
        "doctor",
        "baseline",
        "hook uninstall"
      })
  void aRepositoryElsewhereCanBeNamed(String command) throws IOException {
    Path shop = Files.createDirectory(folder.resolve("shop"));
    Shop.in(shop);
    Ran ran = Ran.in(folder, (command + " --repo shop").split(" "));
    assertEquals(0, ran.code(), ran.toString());
  }

  @Test
  void helpTellsTheExitCodes() {
    Ran ran = Ran.in(folder, "--help");
    assertEquals(0, ran.code());
    assertTrue(ran.out().contains("70  a bug of couplint"), ran.out());
  }

  @Test
  void theVersionIsThatOfTheBuild() {
    assertTrue(Ran.in(folder, "-V").out().startsWith("couplint 0."));
  }

  @Test
  void aThrowableEndsWith70() {
    World broken = telling(OutputStream.nullOutputStream());
    assertEquals(70, new Failures(broken, false).exit(new StackOverflowError()));
  }

  @Test
  void whatTheMemoryIsTooSmallForIsUndecidedOnWhicheverThreadItEnds() {
    var told = new ByteArrayOutputStream();
    Failures failures = new Failures(telling(told), false);
    assertEquals(3, failures.exit(new CompletionException(new OutOfMemoryError())));
    assertTrue(
        told.toString(UTF_8)
            .matches(
                "couplint: \\d+ MB of memory are not enough for what is compared here; set"
                    + " COUPLINT_JAVA_OPTS=-Xmx\\d+m\\R"),
        told.toString(UTF_8));
  }

  private World telling(OutputStream told) {
    return new World(
        InputStream.nullInputStream(),
        System.out,
        new PrintStream(told, true, UTF_8),
        Map.of(),
        folder,
        false,
        false,
        OptionalInt.empty());
  }

  @Test
  void schemasAreListedAndPrinted() {
    assertTrue(Ran.in(folder, "schema").out().contains("report\n"));
    assertTrue(Ran.in(folder, "schema", "report").out().startsWith("{\n  \"$schema\""));
    assertEquals(2, Ran.in(folder, "schema", "repotr").code());
  }

  @Test
  void completionNamesCommandsAndOptions() {
    String fish = Ran.in(folder, "completion", "fish").out();
    assertTrue(fish.contains("'__fish_use_subcommand' -a check"), fish);
    assertTrue(fish.contains("'__fish_seen_subcommand_from check' -l base -r"), fish);
    assertTrue(Ran.in(folder, "completion", "bash").out().contains("--fail-on"));
  }
}
