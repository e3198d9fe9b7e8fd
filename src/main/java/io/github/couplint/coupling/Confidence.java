package io.github.couplint.coupling;

import java.util.Locale;

/** How sure it is that a coupling is there and that its target is the one named; least first. */
public enum Confidence {
  /** A name looked like it. Never blocks. */
  WEAK,
  /** Resolved through imports, or the target through more than one step. */
  LIKELY,
  /** Type and target resolved. */
  CERTAIN;

  /** The name in reports. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
