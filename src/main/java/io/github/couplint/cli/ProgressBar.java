package io.github.couplint.cli;

/** Shows on the last line of a terminal how much of some work is done; nothing of it stays. */
final class ProgressBar implements AutoCloseable {
  private static final int WIDTH = 30;
  private static final String CLEAR = "\r\u001b[K";

  private final World world;
  private final boolean shown;
  private final int total;
  private int done;

  ProgressBar(World world, boolean shown, int total) {
    this.world = world;
    this.shown = shown;
    this.total = total;
  }

  void step() {
    done++;
    if (shown) {
      int filled = WIDTH * done / Math.max(1, total);
      String bar = "#".repeat(filled) + ".".repeat(WIDTH - filled);
      world.err().print("%s[%s] %d of %d".formatted(CLEAR, bar, done, total));
      world.err().flush();
    }
  }

  @Override
  public void close() {
    if (shown) {
      world.err().print(CLEAR);
      world.err().flush();
    }
  }
}
