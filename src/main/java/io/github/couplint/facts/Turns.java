package io.github.couplint.facts;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Lets work under one key be done by one thread at a time; others that come wait for its result.
 */
final class Turns<T> {
  private final Map<String, CompletableFuture<T>> going = new ConcurrentHashMap<>();

  /** What {@code work} gives, done by this thread unless another is at it. */
  T take(String key, Supplier<T> work) {
    CompletableFuture<T> mine = new CompletableFuture<>();
    CompletableFuture<T> other = going.putIfAbsent(key, mine);
    if (other != null) {
      return other.join();
    }
    try {
      mine.complete(work.get());
    } catch (RuntimeException | Error e) {
      mine.completeExceptionally(e);
      throw e;
    } finally {
      going.remove(key);
    }
    return mine.join();
  }
}
