package io.github.couplint.policy;

import java.util.List;
import java.util.function.Function;

/** A value read from text, or everything that is wrong with the text. */
public sealed interface Checked<T> {
  /** What comes of the value; faults stay what they are. */
  <U> Checked<U> then(Function<T, Checked<U>> next);

  /** The text is right. */
  record Valid<T>(T value) implements Checked<T> {
    @Override
    public <U> Checked<U> then(Function<T, Checked<U>> next) {
      return next.apply(value);
    }
  }

  /**
   * The text is wrong.
   *
   * @param faults lines such as {@code .couplint.yml:12: gate.failOn: expected ...}; never empty
   */
  record Invalid<T>(List<String> faults) implements Checked<T> {
    public Invalid {
      faults = List.copyOf(faults);
    }

    @Override
    public <U> Checked<U> then(Function<T, Checked<U>> next) {
      return new Invalid<>(faults);
    }
  }
}
