package io.github.couplint.policy;

import java.util.Locale;

/** What the gate says, mildest first. */
public enum Outcome {
  PASS,
  WARN,
  BLOCK;

  /** The name in reports. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
