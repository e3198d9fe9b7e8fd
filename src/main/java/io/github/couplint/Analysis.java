package io.github.couplint;

import io.github.couplint.change.Change;
import io.github.couplint.coupling.CouplingGraph;
import io.github.couplint.delta.Delta;
import io.github.couplint.delta.Moves;
import io.github.couplint.facts.FactStore;
import io.github.couplint.policy.Config;
import io.github.couplint.policy.Exceptions.Excused;
import io.github.couplint.policy.Gate.Judged;
import io.github.couplint.policy.Verdict;
import io.github.couplint.rules.RuleBook;
import io.github.couplint.score.Finding;
import java.util.List;
import java.util.Set;

/** The way from a change to a verdict. */
public record Analysis(RuleBook book, Config config, FactStore facts) {

  /** What a change does to the couplings, judged; the same change gives the same verdict. */
  public Verdict of(Change change) {
    return grounds(change).verdict();
  }

  /** The verdict on a change, with what it rests on. */
  public Grounds grounds(Change change) {
    Scope scope = Scope.of(change, this);
    Side base = Side.of(scope.change().base(), this);
    Side head = Side.of(scope.change().head(), this);
    Moves moves = Moves.of(scope.change(), base::owner, head::owner, Scope::isQuiet);

    Set<String> touched = scope.touched(base, head);
    CouplingGraph before = base.couplings(touched);
    CouplingGraph after = new Neighbours(head).tell(before, head.couplings(touched));
    Delta delta = Delta.between(before, after, moves);
    Bench bench = new Bench(scope.change());
    List<Finding> findings = bench.judge(this, moves).findings(delta);
    Excused excused = config.exceptions().of(findings, bench::allow);
    Verdict verdict =
        config
            .gate()
            .decide(change, delta, new Judged(findings, excused), scope.coverage(before, after));
    return new Grounds(verdict, scope.change(), after, head::owner);
  }
}
