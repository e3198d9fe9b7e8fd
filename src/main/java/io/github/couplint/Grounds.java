package io.github.couplint;

import io.github.couplint.change.Change;
import io.github.couplint.change.Landings;
import io.github.couplint.change.RepoPath;
import io.github.couplint.coupling.CouplingGraph;
import io.github.couplint.policy.Verdict;
import io.github.couplint.score.CommonHistory;
import io.github.couplint.score.Finding;
import io.github.couplint.score.Patch;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Function;

/**
 * A verdict and what it rests on.
 *
 * @param change without the files that are left out
 * @param head the couplings, after the change, of the components that it touches
 * @param owner the name of the component that a path of head belongs to
 * @param patches by the finding's id, a line that can be replaced exactly
 */
public record Grounds(
    Verdict verdict,
    Change change,
    CouplingGraph head,
    Function<RepoPath, String> owner,
    SortedMap<String, Patch> patches) {
  /** The same, with what the change makes of the policy that judges later ones. */
  public Grounds with(List<String> policy) {
    return new Grounds(verdict.with(policy), change, head, owner, patches);
  }

  /** The same, with what the last commits say beside the findings. */
  public Grounds with(Landings landings) {
    List<Finding> findings = new CommonHistory(landings, owner).beside(verdict.findings());
    return new Grounds(verdict.saying(findings), change, head, owner, patches);
  }
}
