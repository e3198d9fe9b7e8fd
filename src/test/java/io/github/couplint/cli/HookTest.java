package io.github.couplint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.couplint.change.jgit.Sandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the hooks are run by git's own shell there")
final class HookTest {
  @TempDir Path folder;

  /** A repository with a remote, and a stand-in for the launcher that notes how it is called. */
  private Sandbox sandbox(int code) throws IOException {
    Sandbox sandbox = Sandbox.in(Files.createDirectory(folder.resolve("work")));
    sandbox.write("a", "a").commit("begin");
    sandbox.git("init", "-q", "--bare", "../remote.git");
    sandbox.git("remote", "add", "origin", "../remote.git");
    Path launcher = folder.resolve("it's couplint");
    Files.writeString(
        launcher,
        "#!/bin/sh\necho \"$@\" >>'%s'\nexit %d\n".formatted(folder.resolve("calls"), code));
    assertTrue(launcher.toFile().setExecutable(true));
    return sandbox;
  }

  private Ran hook(String... arguments) {
    Map<String, String> environment =
        Map.of("COUPLINT_LAUNCHER", folder.resolve("it's couplint").toString());
    return Ran.in(folder.resolve("work"), environment, false, arguments);
  }

  private String calls() throws IOException {
    Path calls = folder.resolve("calls");
    return Files.exists(calls) ? Files.readString(calls) : "";
  }

  @Test
  void aPushOfANewBranchIsCheckedAgainstItsUpstream() throws IOException {
    Sandbox sandbox = sandbox(0);
    assertEquals(0, hook("hook", "install").code());
    sandbox.git("push", "-q", "origin", "main");
    assertEquals("check --quiet --unpushed\n", calls());
  }

  @Test
  void aPushIsCheckedAgainstWhatTheOtherSideHas() throws IOException {
    Sandbox sandbox = sandbox(0);
    sandbox.git("push", "-q", "origin", "main");
    String before = sandbox.git("rev-parse", "HEAD");
    String after = sandbox.write("a", "b").commit("more");
    hook("hook", "install");
    sandbox.git("push", "-q", "origin", "main");
    assertEquals("check --quiet --base %s --head %s\n".formatted(before, after), calls());
  }

  @Test
  void aFailedGateStopsThePush() throws IOException {
    Sandbox sandbox = sandbox(1);
    hook("hook", "install");
    assertThrows(IllegalStateException.class, () -> sandbox.git("push", "-q", "origin", "main"));
  }

  @Test
  void noVerdictStopsNoPush() throws IOException {
    Sandbox sandbox = sandbox(3);
    hook("hook", "install");
    sandbox.git("push", "-q", "origin", "main");
    assertFalse(calls().isEmpty());
  }

  @Test
  void aCommitIsCheckedByWhatIsStaged() throws IOException {
    Sandbox sandbox = sandbox(1);
    hook("hook", "install", "--pre-commit");
    assertThrows(IllegalStateException.class, () -> sandbox.write("a", "b").commit("more"));
    assertEquals("check --quiet --staged\n", calls());
  }

  @Test
  void aHookThatIsThereRunsFirstAndComesBack() throws IOException {
    Sandbox sandbox = sandbox(0);
    Path hook = folder.resolve("work/.git/hooks/pre-push");
    Files.createDirectories(hook.getParent());
    String theirs = "#!/bin/sh\ncat >>'%s'\n".formatted(folder.resolve("calls"));
    Files.writeString(hook, theirs);
    assertTrue(hook.toFile().setExecutable(true));
    hook("hook", "install");
    hook("hook", "install");
    String id = sandbox.git("rev-parse", "HEAD");
    sandbox.git("push", "-q", "origin", "main");
    assertEquals(
        "refs/heads/main %s refs/heads/main %s\ncheck --quiet --unpushed\n"
            .formatted(id, "0".repeat(40)),
        calls());
    assertEquals(0, hook("hook", "uninstall").code());
    assertEquals(theirs, Files.readString(hook));
    assertEquals("no hook of couplint is there\n", hook("hook", "uninstall").out());
  }

  @Test
  void anotherFolderForHooksIsRespectedAndSaid() throws IOException {
    Sandbox sandbox = sandbox(0);
    sandbox.git("config", "core.hooksPath", ".husky");
    Ran ran = hook("hook", "install");
    assertTrue(ran.out().contains("husky or lefthook"), ran.out());
    assertTrue(Files.exists(folder.resolve("work/.husky/pre-push")));
  }

  /** A path of Linux has at most 4,095 bytes: room for the hook, and none for a file beside it. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void aHookThatCanNotBeWrittenLeavesTheOneThatWasThere() throws IOException {
    Path hooks = folder;
    while (hooks.toString().length() < 4_060 - 200) {
      hooks = hooks.resolve("x".repeat(199));
    }
    hooks = hooks.resolve("x".repeat(4_060 - hooks.toString().length()));
    Files.createDirectories(hooks);
    Path hook = Files.writeString(hooks.resolve("pre-push"), "theirs");
    var ours = new GitHook(hooks, GitHook.Kind.PRE_PUSH, true);
    String fault = assertThrows(UsageException.class, () -> ours.install("couplint")).getMessage();
    assertEquals(hook + " can't be written: File name too long", fault);
    assertEquals("theirs", Files.readString(hook));
    try (Stream<Path> files = Files.list(hooks)) {
      assertEquals(List.of(hook), files.toList());
    }
  }
}
