package io.github.couplint;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

/** Something of both sides of a change, made at the same time; neither side knows of the other. */
record Both<T>(T base, T head) {
  static <T> Both<T> of(Supplier<T> base, Supplier<T> head) {
    CompletableFuture<T> meanwhile = CompletableFuture.supplyAsync(base);
    T made = head.get();
    return new Both<>(meanwhile.join(), made);
  }

  /** What is made of each. */
  <R> Both<R> map(Function<T, R> each) {
    return of(() -> each.apply(base), () -> each.apply(head));
  }
}
