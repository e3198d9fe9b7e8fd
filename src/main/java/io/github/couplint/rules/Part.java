package io.github.couplint.rules;

import io.github.couplint.change.RepoPath;
import io.github.couplint.change.Span;
import io.github.couplint.coupling.Role;
import io.github.couplint.coupling.Site;
import io.github.couplint.facts.JavaFacts;
import io.github.couplint.facts.JavaFacts.Import;
import io.github.couplint.facts.Use;
import io.github.couplint.topology.CodeIndex;
import io.github.couplint.topology.Targets;
import io.github.couplint.topology.Values;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One component on one side of a change, as rules see it: without its tests.
 *
 * @param sources files that were read whole, ordered by path
 * @param imports what every Java file of the component imports, ordered by path
 * @param dependencies in build files of the component, or managed for it by an ancestor
 * @param settings of the component's own files, in file order
 * @param ownerOfType the other component that declares a type, if another one does
 */
public record Part(
    String component,
    List<Source> sources,
    List<Imports> imports,
    List<Dependency> dependencies,
    List<Setting> settings,
    CodeIndex code,
    Values values,
    Targets targets,
    Function<String, Optional<Neighbour>> ownerOfType) {
  /** A Java file. */
  public record Source(RepoPath path, JavaFacts facts) {
    /** A place in it as a site. */
    Site site(Use.Place place, Role role, String shape) {
      return new Site(path, place.span(), role, place.user(), shape);
    }
  }

  /**
   * What a Java file imports.
   *
   * @param user the type that the file declares first
   */
  public record Imports(RepoPath path, String user, List<Import> imports) {}

  /**
   * A build dependency.
   *
   * @param coordinates {@code group:artifact}; for a component of the repository its name
   * @param neighbour the component of the repository that it names, if it names one
   * @param managed whether it only tells a version
   */
  public record Dependency(
      String coordinates,
      Optional<Neighbour> neighbour,
      boolean managed,
      RepoPath file,
      Span span) {}

  /**
   * A value of a settings file.
   *
   * @param key in dotted form
   * @param value with its placeholders
   * @param profile that it holds for; empty for all
   * @param shared whether it is set for many components, so that it counts only for those that have
   *     a use for it
   */
  public record Setting(
      String key, String value, String profile, RepoPath path, Span span, boolean shared) {}

  /**
   * Another component.
   *
   * @param published whether what it offers is meant for others: an API, contract or client module
   */
  public record Neighbour(String name, boolean deployable, boolean published) {}

  public Part {
    sources = List.copyOf(sources);
    imports = List.copyOf(imports);
    dependencies = List.copyOf(dependencies);
    settings = List.copyOf(settings);
  }
}
