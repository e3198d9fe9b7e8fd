package io.github.couplint.review.cache;

import io.github.couplint.review.AnswerCache;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A folder of answers, named by the hash of what was asked; old ones go. */
public final class AnswerFolder implements AnswerCache {
  private static final Duration KEEP = Duration.ofDays(30);
  private static final long LARGEST = 256 * 1024;
  private static final String KEY = "[0-9a-f]{64}";
  private static final String ENDING = ".json";

  private final Path folder;
  private final Instant oldest;

  private AnswerFolder(Path folder, Instant oldest) {
    this.folder = folder;
    this.oldest = oldest;
  }

  /** The answers of a folder that need not exist yet. */
  public static AnswerCache in(Path folder, Instant today) {
    AnswerFolder answers = new AnswerFolder(folder, today.minus(KEEP));
    answers.removeOld();
    return answers;
  }

  private void removeOld() {
    try (Stream<Path> all = Files.list(folder)) {
      List<Path> old =
          all.filter(file -> file.getFileName().toString().matches(KEY + "\\.json(\\.\\d+\\.tmp)?"))
              .filter(this::isOld)
              .toList();
      for (Path file : old) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      // nothing is kept yet, or it can't be cleared; a later run does
    }
  }

  private boolean isOld(Path file) {
    try {
      FileTime time = Files.getLastModifiedTime(file);
      return time.toInstant().isBefore(oldest);
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public Optional<String> find(String key) {
    Path file = file(key);
    try {
      return Files.size(file) > LARGEST || isOld(file)
          ? Optional.empty()
          : Optional.of(Files.readString(file));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  @Override
  public void keep(String key, String answer) {
    Path file = file(key);
    Path unfinished = folder.resolve(key + ENDING + "." + ProcessHandle.current().pid() + ".tmp");
    try {
      Files.createDirectories(folder);
      Files.writeString(unfinished, answer);
      move(unfinished, file);
    } catch (IOException e) {
      // what can't be kept is asked again
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private Path file(String key) {
    if (!key.matches(KEY)) {
      throw new IllegalArgumentException("not a hash: '" + key + "'");
    }
    return folder.resolve(key + ENDING);
  }
}
