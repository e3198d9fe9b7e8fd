package io.github.couplint.facts.cache;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether anybody still needs a file of a cache. Times count in both directions: a clock that
 * was wrong must not keep a file for ever.
 */
final class Leftovers {
  /** Between making a file and locking it there is a moment. */
  private static final Duration MOMENT = Duration.ofMinutes(1);

  /** Longer than any run writes nothing, where files can't be locked. */
  private static final Duration RUN = Duration.ofDays(1);

  /** Another version of ours may use the same folder now and then. */
  private static final Duration SEASON = Duration.ofDays(30);

  private final Instant now;

  Leftovers(Instant now) {
    this.now = now;
  }

  /** Whether nobody holds a lock on an unfinished file, a while after it was last written. */
  boolean isDead(Path unfinished) {
    try {
      return isUntouched(unfinished, MOMENT) && !isHeld(unfinished);
    } catch (IOException e) {
      return false; // it was finished meanwhile
    }
  }

  private boolean isHeld(Path unfinished) throws IOException {
    try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
      return isLocked(channel).orElse(!isUntouched(unfinished, RUN));
    }
  }

  /** Empty where the file system has no locks. */
  private static Optional<Boolean> isLocked(FileChannel channel) {
    try (@Nullable FileLock lock = channel.tryLock()) {
      return Optional.of(lock == null);
    } catch (OverlappingFileLockException e) {
      return Optional.of(true); // another thread's
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Whether a segment of another format was written long ago. */
  boolean isForgotten(Path segment) {
    try {
      return isUntouched(segment, SEASON);
    } catch (IOException e) {
      return false; // the other version has removed it
    }
  }

  private boolean isUntouched(Path file, Duration time) throws IOException {
    Instant written = Files.getLastModifiedTime(file).toInstant();
    return Duration.between(written, now).abs().compareTo(time) > 0;
  }
}
