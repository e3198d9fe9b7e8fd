package io.github.couplint.facts.cache;

import io.github.couplint.facts.FactCache;
import io.github.couplint.facts.Facts;
import io.github.couplint.facts.Outline;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Keeps facts in a folder. Several runs may use the same folder at the same time; what a run adds
 * can be found once it is closed. Never throws: what can't be read or kept is as if absent, and
 * {@link #problem} tells.
 */
public final class DiskCache implements FactCache, AutoCloseable {
  /** Enough for the facts of about 100,000 files; chosen by us. */
  public static final long MAX_BYTES = 256L << 20;

  /** What is written is finished at this size, so that a killed run does not lose all. */
  private static final int MAX_UNFINISHED = 16 << 20;

  private final Folder folder;
  private volatile boolean writable;
  private final long maxBytes;
  private volatile @Nullable Segments segments;
  private @Nullable SegmentWriter writer;
  private volatile @Nullable String problem;

  private DiskCache(Path folder, boolean writable, long maxBytes) {
    this.folder = new Folder(folder);
    this.writable = writable;
    this.maxBytes = Math.min(maxBytes, Integer.MAX_VALUE / 4);
  }

  /**
   * A cache in that folder, which is made when there is something to keep.
   *
   * @param maxBytes how large the folder may become, about; at most 512 MiB
   */
  public static DiskCache open(Path folder, long maxBytes) {
    return new DiskCache(folder, true, maxBytes);
  }

  /** A cache that is read and left as it is. */
  public static DiskCache readOnly(Path folder) {
    return new DiskCache(folder, false, MAX_BYTES);
  }

  /** The first thing that could not be read or kept. */
  public Optional<String> problem() {
    return Optional.ofNullable(problem);
  }

  private void tell(Throwable reason) {
    if (problem == null) {
      String what = reason.getClass().getSimpleName() + ": " + reason.getMessage();
      problem = "the cache can't be used in full: " + what;
    }
  }

  @Override
  public Optional<Outline> findOutline(String key) {
    return find(Key.of(Key.Family.OUTLINE, key), JavaCodec::readOutline);
  }

  @Override
  public Optional<Facts> findFacts(String key) {
    return find(Key.of(Key.Family.FACTS, key), FactsCodec::read);
  }

  private <T> Optional<T> find(Key key, Function<Decoder, T> read) {
    try {
      return segments().find(key, read);
    } catch (IOException | RuntimeException | StackOverflowError | InternalError e) {
      // InternalError: the disk failed under a mapped file
      tell(e);
      return Optional.empty();
    }
  }

  private Segments segments() throws IOException {
    Segments known = segments;
    return known != null ? known : load();
  }

  private synchronized Segments load() throws IOException {
    if (segments == null) {
      if (writable) {
        folder.removeLeftovers();
      }
      segments = Segments.of(folder, this::damaged);
    }
    return segments;
  }

  private void damaged(Path segment, DamageException damage) {
    tell(damage);
    if (writable) {
      Folder.remove(segment);
    }
  }

  @Override
  public void keep(String key, Outline outline) {
    keep(Key.of(Key.Family.OUTLINE, key), out -> JavaCodec.write(out, outline));
  }

  @Override
  public void keep(String key, Facts facts) {
    keep(Key.of(Key.Family.FACTS, key), out -> FactsCodec.write(out, facts));
  }

  private void keep(Key key, Consumer<Encoder> content) {
    if (writable) {
      try {
        Encoder out = new Encoder();
        content.accept(out);
        append(key, out);
      } catch (RuntimeException | StackOverflowError e) {
        tell(e);
      }
    }
  }

  private synchronized void append(Key key, Encoder content) {
    try {
      if (writable) {
        SegmentWriter open = writer == null ? folder.next() : writer;
        writer = open;
        open.append(key, content);
        if (open.size() > MAX_UNFINISHED) {
          finish();
        }
      }
    } catch (IOException | RuntimeException e) {
      giveUp(e);
    }
  }

  /** Makes what was kept so far findable, by this run and by others. */
  public synchronized void flush() {
    try {
      finish();
    } catch (IOException | RuntimeException e) {
      giveUp(e);
    }
  }

  private void finish() throws IOException {
    SegmentWriter open = writer;
    if (open != null) {
      Segment written = Segment.open(open.finish());
      writer = null;
      segments = load().with(written);
    }
  }

  private void giveUp(Exception reason) {
    tell(reason);
    writable = false;
    SegmentWriter open = writer;
    writer = null;
    if (open != null) {
      open.abandon();
    }
  }

  /** Makes what was kept findable by later runs, and the folder small enough. */
  @Override
  public synchronized void close() {
    boolean kept = writer != null;
    flush();
    if (kept && writable) {
      try {
        load().merge(folder, maxBytes);
      } catch (IOException | RuntimeException e) {
        giveUp(e);
      }
    }
  }
}
