package io.github.couplint.review;

import io.github.couplint.review.Settings.Job;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** How much of a say the model gets. */
public enum ReviewMode {
  /** It is not asked. */
  OFF,
  /** It comments on what the rules found. */
  EXPLAIN,
  /** It also suggests what no rule saw. */
  REVIEW;

  /** The name on the command line and in configuration. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What the model is asked to do. */
  public Set<Job> jobs() {
    return switch (this) {
      case OFF -> EnumSet.noneOf(Job.class);
      case EXPLAIN -> EnumSet.of(Job.TRIAGE, Job.REDESIGN);
      case REVIEW -> EnumSet.of(Job.SUGGEST, Job.TRIAGE, Job.REDESIGN);
    };
  }

  /** The mode of that name, if there is one. */
  public static Optional<ReviewMode> find(String id) {
    return Arrays.stream(values()).filter(mode -> mode.id().equals(id)).findFirst();
  }
}
