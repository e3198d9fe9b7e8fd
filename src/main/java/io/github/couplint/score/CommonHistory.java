package io.github.couplint.score;

import io.github.couplint.change.Landings;
import io.github.couplint.change.RepoPath;
import io.github.couplint.coupling.Edge;
import io.github.couplint.coupling.Target;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Counts which components the last commits changed together. */
public final class CommonHistory {
  /** Chosen by us: a commit that changes more components says nothing of any two of them. */
  private static final int MOST_COMPONENTS = 10;

  private final Landings landings;
  private final List<Set<String>> commits;

  /**
   * Of the last commits.
   *
   * @param owner the name of the component that a path belongs to
   */
  public CommonHistory(Landings landings, Function<RepoPath, String> owner) {
    this.landings = landings;
    this.commits =
        landings.commits().stream()
            .map(files -> files.stream().map(owner).collect(Collectors.toSet()))
            .filter(components -> components.size() <= MOST_COMPONENTS)
            .toList();
  }

  /** The same findings, each with how often its components changed together where that tells. */
  public List<Finding> beside(List<Finding> findings) {
    return findings.stream()
        .map(finding -> of(finding.change().coupling().edge()).map(finding::with).orElse(finding))
        .toList();
  }

  private Optional<Together> of(Edge edge) {
    return edge.to().type() == Target.Type.COMPONENT
        ? Optional.of(count(edge.from(), edge.to().name())).filter(Together::isTelling)
        : Optional.empty();
  }

  private Together count(String one, String other) {
    int both = 0;
    int either = 0;
    for (Set<String> changed : commits) {
      boolean first = changed.contains(one);
      boolean second = changed.contains(other);
      both += first && second ? 1 : 0;
      either += first || second ? 1 : 0;
    }
    return new Together(both, either - both, landings.seen(), landings.cutShort());
  }
}
