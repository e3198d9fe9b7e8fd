package io.github.couplint.topology;

import io.github.couplint.change.RepoPath;
import io.github.couplint.change.Span;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * A build module: a folder with build files of its own, read as far as the repository tells.
 *
 * @param folder from the repository root; empty for the root
 * @param name the artifact's or the Gradle project's
 * @param packaging Maven's; empty for Gradle
 * @param images what its build calls the images that it makes, without registry and tag
 * @param plugins ids or coordinates of its own build plugins
 * @param dependencies its own, then what its parents manage, each in file order
 */
public record Module(
    String folder,
    String name,
    String packaging,
    SortedSet<String> images,
    SortedSet<String> plugins,
    List<Dependency> dependencies) {
  /**
   * A dependency with placeholders filled.
   *
   * @param coordinates {@code group:artifact}
   * @param module the folder of the module of this repository that it names, if it names one
   * @param managed whether it only tells a version
   * @param test whether only tests or the build itself see it
   */
  public record Dependency(
      String coordinates,
      Optional<String> module,
      boolean managed,
      boolean test,
      RepoPath file,
      Span span) {}

  public Module {
    dependencies = List.copyOf(dependencies);
  }
}
