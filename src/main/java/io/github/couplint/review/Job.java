package io.github.couplint.review;

import java.util.Locale;

/** A thing that the model is asked to do. */
public enum Job {
  /** Couplings that no rule saw. */
  SUGGEST,
  /** Agreement with the rules' findings, or doubt. */
  TRIAGE,
  /** An event-driven alternative for a finding. */
  REDESIGN;

  /** The name in configuration and in what is sent. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
