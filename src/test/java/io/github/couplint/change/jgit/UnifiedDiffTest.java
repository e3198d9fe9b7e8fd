package io.github.couplint.change.jgit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.couplint.change.Change;
import io.github.couplint.change.Gap;
import io.github.couplint.change.RepoPath;
import io.github.couplint.change.UnreadableBlobException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class UnifiedDiffTest {
  @TempDir Path folder;

  private Change patched(String diff) throws Exception {
    var unified = new UnifiedDiff("it", diff.getBytes(StandardCharsets.ISO_8859_1));
    return new Sandbox(folder).compare(new Comparison.Patched("HEAD", unified));
  }

  private String fault(String diff) {
    return assertThrows(UnknownRefException.class, () -> patched(diff)).getMessage();
  }

  /** A repository whose second commit does all that a diff can tell of. */
  private Sandbox manifold() {
    Sandbox sandbox = Sandbox.in(folder);
    String lines = "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n13\n14\n15\n16\n";
    sandbox.write("both ends", lines).write("gone", "a\nb\n").write("moved", lines + "m\n");
    sandbox.write("open end", "a\nb").write("mode", "x\n").write("crlf", "a\r\nb\r\n");
    sandbox.write("emptied", "a\n").write("filled", "");
    sandbox.commit("before");
    sandbox.git("rm", "-q", "gone");
    sandbox.git("mv", "moved", "\u00e4 moved");
    sandbox.write("\u00e4 moved", lines.replace("8\n", "eight\n") + "m\n");
    sandbox.write("both ends", "0\n" + lines.replace("9\n", "") + "17");
    sandbox.write("open end", "a\nb\nc").write("crlf", "a\r\nc\r\n").write("new/file", "n\n");
    sandbox.write("emptied", "").write("filled", "f\n");
    sandbox.git("update-index", "--chmod=+x", "mode");
    return sandbox;
  }

  @Test
  void whatGitWritesIsReadAsGitMeansIt() throws Exception {
    Sandbox sandbox = manifold();
    String after = sandbox.commit("after");
    String diff = raw(sandbox, "diff", "-M", "HEAD~", "HEAD");
    sandbox.git("checkout", "-q", "HEAD~");
    Change expected = sandbox.compare(new Comparison.Exact("HEAD", after));
    Change patched = patched(diff);
    assertEquals(expected.head().files(), patched.head().files());
    assertEquals(expected.files().toString(), patched.files().toString());
    assertEquals("diff", patched.head().name());
    assertEquals(List.of(), patched.gaps());
  }

  /** Standard output as it is, its end included. */
  private static String raw(Sandbox sandbox, String... arguments) throws Exception {
    Path file = sandbox.folder().resolve(".git/out");
    String[] all = new String[arguments.length + 1];
    System.arraycopy(arguments, 0, all, 0, 1);
    all[1] = "--output=" + file;
    System.arraycopy(arguments, 1, all, 2, arguments.length - 1);
    sandbox.git(all);
    return Files.readString(file, StandardCharsets.ISO_8859_1);
  }

  @Test
  void aMailWithAPatchIsRead() throws Exception {
    Sandbox sandbox = Sandbox.in(folder);
    sandbox.write("a", "1\n2\n").commit("before");
    String after = sandbox.write("a", "1\n").commit("after");
    String mail = raw(sandbox, "format-patch", "-1");
    sandbox.git("checkout", "-q", "HEAD~");
    Change expected = sandbox.compare(new Comparison.Exact("HEAD", after));
    assertEquals(expected.head().files(), patched(mail).head().files());
  }

  @Test
  void theLineThatGitRepeatsBehindAHunkMayHaveAnyLetters() throws Exception {
    Sandbox sandbox = Sandbox.in(folder);
    sandbox.write("a", "x \u516c\u5171\n1\n2\n3\n4\n5\n").commit("before");
    String after = sandbox.write("a", "x \u516c\u5171\n1\n2\n3\n4\n").commit("after");
    String diff = raw(sandbox, "diff", "HEAD~", "HEAD");
    sandbox.git("checkout", "-q", "HEAD~");
    Change expected = sandbox.compare(new Comparison.Exact("HEAD", after));
    assertTrue(diff.contains("@@ x \u00e5\u0085\u00ac"), diff);
    assertEquals(expected.head().files(), patched(diff).head().files());
  }

  @Test
  void anEmptyDiffChangesNothing() throws Exception {
    Sandbox.in(folder).write("a", "1\n").commit("one");
    assertEquals(List.of(), patched("\n").files());
  }

  @Test
  void aHunkIsNeverMovedToWhereItWouldFit() {
    Sandbox sandbox = Sandbox.in(folder);
    sandbox.write("a", "0\n1\n2\n").commit("one");
    assertEquals(
        "it does not apply to the base: a: line 1: the diff expects '1'; was '0'",
        fault("diff --git a/a b/a\n--- a/a\n+++ b/a\n@@ -1,2 +1,1 @@\n 1\n-2\n"));
    assertEquals(
        "it does not apply to the base: a: the hunk after line 8 does not fit into 3 lines",
        fault("diff --git a/a b/a\n--- a/a\n+++ b/a\n@@ -9,1 +9,1 @@\n-1\n+2\n"));
  }

  @Test
  void filesMustBeThereOrNotAsTheDiffSays() {
    Sandbox sandbox = Sandbox.in(folder);
    sandbox.write("a", "1\n").write("b", "1\n2\n").commit("one");
    assertEquals(
        "it does not apply to the base: c: not in the base; names need prefixes such as a/ and b/",
        fault("diff --git a/c b/c\n--- a/c\n+++ b/c\n@@ -1 +1 @@\n-1\n+2\n"));
    String made =
        "diff --git a/a b/a\nnew file mode 100644\n--- /dev/null\n+++ b/a\n@@ -0,0 +1 @@\n+2\n";
    assertEquals(
        "it does not apply to the base: a: made by the diff, but the base has it", fault(made));
    assertEquals(
        "it does not apply to the base: b: taken away by the diff, but not all of it",
        fault(
            """
            diff --git a/b b/b
            deleted file mode 100644
            --- a/b
            +++ /dev/null
            @@ -1 +0,0 @@
            -1
            """));
    assertEquals(
        "it does not apply to the base: a: named twice; expected one diff of the whole change",
        fault(made + made));
  }

  @Test
  void whatIsNoDiffIsToldWithItsLine() {
    Sandbox.in(folder).write("a", "1\n2\n").commit("one");
    String head = "diff --git a/a b/a\n--- a/a\n+++ b/a\n";
    assertEquals(
        "it:1: expected a diff as `git diff` writes it; there is no `diff --git`",
        fault("hello\n"));
    assertEquals("it:5: the hunk is cut off", fault(head + "@@ -1,2 +1 @@\n-1\n"));
    assertEquals(
        "it:6: the hunk has more lines than its header tells",
        fault(head + "@@ -1 +0,0 @@\n-1\n-2\n"));
    assertEquals(
        "it:4: expected a header such as '@@ -1,5 +1,6 @@'", fault(head + "@@ nonsense @@\n"));
    assertEquals(
        "it:1: no names can be read in the header of a file before that",
        fault("diff --git a/a b/c\n"));
    assertEquals(
        "it:2: no names can be read in the header of a file before that",
        fault("diff --git a/a b/a\n--- a/a\n+++ noprefix\n"));
  }

  @Test
  void aSubmoduleThatComesOrMovesOnIsAGapAsBetweenCommits() throws Exception {
    Sandbox sandbox = Sandbox.in(folder);
    String first = sandbox.write("a", "1\n").commit("before");
    Files.createDirectories(folder.resolve("old"));
    sandbox.git("update-index", "--add", "--cacheinfo", "160000," + first + ",old");
    String before = sandbox.commit("with one");
    Files.createDirectories(folder.resolve("come"));
    sandbox.git("update-index", "--cacheinfo", "160000," + before + ",old");
    sandbox.git("update-index", "--add", "--cacheinfo", "160000," + first + ",come");
    String after = sandbox.commit("with two");
    String diff = raw(sandbox, "diff", "HEAD~", "HEAD");
    sandbox.git("checkout", "-q", "HEAD~");
    Change expected = sandbox.compare(new Comparison.Exact("HEAD", after));
    assertEquals(
        List.of("come", "old"), expected.gaps().stream().map(Gap::subject).sorted().toList());
    assertEquals(expected.gaps(), patched(diff).gaps());
  }

  @Test
  void binaryFilesCanNotBeReadAndLinksAreLeftOut() throws Exception {
    Sandbox sandbox = Sandbox.in(folder);
    sandbox.write("a", new byte[] {0, 1}).write("b", "1\n").commit("one");
    sandbox.write("a", new byte[] {0, 2}).commit("two");
    sandbox.git("rm", "-q", "b");
    Files.createSymbolicLink(folder.resolve("b"), Path.of("a"));
    sandbox.commit("three");
    String diff = raw(sandbox, "diff", "HEAD~2", "HEAD");
    sandbox.git("checkout", "-q", "HEAD~2");
    try (GitRepository repository = GitRepository.open(folder)) {
      var wanted =
          new Comparison.Patched(
              "HEAD", new UnifiedDiff("it", diff.getBytes(StandardCharsets.UTF_8)));
      Change patched = repository.compare(wanted, false);
      assertEquals("a -> a +{} -{}\nb -> . +{} -{1}", Sandbox.text(patched));
      String binary = patched.head().files().get(new RepoPath("a"));
      assertEquals(
          "binary in the diff",
          assertThrows(UnreadableBlobException.class, () -> patched.head().blobs().read(binary))
              .getMessage());
    }
  }
}
