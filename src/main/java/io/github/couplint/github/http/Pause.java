package io.github.couplint.github.http;

import java.time.Duration;
import java.time.Instant;

/** The clock and the patience of a {@link Transport}. */
public interface Pause {
  Instant now();

  void sleep(Duration time) throws InterruptedException;

  /** Real time. */
  static Pause real() {
    return new Pause() {
      @Override
      public Instant now() {
        return Instant.now();
      }

      @Override
      public void sleep(Duration time) throws InterruptedException {
        Thread.sleep(time.toMillis());
      }
    };
  }
}
