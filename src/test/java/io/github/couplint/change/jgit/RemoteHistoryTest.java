package io.github.couplint.change.jgit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.couplint.change.RepoPath;
import io.github.couplint.change.UnreadableBlobException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RemoteHistoryTest {
  private static final Comparison SINCE_MAIN =
      new Comparison.Refs("origin/main", Optional.of("origin/topic"));

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path temp;

  @Test
  void aShallowCloneThatMayNotFetchIsUndecidable() throws Exception {
    Sandbox clone = shallowClone("--no-single-branch");
    assertEquals(
        "the clone is shallow and ends before the merge base of %s and %s;"
                .formatted(
                    clone.git("rev-parse", "origin/main").substring(0, 12),
                    clone.git("rev-parse", "origin/topic").substring(0, 12))
            + " run `git fetch --unshallow origin`",
        assertThrows(UndecidableException.class, () -> clone.compare(SINCE_MAIN, false))
            .getMessage());
  }

  @Test
  void aShallowCloneIsFetchedDeeper() throws Exception {
    Sandbox clone = shallowClone("--no-single-branch");
    assertEquals(". -> Topic.java +{1} -{}", Sandbox.text(clone.compare(SINCE_MAIN, true)));
  }

  @Test
  void aShallowCloneWithAMissingProgramOnTheRemoteRunsNone() throws Exception {
    Sandbox clone = shallowClone("--no-single-branch");
    clone.git("config", "remote.origin.uploadpack", "touch " + temp.resolve("ran") + ";");
    assertEquals(". -> Topic.java +{1} -{}", Sandbox.text(clone.compare(SINCE_MAIN, true)));
    assertFalse(Files.exists(temp.resolve("ran")));
  }

  @Test
  void aBranchThatAShallowCloneLacksIsFetched() throws Exception {
    Sandbox clone = shallowClone("--branch=topic");
    assertEquals(
        ". -> Topic.java +{1} -{}",
        Sandbox.text(clone.compare(new Comparison.Refs("origin/main", Optional.empty()), true)));
  }

  @Test
  void aCommitThatAShallowCloneLacksIsFetched() throws Exception {
    Sandbox clone = shallowClone("--branch=topic");
    String main = new Sandbox(temp.resolve("remote")).git("rev-parse", "main");
    assertEquals(
        "the shallow clone lacks the commit %s; run `git fetch origin %s`".formatted(main, main),
        assertThrows(
                UndecidableException.class,
                () -> clone.compare(new Comparison.Exact(main, "HEAD"), false))
            .getMessage());
    assertEquals(
        "Main.java -> . +{} -{1}\n. -> Topic.java +{1} -{}",
        Sandbox.text(clone.compare(new Comparison.Exact(main, "HEAD"), true)));
  }

  @Test
  void anUnreachableRemoteLeavesTheShallowCloneUndecidable() throws Exception {
    Sandbox clone = shallowClone("--no-single-branch");
    clone.git("remote", "set-url", "origin", "file://" + temp.resolve("gone"));
    assertThrows(UndecidableException.class, () -> clone.compare(SINCE_MAIN, true));
  }

  @Test
  void historyThatIsDeepEnoughIsTakenAsItIs() throws Exception {
    Sandbox clone = shallowClone("--no-single-branch", "--depth=2");
    assertEquals(". -> Topic.java +{1} -{}", Sandbox.text(clone.compare(SINCE_MAIN, false)));
  }

  @Test
  void aContentThatAPartialCloneLacksIsUnreadable() throws Exception {
    Sandbox remote = remote();
    remote.git("config", "uploadpack.allowFilter", "true");
    new Sandbox(temp)
        .git("clone", "-q", "--bare", "--filter=blob:none", "file://" + remote.folder(), "partial");
    try (GitRepository repository = GitRepository.open(temp.resolve("partial"))) {
      var base = repository.snapshot("main");
      assertEquals(
          "the content is not in this clone; run `git fetch --refetch --no-filter`",
          assertThrows(
                  UnreadableBlobException.class,
                  () ->
                      base.blobs()
                          .read(
                              Objects.requireNonNull(base.files().get(new RepoPath("Main.java")))))
              .getMessage());
    }
  }

  /** Two commits on main, one on topic; the first of main is the merge base. */
  private Sandbox remote() throws Exception {
    Sandbox remote = Sandbox.in(Files.createDirectory(temp.resolve("remote")));
    remote.commit("before");
    remote.write("A.java", "class A {}\n").commit("one");
    remote.git("checkout", "-q", "-b", "topic");
    remote.write("Topic.java", "class Topic {}\n").commit("on topic");
    remote.git("checkout", "-q", "main");
    remote.write("Main.java", "class Main {}\n").commit("on main");
    return remote;
  }

  private Sandbox shallowClone(String... options) throws Exception {
    String[] command =
        java.util.stream.Stream.of(
                java.util.stream.Stream.of("clone", "-q", "--depth=1"),
                java.util.stream.Stream.of(options),
                java.util.stream.Stream.of("file://" + remote().folder(), "clone"))
            .flatMap(part -> part)
            .toArray(String[]::new);
    new Sandbox(temp).git(command);
    return new Sandbox(temp.resolve("clone"));
  }
}
