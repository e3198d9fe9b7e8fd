package io.github.couplint.topology;

import io.github.couplint.change.RepoPath;
import io.github.couplint.facts.DeployFacts;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Something that runs, over all files that tell of it.
 *
 * @param name as compose or Kubernetes call it
 * @param names everything that its neighbours reach it by, its name included, in lower case
 * @param component the component that runs in it; empty for what the repository has no code of
 * @param product what its image is known to be
 * @param said what files say of it, by path; at least one
 */
public record Workload(
    String name,
    SortedSet<String> names,
    Optional<String> component,
    Optional<Product> product,
    List<Said> said) {
  /** What one file says of a workload. */
  public record Said(RepoPath file, DeployFacts.Workload workload) {}

  public Workload {
    names = Collections.unmodifiableSortedSet(new TreeSet<>(names));
    said = List.copyOf(said);
  }

  /** The folder that its image is built from; empty when it is not built here. */
  public Optional<String> folder() {
    return said.stream().flatMap(one -> Deployment.context(one).stream()).findFirst();
  }

  /** The ports at which the machine that it runs on passes requests to it. */
  public SortedSet<String> published() {
    SortedSet<String> ports = new TreeSet<>();
    for (Said one : said) {
      one.workload().containers().stream()
          .flatMap(container -> container.ports().stream())
          .map(DeployFacts.Port::published)
          .map(port -> port.replaceFirst("^\\$\\{\\w+:?-(\\d+)}$", "$1"))
          .filter(port -> port.matches("\\d{2,5}"))
          .forEach(ports::add);
    }
    return Collections.unmodifiableSortedSet(ports);
  }
}
