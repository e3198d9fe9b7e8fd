package io.github.couplint.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one file says.
 *
 * @param java empty for other files
 * @param build empty for other files
 * @param settings in file order; empty for other files
 * @param deploy empty for other files
 * @param schema empty for other files
 * @param problem why the file, or a part of it, could not be read; the reason of a gap
 */
public record Facts(
    Optional<JavaFacts> java,
    Optional<BuildFacts> build,
    List<Setting> settings,
    Optional<DeployFacts> deploy,
    Optional<SchemaFacts> schema,
    Optional<String> problem) {
  /** A file that says nothing we read. */
  public static final Facts NONE =
      new Facts(
          Optional.empty(),
          Optional.empty(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  public Facts {
    settings = List.copyOf(settings);
  }

  public static Facts of(JavaFacts java) {
    return NONE.with(Optional.of(java), NONE.build);
  }

  public static Facts of(BuildFacts build) {
    return NONE.with(NONE.java, Optional.of(build));
  }

  private Facts with(Optional<JavaFacts> otherJava, Optional<BuildFacts> otherBuild) {
    return new Facts(otherJava, otherBuild, settings, deploy, schema, problem);
  }

  public static Facts of(List<Setting> settings) {
    return new Facts(NONE.java, NONE.build, settings, NONE.deploy, NONE.schema, NONE.problem);
  }

  /** {@link #NONE} when they say nothing. */
  public static Facts of(DeployFacts deploy) {
    Optional<DeployFacts> said = Optional.of(deploy).filter(d -> !d.equals(DeployFacts.NONE));
    return new Facts(NONE.java, NONE.build, List.of(), said, NONE.schema, NONE.problem);
  }

  /** {@link #NONE} when they say nothing. */
  public static Facts of(SchemaFacts schema) {
    Optional<SchemaFacts> said = Optional.of(schema).filter(s -> !s.equals(SchemaFacts.NONE));
    return new Facts(NONE.java, NONE.build, List.of(), NONE.deploy, said, NONE.problem);
  }

  /** A file that could not be read at all. */
  public static Facts unreadable(String reason) {
    return NONE.withProblem(reason);
  }

  /** The same facts, with the reason why there may be more. */
  public Facts withProblem(String reason) {
    return new Facts(java, build, settings, deploy, schema, Optional.of(reason));
  }

  /** These facts and those of another reading of the same file; of what both have, these. */
  public Facts plus(Facts other) {
    List<Setting> both = new ArrayList<>(settings);
    both.addAll(other.settings);
    return new Facts(
        java.or(() -> other.java),
        build.or(() -> other.build),
        both,
        deploy.or(() -> other.deploy),
        schema.or(() -> other.schema),
        problem.or(() -> other.problem));
  }
}
