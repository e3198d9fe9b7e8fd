package io.github.couplint.change.jgit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.couplint.change.Change;
import io.github.couplint.change.Gap;
import io.github.couplint.change.RepoPath;
import io.github.couplint.change.Snapshot;
import io.github.couplint.change.UnreadableBlobException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are links, too large or no text, and those that differ on disk only. */
final class OddFilesTest {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path temp;

  @Test
  void submodulesAreLeftOutAndToldOf() throws Exception {
    Sandbox git = Sandbox.in(temp);
    String commit = git.write("A.java", "class A {}\n").commit("one");
    git.git("update-index", "--add", "--cacheinfo", "160000," + commit + ",lib");
    git.git("commit", "-q", "-m", "two");
    Change change = git.compare(new Comparison.Exact("HEAD", "HEAD"));
    assertEquals(List.of(new Gap("lib", "submodule, not analysed")), change.gaps());
    assertEquals(change.gaps(), git.compare(new Comparison.WorkingTree()).gaps());
  }

  @Test
  void symbolicLinksAreNeverFollowed() throws Exception {
    Files.writeString(temp.resolve("secret"), "secret\n");
    Sandbox git = Sandbox.in(Files.createDirectory(temp.resolve("repository")));
    git.write("A.java", "class A {}\n").commit("one");
    Files.createSymbolicLink(git.folder().resolve("link.yml"), temp.resolve("secret"));
    Files.createSymbolicLink(git.folder().resolve("folder"), temp);
    assertEquals("", Sandbox.text(git.compare(new Comparison.WorkingTree())));
    String linked = git.commit("two");
    assertEquals("", Sandbox.text(git.compare(new Comparison.Exact("HEAD~", linked))));
  }

  @Test
  void aLfsPointerIsUnreadable() throws Exception {
    Sandbox git = Sandbox.in(temp);
    git.write("a.yml", "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n")
        .commit("one");
    assertEquals(
        "a Git LFS pointer; the content is not in the repository", unreadable(git, "a.yml"));
  }

  @Test
  void aHugeFileIsUnreadableOnDiskAndCommitted() throws Exception {
    Sandbox git = Sandbox.in(temp);
    git.commit("one");
    try (var file = new RandomAccessFile(temp.resolve("huge.json").toFile(), "rw")) {
      file.setLength(50L << 20);
    }
    Change change = git.compare(new Comparison.WorkingTree());
    assertEquals(". -> huge.json +{} -{}", Sandbox.text(change));
    git.commit("two");
    assertEquals(
        "52428800 bytes, more than the 5242880 that are read", unreadable(git, "huge.json"));
  }

  @Test
  void lineEndsThatGitConvertsAreNoChange() throws Exception {
    Sandbox git = Sandbox.in(temp);
    git.git("config", "core.autocrlf", "true");
    git.write("A.java", "class A {\n}\n").commit("one");
    git.write("A.java", "class A {\r\n}\r\n");
    assertEquals("", Sandbox.text(git.compare(new Comparison.WorkingTree())));
    git.write("A.java", "class A {\r\n  int a;\r\n}\r\n");
    assertEquals(
        "A.java -> A.java +{2} -{}", Sandbox.text(git.compare(new Comparison.WorkingTree())));
  }

  @Test
  void aTouchedFileWithEqualContentIsNoChange() throws Exception {
    Sandbox git = Sandbox.in(temp);
    git.write("A.java", "class A {}\n").commit("one");
    Files.setLastModifiedTime(
        temp.resolve("A.java"), java.nio.file.attribute.FileTime.fromMillis(1_000_000_000_000L));
    assertEquals("", Sandbox.text(git.compare(new Comparison.WorkingTree())));
  }

  @Test
  void noFilterRunsAndAFilteredFileKeepsTheContentOfTheIndex() throws Exception {
    Sandbox git = Sandbox.in(temp);
    git.write(".gitattributes", "*.java filter=evil\n").write("A.java", "1\n").commit("one");
    git.git("config", "filter.evil.clean", "touch " + temp.resolve("ran") + "; cat");
    git.git("config", "core.fsmonitor", "touch " + temp.resolve("ran"));
    git.write("A.java", "22\n");
    Change change = git.compare(new Comparison.WorkingTree());
    assertEquals("", Sandbox.text(change));
    assertEquals(
        List.of(
            new Gap(
                "A.java", "touched, and its filter is never run; the index's content is analysed")),
        change.gaps());
    assertFalse(Files.exists(temp.resolve("ran")));
  }

  @Test
  void namesThatAreNotUtf8AreReadAsLatin1AndControlCharactersAsTheirCodes() throws Exception {
    Sandbox git = Sandbox.in(temp);
    git.commit("one");
    String blob = git.write("x", "x\n").git("hash-object", "-w", "x");
    Files.write(
        temp.resolve("paths"),
        ("100644 " + blob + "\t\u00e9.java\0" + "100644 " + blob + "\ta\nb.java\0")
            .getBytes(StandardCharsets.ISO_8859_1));
    git.git("config", "alias.feed", "!git update-index -z --index-info < paths");
    git.git("feed");
    Change change = git.compare(new Comparison.Staged());
    assertEquals(". -> a\\u000ab.java +{1} -{}\n. -> \u00e9.java +{1} -{}", Sandbox.text(change));
    assertEquals(List.of(), change.gaps());
  }

  @Test
  void sourceThatIsNotUtf8IsHandedOutAsItIs() throws Exception {
    Sandbox git = Sandbox.in(temp);
    byte[] source = "// \u00e9\n".getBytes(StandardCharsets.ISO_8859_1);
    git.write("A.java", source).commit("one");
    git.write("A.java", "// \u00e9\n//\n".getBytes(StandardCharsets.ISO_8859_1));
    try (GitRepository repository = GitRepository.open(temp)) {
      Change change = repository.compare(new Comparison.WorkingTree(), false);
      assertEquals("A.java -> A.java +{2} -{}", Sandbox.text(change));
      assertArrayEquals(source, content(change.base(), "A.java"));
      assertArrayEquals(
          new byte[] {'/', '/', ' ', (byte) 0xe9, '\n', '/', '/', '\n'},
          content(change.head(), "A.java"));
    }
  }

  @Test
  void filesOutsideASparseCheckoutComeFromTheIndex() throws Exception {
    Sandbox git = Sandbox.in(temp);
    git.write("a/A.java", "a\n").write("b/B.java", "b\n").commit("one");
    git.git("sparse-checkout", "set", "--no-cone", "/a/");
    assertFalse(Files.exists(temp.resolve("b/B.java")));
    assertEquals("", Sandbox.text(git.compare(new Comparison.WorkingTree())));
  }

  private static String unreadable(Sandbox git, String path) throws Exception {
    try (GitRepository repository = GitRepository.open(git.folder())) {
      Snapshot head = repository.snapshot("HEAD");
      return String.valueOf(
          assertThrows(UnreadableBlobException.class, () -> content(head, path)).getMessage());
    }
  }

  private static byte[] content(Snapshot snapshot, String path) throws UnreadableBlobException {
    return snapshot.blobs().read(Objects.requireNonNull(snapshot.files().get(new RepoPath(path))));
  }
}
