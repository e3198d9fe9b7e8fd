package io.github.couplint.wiring;

import io.github.couplint.change.jgit.GitRepository;
import io.github.couplint.rules.pack.PackReader.Loaded;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Begins what every analysis needs before it is known what to analyse. */
public final class HeadStart {
  private static @Nullable CompletableFuture<Loaded> packs;

  private HeadStart() {}

  /** Begins on other threads; to be called while the command line is still to be read. */
  public static void begin() {
    CompletableFuture<Void> git = CompletableFuture.runAsync(GitRepository::prepare);
    CompletableFuture<Void> unused = CompletableFuture.allOf(packs(), git);
  }

  /** The packs built in, which never change; they take as long to read as the repository. */
  static synchronized CompletableFuture<Loaded> packs() {
    CompletableFuture<Loaded> begun = packs;
    if (begun == null) {
      begun = CompletableFuture.supplyAsync(Wiring::builtIn);
      packs = begun;
    }
    return begun;
  }
}
