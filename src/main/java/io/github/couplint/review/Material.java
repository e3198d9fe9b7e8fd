package io.github.couplint.review;

import io.github.couplint.change.Change;
import io.github.couplint.change.RepoPath;
import io.github.couplint.coupling.CouplingGraph;
import io.github.couplint.coupling.Edge;
import io.github.couplint.score.Finding;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What there is to review: a change and what the rules made of it.
 *
 * @param head all couplings after the change
 * @param findings worst first
 * @param owner the component that a path of head belongs to; empty for none
 * @param accepted whether the team accepted an edge; nothing is suggested about those
 */
public record Material(
    Change change,
    CouplingGraph head,
    List<Finding> findings,
    Function<RepoPath, String> owner,
    Predicate<Edge> accepted) {
  public Material {
    findings = List.copyOf(findings);
  }
}
