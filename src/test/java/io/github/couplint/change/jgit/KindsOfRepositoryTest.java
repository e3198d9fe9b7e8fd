package io.github.couplint.change.jgit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.couplint.change.RepoPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Repositories in the forms that git gives them, each made by git. */
final class KindsOfRepositoryTest {
  private static final Comparison SINCE_MAIN = new Comparison.Refs("main", Optional.of("topic"));

  private static final String ONE_MORE = ". -> B.java +{1} -{}";

  @TempDir Path temp;

  /** On main a file, on topic one more; nothing is checked out but what topic has. */
  private Sandbox origin() throws IOException {
    Sandbox origin = Sandbox.in(Files.createDirectory(temp.resolve("origin")));
    origin.write("A.java", "class A {}\n").commit("one");
    origin.git("checkout", "-q", "-b", "topic");
    origin.write("B.java", "class B {}\n").commit("two");
    return origin;
  }

  @Test
  void packedRefsPacksAndTheirIndexesAreRead() throws Exception {
    Sandbox origin = origin();
    origin.git("pack-refs", "--all");
    origin.git("repack", "-q", "-a", "-d", "--write-bitmap-index");
    origin.git("commit-graph", "write", "--reachable");
    origin.git("multi-pack-index", "write");
    assertFalse(Files.exists(origin.folder().resolve(".git/refs/heads/topic")));
    assertEquals(ONE_MORE, Sandbox.text(origin.compare(SINCE_MAIN)));
  }

  @Test
  void objectsThatAnotherRepositoryHoldsAreRead() throws Exception {
    origin();
    new Sandbox(temp).git("clone", "-q", "--shared", "origin", "borrower");
    Sandbox borrower = new Sandbox(temp.resolve("borrower"));
    assertTrue(Files.exists(temp.resolve("borrower/.git/objects/info/alternates")));
    var since = new Comparison.Refs("origin/main", Optional.empty());
    assertEquals(ONE_MORE, Sandbox.text(borrower.compare(since)));
  }

  /** The git that runs the tests may be older than reftable; JGit converts, and git need not. */
  @Test
  void aReftableIsRead() throws Exception {
    Sandbox origin = origin();
    try (var repository =
        (FileRepository)
            new FileRepositoryBuilder()
                .setGitDir(origin.folder().resolve(".git").toFile())
                .build()) {
      repository.convertRefStorage("reftable", true, false);
    }
    assertTrue(Files.isDirectory(origin.folder().resolve(".git/reftable")));
    assertEquals(ONE_MORE, Sandbox.text(origin.compare(SINCE_MAIN)));
    assertEquals(ONE_MORE, Sandbox.text(origin.compare(new Comparison.WorkingTree())));
  }

  @Test
  void insideASubmoduleItsOwnRepositoryIsRead() throws Exception {
    origin();
    Sandbox outer = Sandbox.in(Files.createDirectory(temp.resolve("outer")));
    outer.git("submodule", "--quiet", "add", "-b", "topic", "../origin", "inner");
    outer.commit("with a submodule");
    Sandbox inner = new Sandbox(temp.resolve("outer/inner"));
    inner.write("B.java", "class B {}\n\n");
    assertEquals(
        "B.java -> B.java +{2} -{}", Sandbox.text(inner.compare(new Comparison.WorkingTree())));
  }

  @Test
  void namesThatDifferInCaseOnlyAreTwoFiles() throws Exception {
    Sandbox origin = origin();
    String blob = origin.git("rev-parse", "HEAD:B.java");
    origin.git("update-index", "--add", "--cacheinfo", "100644," + blob + ",b.java");
    origin.git("commit", "-q", "-m", "clash");
    origin.git("config", "core.ignorecase", "true");
    try (GitRepository repository = GitRepository.open(origin.folder())) {
      assertEquals(
          List.of(new RepoPath("A.java"), new RepoPath("B.java"), new RepoPath("b.java")),
          List.copyOf(repository.snapshot("topic").files().keySet()));
    }
    assertEquals(
        ". -> b.java +{1} -{}",
        Sandbox.text(origin.compare(new Comparison.Exact("topic~", "topic"))));
  }

  @Test
  void aSparseIndexIsRefusedWithARemedy() throws Exception {
    Sandbox origin = origin();
    origin
        .write("in/I.java", "class I {}\n")
        .write("out/deep/O.java", "class O {}\n")
        .commit("three");
    origin.git("sparse-checkout", "set", "--cone", "--sparse-index", "in");
    var fault =
        assertThrows(
            UndecidableException.class, () -> origin.compare(new Comparison.WorkingTree()));
    assertTrue(
        String.valueOf(fault.getMessage())
            .endsWith("`git sparse-checkout reapply --no-sparse-index` writes a plain one"),
        fault.getMessage());
  }

  @Test
  void aSplitIndexIsRefusedWithARemedy() throws Exception {
    Sandbox origin = origin();
    origin.git("update-index", "--split-index");
    var fault =
        assertThrows(UndecidableException.class, () -> origin.compare(new Comparison.Staged()));
    assertTrue(
        String.valueOf(fault.getMessage()).contains("`git update-index --no-split-index`"),
        fault.getMessage());
  }

  @Test
  void aCloneWithoutTreesIsRefusedWithARemedy() throws Exception {
    Sandbox origin = origin();
    origin.git("config", "uploadpack.allowFilter", "true");
    new Sandbox(temp)
        .git("clone", "-q", "--bare", "--filter=tree:0", "file://" + origin.folder(), "treeless");
    var fault =
        assertThrows(
            UndecidableException.class,
            () -> new Sandbox(temp.resolve("treeless")).compare(SINCE_MAIN));
    assertTrue(
        String.valueOf(fault.getMessage()).endsWith("run `git fetch --refetch --filter=blob:none`"),
        fault.getMessage());
  }
}
