package io.github.couplint.change.jgit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.couplint.change.Change;
import io.github.couplint.change.Gap;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GitRepositoryTest {
  private static final Comparison MAIN_TO_HEAD = new Comparison.Refs("main", Optional.empty());

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path temp;

  @Test
  void refsAreComparedFromTheirMergeBase() throws Exception {
    Sandbox git = branched();
    git.git("checkout", "-q", "main");
    git.write("Other.java", "class Other {}\n").commit("main goes on");
    Change change = git.compare(new Comparison.Refs("main", Optional.of("topic")));
    assertEquals("A.java -> A.java +{2} -{}", Sandbox.text(change));
    assertEquals(git.git("merge-base", "main", "topic"), change.base().name());
    assertEquals(git.git("rev-parse", "topic"), change.head().name());
    assertEquals(List.of(), change.gaps());
  }

  @Test
  void exactCommitsAreComparedWithoutMergeBase() throws Exception {
    Sandbox git = branched();
    git.git("checkout", "-q", "main");
    git.write("Other.java", "class Other {}\n").commit("main goes on");
    assertEquals(
        "A.java -> A.java +{2} -{}\nOther.java -> . +{} -{1}",
        Sandbox.text(git.compare(new Comparison.Exact("main", "topic"))));
  }

  @Test
  void theWorkingTreeIsComparedWithTheMergeBaseOfTheDefaultBranch() throws Exception {
    Sandbox git = branched();
    git.write(".gitignore", "/out\n*.log\n").write("A.java", "class A {\n  // 1\n  // 2\n}\n");
    git.write("out/Made.java", "x\n").write("New.java", "class New {}\n").write("x.log", "x\n");
    Change change = git.compare(new Comparison.WorkingTree());
    assertEquals(
        ". -> .gitignore +{1, 2} -{}\nA.java -> A.java +{2, 3} -{}\n. -> New.java +{1} -{}",
        Sandbox.text(change));
    assertEquals("worktree", change.head().name());
    assertEquals(git.git("rev-parse", "main"), change.base().name());
  }

  @Test
  void trackedFilesInIgnoredFoldersCountAndUntrackedOnesDoNot() throws Exception {
    Sandbox git = Sandbox.in(temp);
    git.write("gen/Kept.java", "1\n").commit("one");
    git.write(".gitignore", "gen/\n").commit("two");
    git.write("gen/Kept.java", "2\n").write("gen/Stray.java", "3\n");
    assertEquals(
        "gen/Kept.java -> gen/Kept.java +{1} -{1}",
        Sandbox.text(git.compare(new Comparison.WorkingTree())));
  }

  @Test
  void theIndexIsComparedWithHead() throws Exception {
    Sandbox git = branched();
    git.write("New.java", "class New {}\n").git("add", "New.java");
    git.write("New.java", "class New { }\n");
    Change change = git.compare(new Comparison.Staged());
    assertEquals(". -> New.java +{1} -{}", Sandbox.text(change));
    assertEquals("index", change.head().name());
  }

  @Test
  void unpushedCommitsAreComparedWithTheUpstream() throws Exception {
    Sandbox remote = Sandbox.in(Files.createDirectory(temp.resolve("remote")));
    remote.write("A.java", "class A {}\n").commit("one");
    new Sandbox(temp).git("clone", "-q", "remote", "local");
    var local = new Sandbox(temp.resolve("local"));
    local.write("B.java", "class B {}\n").commit("two");
    local.write("C.java", "class C {}\n");
    Change change = local.compare(new Comparison.Unpushed());
    assertEquals(". -> B.java +{1} -{}", Sandbox.text(change));
    assertEquals(local.git("rev-parse", "HEAD"), change.head().name());
  }

  @Test
  void aRenamedAndEditedFileIsOneChange() throws Exception {
    Sandbox git = Sandbox.in(temp);
    git.write("a/A.java", "one\ntwo\nthree\nfour\nfive\nsix\n").commit("one");
    git.git("checkout", "-q", "-b", "topic");
    git.git("rm", "-q", "a/A.java");
    git.write("b/B.java", "one\ntwo\nthree\n4\nfive\nsix\n").commit("two");
    assertEquals("a/A.java -> b/B.java +{4} -{4}", Sandbox.text(git.compare(MAIN_TO_HEAD)));
  }

  @Test
  void aRenamedFileOfTheWorkingTreeIsOneChange() throws Exception {
    Sandbox git = Sandbox.in(temp);
    git.write("A.java", "one\ntwo\nthree\nfour\n").commit("one");
    Files.move(temp.resolve("A.java"), temp.resolve("B.java"));
    assertEquals(
        "A.java -> B.java +{} -{}", Sandbox.text(git.compare(new Comparison.WorkingTree())));
  }

  @Test
  void aMovedLineIsRemovedHereAndAddedThere() throws Exception {
    Sandbox git = Sandbox.in(temp);
    git.write("A.java", "one\ntwo\nthree\nfour\n").commit("one");
    git.git("checkout", "-q", "-b", "topic");
    git.write("A.java", "two\nthree\nfour\none\n").commit("two");
    assertEquals("A.java -> A.java +{4} -{1}", Sandbox.text(git.compare(MAIN_TO_HEAD)));
  }

  @Test
  void ofSeveralMergeBasesTheNewestIsTakenAndToldOf() throws Exception {
    Sandbox git = Sandbox.in(temp);
    git.commit("root");
    git.git("checkout", "-q", "-b", "topic");
    git.gitAt("2026-01-02T00:00:00Z", "commit", "-q", "--allow-empty", "-m", "on topic");
    git.git("checkout", "-q", "main");
    git.gitAt("2026-01-03T00:00:00Z", "commit", "-q", "--allow-empty", "-m", "on main");
    String newest = git.git("rev-parse", "main");
    git.git("merge", "-q", "--no-ff", "-m", "m1", "topic");
    git.git("checkout", "-q", "topic");
    git.git("merge", "-q", "--no-ff", "-m", "m2", newest);
    Change change = git.compare(MAIN_TO_HEAD);
    assertEquals(newest, change.base().name());
    assertEquals(
        List.of(
            new Gap(
                "merge base",
                "2 merge bases; the newest, " + newest.substring(0, 12) + ", was taken")),
        change.gaps());
  }

  @Test
  void aBareRepositoryIsComparedByRefs() throws Exception {
    branched().git("clone", "-q", "--bare", ".", temp.resolve("bare").toString());
    var bare = new Sandbox(temp.resolve("bare"));
    assertEquals(
        "A.java -> A.java +{2} -{}",
        Sandbox.text(bare.compare(new Comparison.Refs("main", Optional.of("topic")))));
    assertEquals(
        "a bare repository has no working tree and no index; name a base and a head",
        assertThrows(UndecidableException.class, () -> bare.compare(new Comparison.WorkingTree()))
            .getMessage());
  }

  @Test
  void aLinkedWorkTreeHasItsOwnHead() throws Exception {
    Sandbox git = branched();
    git.git("checkout", "-q", "main");
    git.git("worktree", "add", "-q", temp.resolve("linked").toString(), "topic");
    var linked = new Sandbox(temp.resolve("linked"));
    linked.write("sub/B.java", "class B {}\n");
    assertEquals(
        "A.java -> A.java +{2} -{}\n. -> sub/B.java +{1} -{}",
        Sandbox.text(linked.compare(new Comparison.WorkingTree())));
    assertEquals(
        "A.java -> A.java +{2} -{}",
        Sandbox.text(new Sandbox(linked.folder().resolve("sub")).compare(MAIN_TO_HEAD)));
  }

  @Test
  void beforeTheFirstCommitTheBaseIsEmpty() throws Exception {
    Sandbox git = Sandbox.in(temp);
    git.write("A.java", "class A {}\n").git("add", "A.java");
    assertEquals(". -> A.java +{1} -{}", Sandbox.text(git.compare(new Comparison.Staged())));
    assertEquals(". -> A.java +{1} -{}", Sandbox.text(git.compare(new Comparison.WorkingTree())));
    assertEquals(
        "HEAD names no commit yet; commit something, or name a commit",
        assertThrows(
                UndecidableException.class, () -> git.compare(new Comparison.Exact("HEAD", "HEAD")))
            .getMessage());
  }

  @Test
  void aDetachedHeadIsComparedAndHasNoUpstream() throws Exception {
    Sandbox git = branched();
    git.git("checkout", "-q", "--detach");
    assertEquals(
        "A.java -> A.java +{2} -{}", Sandbox.text(git.compare(new Comparison.WorkingTree())));
    assertEquals("A.java -> A.java +{2} -{}", Sandbox.text(git.compare(new Comparison.Unpushed())));
  }

  @Test
  void theChosenSidesAreTold() throws Exception {
    branched();
    try (GitRepository repository = GitRepository.open(temp)) {
      assertEquals(
          "the merge base of main and HEAD against the working tree",
          repository.describe(new Comparison.WorkingTree(), false));
      assertEquals(
          "the merge base of main and HEAD against HEAD",
          repository.describe(new Comparison.Unpushed(), false));
    }
  }

  @Test
  void unrelatedHistoriesAreUndecidable() throws Exception {
    Sandbox git = Sandbox.in(temp);
    String one = git.commit("one");
    git.git("checkout", "-q", "--orphan", "other");
    String two = git.commit("two");
    assertEquals(
        one.substring(0, 12)
            + " and "
            + two.substring(0, 12)
            + " have no common ancestor (unrelated histories); compare other commits",
        assertThrows(UndecidableException.class, () -> git.compare(MAIN_TO_HEAD)).getMessage());
  }

  @Test
  void anUnknownRefIsToldWithACloseOne() throws Exception {
    Sandbox git = branched();
    git.git("update-ref", "refs/remotes/origin/release", "HEAD");
    assertEquals(
        "no commit is named 'release'; did you mean 'origin/release'?", unknown(git, "release"));
    assertEquals("no commit is named 'topcic'; did you mean 'topic'?", unknown(git, "topcic"));
    assertEquals(
        "no commit is named 'zzzzzzzz'; expected a branch, a tag or a commit id",
        unknown(git, "zzzzzzzz"));
    assertEquals("'HEAD^{tree' does not name a commit", unknown(git, "HEAD^{tree"));
  }

  @Test
  void aFolderOutsideARepositoryIsUndecidable() {
    assertEquals(
        temp + " is not in a git repository; run it inside one or name one",
        assertThrows(UndecidableException.class, () -> GitRepository.open(temp)).getMessage());
  }

  @Test
  void objectIdsOfSha256AreUndecidable() {
    new Sandbox(temp).git("init", "-q", "--object-format=sha256");
    assertEquals(
        "the repository has object ids of format sha256; only sha1 can be read",
        assertThrows(UndecidableException.class, () -> GitRepository.open(temp)).getMessage());
  }

  @Test
  void aFreshHomeStaysEmpty() throws Exception {
    branched().compare(new Comparison.WorkingTree());
    Path home = Files.createDirectory(temp.resolve("home"));
    var builder = new ProcessBuilder(freshHome(home)).inheritIO();
    builder.environment().put("HOME", home.toString());
    assertEquals(0, builder.start().waitFor());
    assertArrayEquals(new String[0], home.toFile().list());
  }

  private List<String> freshHome(Path home) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Duser.home=" + home,
        "-cp",
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
        FreshHome.class.getName(),
        temp.toString());
  }

  /** Compares a repository in a virtual machine of its own. */
  static final class FreshHome {
    private FreshHome() {}

    public static void main(String[] arguments) throws Exception {
      new Sandbox(Path.of(arguments[0])).compare(new Comparison.WorkingTree());
    }
  }

  private Sandbox branched() {
    Sandbox git = Sandbox.in(temp);
    git.write("A.java", "class A {\n}\n").commit("one");
    git.git("checkout", "-q", "-b", "topic");
    git.write("A.java", "class A {\n  // 1\n}\n").commit("two");
    return git;
  }

  private static String unknown(Sandbox git, String ref) {
    return String.valueOf(
        assertThrows(
                UnknownRefException.class,
                () -> git.compare(new Comparison.Refs(ref, Optional.empty())))
            .getMessage());
  }
}
