package io.github.couplint.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.couplint.change.Change;
import io.github.couplint.change.FileChange;
import io.github.couplint.change.RepoPath;
import io.github.couplint.coupling.CouplingGraph;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which lines of a file that was there before are shown, and which of them can be quoted. */
final class HunksTest {
  private static final String BASE =
      """
      class Mailer {
        int a;
        int b;
        void go() {
          local.deliver(text);
        }
        int c;
        int d;
        int e;
        int f;
        int g;
      }
      """;
  private static final String HEAD =
      BASE.replace("local.deliver(text)", "mailClient.send(text)").replace("int g;", "int h;");

  private static Material material(String path) {
    RepoPath file = new RepoPath(path);
    BitSet lines = new BitSet();
    lines.set(5);
    lines.set(11);
    Change change =
        new Change(
            Example.snapshot("base", Map.of(path, BASE)),
            Example.snapshot("head", Map.of(path, HEAD)),
            List.of(new FileChange(Optional.of(file), Optional.of(file), lines, lines)),
            List.of());
    return new Material(
        change, CouplingGraph.of(List.of(), List.of()), List.of(), Example::owner, edge -> false);
  }

  private static List<String> shown(Material material) {
    return Hunks.of(material, Example.settings(), new Secrets(false)).hunks().stream()
        .flatMap(hunk -> hunk.lines().stream())
        .map(line -> line.anchor() + " " + line.number() + " " + line.sign() + line.text())
        .toList();
  }

  @Test
  void aCallIsShownWithALittleAroundAndWhatChangedNearby() {
    assertEquals(
        List.of(
            "h1.1 3    int b;",
            "h1.2 4    void go() {",
            "h1.3 0 -    local.deliver(text);",
            "h1.4 5 +    mailClient.send(text);",
            "h1.5 6    }",
            "h1.6 7    int c;",
            "h1.7 8    int d;",
            "h2.1 0 -  int g;",
            "h2.2 11 +  int h;"),
        shown(material(Example.MAILER)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "orders/src/test/java/shop/MailerTest.java",
        "orders/target/generated-sources/Mailer.java",
        "orders/Mailer.md"
      })
  void nothingIsSuggestedAboutWhatDoesNotRun(String path) {
    assertEquals(List.of(), shown(material(path)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"h1.2", "h1.3"})
  void onlyAddedLinesCanBeQuoted(String anchor) {
    String quote = anchor.equals("h1.2") ? "void go() {" : "local.deliver(text);";
    String answer = Example.answer(Example.suggestion("anchor", anchor, "quote", quote), "", "");
    Advice advice =
        Review.of(
            material(Example.MAILER),
            Example.settings(),
            Scripted.saying(answer),
            AnswerCache.NONE);
    assertEquals(
        List.of(List.of(), Map.of(Drop.NOT_ADDED, 1)),
        List.of(advice.suggestions(), advice.dropped()));
  }

  @Test
  void aBaseThatMayNotBeShownIsLeftOut() {
    Material given = material(Example.MAILER);
    Change secret =
        new Change(
            Example.snapshot(
                "base", Map.of(Example.MAILER, "-----BEGIN PRIVATE KEY-----\n" + BASE)),
            given.change().head(),
            given.change().files(),
            List.of());
    List<String> shown =
        shown(new Material(secret, given.head(), List.of(), given.owner(), edge -> false));
    assertEquals(
        List.of("h1.4 5 +    mailClient.send(text);"),
        shown.stream().filter(line -> line.contains(" 5 ")).toList());
  }

  @Test
  void aLongHunkIsCutInPieces() {
    String text =
        "class M {\n"
            + IntStream.range(0, 100).mapToObj(i -> "  client.send(" + i + ");\n").toList()
            + "}\n";
    Material material = Example.material(Map.of(Example.MAILER, text.replace(", ", "")));
    assertEquals(
        List.of(60, 42),
        Hunks.of(material, Example.settings(), new Secrets(false)).hunks().stream()
            .map(hunk -> hunk.lines().size())
            .toList());
  }
}
