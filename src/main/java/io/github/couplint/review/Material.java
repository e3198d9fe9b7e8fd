package io.github.couplint.review;

import io.github.couplint.change.Change;
import io.github.couplint.change.RepoPath;
import io.github.couplint.coupling.CouplingGraph;
import io.github.couplint.coupling.Edge;
import io.github.couplint.score.Finding;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * What there is to review: a change and what the rules made of it.
 *
 * @param head all couplings after the change
 * @param findings worst first
 * @param owner the component that a path of head belongs to; empty for none
 * @param accepted edges that the team accepted; nothing is suggested about them
 */
public record Material(
    Change change,
    CouplingGraph head,
    List<Finding> findings,
    Function<RepoPath, String> owner,
    Set<Edge> accepted) {
  public Material {
    findings = List.copyOf(findings);
    accepted = Set.copyOf(accepted);
  }
}
