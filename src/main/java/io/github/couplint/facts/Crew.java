package io.github.couplint.facts;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Threads with stacks deep enough for parsers; they end by themselves when there is nothing to do.
 */
final class Crew {
  /** An expression of some 10,000 nested parentheses fits in; reserved, not used, by most files. */
  private static final long STACK_BYTES = 64L << 20;

  private final int size;
  private final ExecutorService threads;

  Crew(int size) {
    this.size = size;
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            size, size, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), Crew::thread);
    pool.allowCoreThreadTimeOut(true);
    this.threads = pool;
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(null, work, "couplint-facts", STACK_BYTES);
    thread.setDaemon(true);
    return thread;
  }

  /** What {@code work} gives on one of the threads. */
  <T> T ask(Supplier<T> work) {
    return CompletableFuture.supplyAsync(work, threads).join();
  }

  /** Does the work for each; returns when all is done. */
  <T> void each(List<T> all, Consumer<T> work) {
    AtomicInteger next = new AtomicInteger();
    Runnable share =
        () -> {
          for (int i = next.getAndIncrement(); i < all.size(); i = next.getAndIncrement()) {
            work.accept(all.get(i));
          }
        };
    CompletableFuture<?>[] shares =
        Stream.generate(() -> CompletableFuture.runAsync(share, threads))
            .limit(Math.min(size, all.size()))
            .toArray(CompletableFuture<?>[]::new);
    CompletableFuture.allOf(shares).join();
  }
}
