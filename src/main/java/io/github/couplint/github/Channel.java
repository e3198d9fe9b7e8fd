package io.github.couplint.github;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A place on GitHub where a verdict can be told. */
public enum Channel {
  SUMMARY_COMMENT,
  INLINE,
  CHECK_RUN,
  ANNOTATIONS,
  STEP_SUMMARY;

  /** The name in options, such as {@code check-run}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The channel of that name, if there is one. */
  public static Optional<Channel> find(String id) {
    return Arrays.stream(values()).filter(channel -> channel.id().equals(id)).findFirst();
  }
}
