package io.github.couplint.coupling;

import java.util.Locale;

/** What a site is to its coupling, the most telling first. */
public enum Role {
  CALL,
  CONSTRUCT,
  ANNOTATION,
  TYPE,
  IMPORT,
  DEPENDENCY,
  CONFIG,
  SCHEMA;

  /** The name in reports. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
