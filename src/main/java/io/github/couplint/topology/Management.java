package io.github.couplint.topology;

import io.github.couplint.change.RepoPath;
import io.github.couplint.facts.BuildFacts;
import io.github.couplint.facts.BuildFacts.Scope;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds what the dependency management of poms, of their parents and of the bills of materials that
 * they import tells of a dependency's scope; the nearest holds, as in Maven.
 */
final class Management {
  private final BuildFiles build;
  private final Map<RepoPath, Map<String, Boolean>> ofTests = new HashMap<>();

  Management(BuildFiles build) {
    this.build = build;
  }

  /** Whether only tests see a dependency that does not tell itself. */
  boolean isOfTests(String coordinates, Map<RepoPath, BuildFacts> lineage) {
    return told(coordinates, lineage, new HashSet<>()).orElse(false);
  }

  private Optional<Boolean> told(
      String coordinates, Map<RepoPath, BuildFacts> lineage, Set<RepoPath> seen) {
    Optional<Boolean> own =
        lineage.keySet().stream()
            .filter(seen::add)
            .flatMap(pom -> Stream.ofNullable(of(pom, lineage).get(coordinates)))
            .findFirst();
    return own.or(
        () ->
            lineage.entrySet().stream()
                .flatMap(pom -> build.bills(pom.getKey(), pom.getValue()).stream())
                .flatMap(bill -> build.imported(bill, lineage).stream())
                .filter(pom -> !seen.contains(pom))
                .flatMap(pom -> told(coordinates, build.lineage(pom), seen).stream())
                .findFirst());
  }

  /** What one pom itself manages; all entries of an artifact have to say so. */
  private Map<String, Boolean> of(RepoPath pom, Map<RepoPath, BuildFacts> lineage) {
    return ofTests.computeIfAbsent(
        pom,
        path -> {
          Map<String, Boolean> told = new HashMap<>();
          BuildFacts facts = lineage.get(path);
          if (facts != null) {
            facts.dependencies().stream()
                .filter(d -> d.scope() == Scope.MANAGED || d.scope() == Scope.MANAGED_TEST)
                .forEach(
                    d ->
                        told.merge(
                            BuildFiles.fill(d.group(), lineage)
                                + ":"
                                + BuildFiles.fill(d.artifact(), lineage),
                            d.scope() == Scope.MANAGED_TEST,
                            Boolean::logicalAnd));
          }
          return told;
        });
  }
}
