package io.github.couplint.cli;

import io.github.couplint.change.jgit.GitRepository;
import io.github.couplint.change.jgit.UndecidableException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Puts a check into git's hooks, and takes it away. */
@Command(
    name = "hook",
    description = "Checks before each push (or, with --pre-commit, before each commit).",
    mixinStandardHelpOptions = true)
final class HookCommand {
  private final World world;

  HookCommand(World world) {
    this.world = world;
  }

  @Command(
      name = "install",
      description = "Installs the hook; one that is there already runs first.",
      mixinStandardHelpOptions = true)
  Integer install(
      @Option(names = "--pre-commit", description = "Check what is staged before each commit.")
          boolean preCommit,
      @Mixin RepositoryOption where)
      throws UsageException, UndecidableException {
    GitHook hook = hook(preCommit, where);
    hook.install(world.environment().getOrDefault("COUPLINT_LAUNCHER", "couplint"));
    world.out().println(hook.file() + " checks from now on");
    if (hook.isShared()) {
      world
          .out()
          .println(
              "core.hooksPath points there; with husky or lefthook, call couplint from their"
                  + " own files instead, for they may write this one anew");
    }
    return Exit.PASSED.code();
  }

  @Command(
      name = "uninstall",
      description = "Takes the hook away; one that was there before comes back.",
      mixinStandardHelpOptions = true)
  Integer uninstall(
      @Option(names = "--pre-commit", description = "The hook before commits.") boolean preCommit,
      @Mixin RepositoryOption where)
      throws UsageException, UndecidableException {
    GitHook hook = hook(preCommit, where);
    boolean gone = hook.uninstall();
    world.out().println(gone ? hook.file() + " is gone" : "no hook of couplint is there");
    return Exit.PASSED.code();
  }

  private GitHook hook(boolean preCommit, RepositoryOption where) throws UndecidableException {
    try (GitRepository repository = where.open(world)) {
      Path usual = repository.keepsakes().resolveSibling("hooks");
      GitHook.Kind kind = preCommit ? GitHook.Kind.PRE_COMMIT : GitHook.Kind.PRE_PUSH;
      return new GitHook(repository.hooks(), kind, !repository.hooks().equals(usual));
    }
  }
}
