package io.github.couplint.facts.ecj;

import io.github.couplint.facts.Value;
import org.jspecify.annotations.Nullable;

/** A local variable, a parameter or a field, as the code that is being read sees it. */
final class Variable {
  private final Meaning declared;
  private @Nullable Value held;

  /**
   * A variable.
   *
   * @param declared what its declaration tells
   */
  Variable(Meaning declared) {
    this.declared = declared;
    this.held = declared.held();
  }

  /** What its name means here. */
  Meaning meaning() {
    return declared.with(held);
  }

  @Nullable Value held() {
    return held;
  }

  void hold(@Nullable Value assigned) {
    held = assigned;
  }
}
