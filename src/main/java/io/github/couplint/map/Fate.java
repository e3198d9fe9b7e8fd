package io.github.couplint.map;

import java.util.Locale;

/** What became of a part of a map between two commits. */
public enum Fate {
  INTRODUCED,
  REMOVED,
  /** In both, but told with another channel, style or confidence. */
  CHANGED,
  CARRIED;

  /** The name in reports. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
