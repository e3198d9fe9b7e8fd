package io.github.couplint.cli;

import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts files on the last line of a terminal while they are read; nothing of it stays. */
final class Progress implements AutoCloseable {
  private static final int STEP = 50;
  private static final String CLEAR = "\r\u001b[K";

  private final PrintStream err;
  private final boolean shown;
  private final AtomicInteger files = new AtomicInteger();

  Progress(World world, boolean wanted) {
    this.err = world.err();
    this.shown = wanted;
  }

  /** One more file; may be called by several threads. */
  void step() {
    int read = files.incrementAndGet();
    if (shown && read % STEP == 0) {
      err.print(CLEAR + "couplint: " + read + " files read");
      err.flush();
    }
  }

  @Override
  public void close() {
    if (shown && files.get() >= STEP) {
      err.print(CLEAR);
      err.flush();
    }
  }
}
