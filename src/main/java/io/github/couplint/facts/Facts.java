package io.github.couplint.facts;

import java.util.List;
import java.util.Optional;

/**
 * What one file says.
 *
 * @param java empty for other files
 * @param build empty for other files
 * @param settings in file order; empty for other files
 * @param problem why the file, or a part of it, could not be read; the reason of a gap
 */
public record Facts(
    Optional<JavaFacts> java,
    Optional<BuildFacts> build,
    List<Setting> settings,
    Optional<String> problem) {
  /** A file that says nothing we read. */
  public static final Facts NONE =
      new Facts(Optional.empty(), Optional.empty(), List.of(), Optional.empty());

  public Facts {
    settings = List.copyOf(settings);
  }

  public static Facts of(JavaFacts java) {
    return new Facts(Optional.of(java), Optional.empty(), List.of(), Optional.empty());
  }

  public static Facts of(BuildFacts build) {
    return new Facts(Optional.empty(), Optional.of(build), List.of(), Optional.empty());
  }

  public static Facts of(List<Setting> settings) {
    return new Facts(Optional.empty(), Optional.empty(), settings, Optional.empty());
  }

  /** The same facts, with the reason why there may be more. */
  public Facts withProblem(String reason) {
    return new Facts(java, build, settings, Optional.of(reason));
  }

  /** A file that could not be read at all. */
  public static Facts unreadable(String reason) {
    return new Facts(Optional.empty(), Optional.empty(), List.of(), Optional.of(reason));
  }
}
