package io.github.couplint.policy;

import java.util.List;

/** A value read from text, or everything that is wrong with the text. */
public sealed interface Checked<T> {
  /** The text is right. */
  record Valid<T>(T value) implements Checked<T> {}

  /**
   * The text is wrong.
   *
   * @param faults lines such as {@code .couplint.yml:12: gate.failOn: expected ...}; never empty
   */
  record Invalid<T>(List<String> faults) implements Checked<T> {
    public Invalid {
      faults = List.copyOf(faults);
    }
  }
}
