package io.github.couplint.wiring;

import io.github.couplint.change.jgit.GitRepository;
import io.github.couplint.change.jgit.UndecidableException;
import io.github.couplint.rules.pack.PackReader.Loaded;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Begins what every analysis needs before it is known what to analyse. */
public final class HeadStart {
  private static @Nullable CompletableFuture<Loaded> packs;
  private static final AtomicReference<@Nullable Begun> REPOSITORY = new AtomicReference<>();

  /** A repository that is being opened; nothing when it can't be. */
  private record Begun(Path folder, CompletableFuture<Optional<GitRepository>> repository) {}

  private HeadStart() {}

  /**
   * Begins on other threads; to be called while the command line is still to be read.
   *
   * @param folder where the repository is likely to be
   */
  public static void begin(Path folder) {
    REPOSITORY.set(new Begun(folder, CompletableFuture.supplyAsync(() -> open(folder))));
    CompletableFuture<Loaded> unused = packs();
  }

  private static Optional<GitRepository> open(Path folder) {
    try {
      GitRepository repository = GitRepository.open(folder);
      repository.prepare();
      return Optional.of(repository);
    } catch (UndecidableException e) {
      // whoever asks for it opens it once more, and is told
      return Optional.empty();
    }
  }

  /** The repository that a folder belongs to; the asker is to close it. */
  public static GitRepository repository(Path folder) throws UndecidableException {
    Begun begun = REPOSITORY.getAndSet(null);
    if (begun == null || !begun.folder.equals(folder)) {
      return GitRepository.open(folder);
    }
    Optional<GitRepository> opened = begun.repository.join();
    return opened.isPresent() ? opened.get() : GitRepository.open(folder);
  }

  /** The packs built in, which never change. */
  static synchronized CompletableFuture<Loaded> packs() {
    CompletableFuture<Loaded> begun = packs;
    if (begun == null) {
      begun = CompletableFuture.supplyAsync(Wiring::builtIn);
      packs = begun;
    }
    return begun;
  }
}
