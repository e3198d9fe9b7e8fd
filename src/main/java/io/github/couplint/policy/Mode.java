package io.github.couplint.policy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How much say a rule has, least first. */
public enum Mode {
  /** Its couplings are not findings. */
  OFF,
  /** Its findings are shown and never change the outcome. */
  MONITOR,
  /** Its findings warn and never block. */
  COMMENT,
  /** Its findings block from the gate's severity on. */
  BLOCK;

  /** The name in configuration. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The mode of that name, if there is one. */
  public static Optional<Mode> find(String id) {
    return Arrays.stream(values()).filter(mode -> mode.id().equals(id)).findFirst();
  }
}
