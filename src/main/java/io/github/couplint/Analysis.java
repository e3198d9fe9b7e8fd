package io.github.couplint;

import io.github.couplint.change.Change;
import io.github.couplint.change.Snapshot;
import io.github.couplint.coupling.CouplingGraph;
import io.github.couplint.delta.Delta;
import io.github.couplint.delta.Moves;
import io.github.couplint.facts.FactStore;
import io.github.couplint.policy.Config;
import io.github.couplint.policy.Described;
import io.github.couplint.policy.Exceptions.Excused;
import io.github.couplint.policy.Gate.Judged;
import io.github.couplint.policy.Gates;
import io.github.couplint.policy.Terms;
import io.github.couplint.policy.Verdict;
import io.github.couplint.rules.Couplings;
import io.github.couplint.rules.RuleBook;
import io.github.couplint.rules.Telltales;
import io.github.couplint.score.Finding;
import io.github.couplint.topology.Component;
import io.github.couplint.topology.Topology;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The way from a change to a verdict.
 *
 * @param catalog what a side's own catalog says of its components
 */
public record Analysis(
    RuleBook book, Config config, FactStore facts, Function<Snapshot, List<Described>> catalog) {
  /** An analysis where no catalog describes the components. */
  public Analysis(RuleBook book, Config config, FactStore facts) {
    this(book, config, facts, snapshot -> List.of());
  }

  /** By the base, so that no change renames what it couples; where there is none by the head. */
  private List<Described> catalog(Change change) {
    Snapshot base = change.base();
    return catalog.apply(base.files().isEmpty() ? change.head() : base);
  }

  /** What a change does to the couplings, judged; the same change gives the same verdict. */
  public Verdict of(Change change) {
    return grounds(change).verdict();
  }

  /** The verdict on a change, with what it rests on. */
  public Grounds grounds(Change change) {
    Telltales telltales = Telltales.of(book);
    Scope scope = Scope.of(change, this, telltales);
    return scope.matters(facts) ? compared(scope, telltales) : untouched(scope);
  }

  /** The components of a team, and those that a catalog describes. */
  private List<Component> declared(Change change) {
    return Declared.components(config, catalog(change));
  }

  /** Neither side is looked at: no file of the change says anything of couplings. */
  private Grounds untouched(Scope scope) {
    Change change = scope.change();
    LateOwner owner = new LateOwner(() -> Topology.of(change.head(), facts, declared(change)));
    CouplingGraph none = CouplingGraph.of(List.of(), List.of());
    Gates gates = config.gates(name -> config.terms(name, List.of()));
    Judged judged = judged(List.of(), new Bench(change));
    Delta delta = new Delta(List.of());
    Verdict verdict = gates.decide(scope.whole(), delta, judged, scope.coverage(none, none));
    return new Grounds(verdict, change, none, owner, new TreeMap<>());
  }

  private Grounds compared(Scope scope, Telltales telltales) {
    Couplings rules = new Couplings(book);
    Change inScope = scope.change();
    List<Component> declared = declared(inScope);
    Both<Side> sides =
        Both.of(
            () -> Side.of(inScope.base(), this, declared, telltales, rules),
            () -> Side.of(inScope.head(), this, declared, telltales, rules));
    Moves moves = Moves.of(inScope, sides.base()::owner, sides.head()::owner, Scope::isQuiet);

    SortedMap<String, Set<String>> concerns = Concerns.of(inScope, sides);
    Both<CouplingGraph> own = sides.map(side -> side.couplings(concerns));
    Both<CouplingGraph> tables = SharedTables.with(sides, concerns, own);
    Both<CouplingGraph> couplings = SharedRoles.with(sides, concerns, tables);
    CouplingGraph before = couplings.base();
    Estate estate = new Estate(this, inScope.base(), sides.head());
    CouplingGraph after = new Neighbours(sides.head(), estate).tell(before, couplings.head());
    Delta delta = Delta.between(before, after, moves);
    Bench bench = new Bench(inScope);
    Function<String, Terms> terms = name -> config.terms(name, Side.folders(name, sides));
    Doors doors = new Doors(before, sides.base()::port);
    List<Finding> findings = bench.judge(book, terms, moves, doors).findings(delta);
    Judged judged = judged(findings, bench);
    Gates gates = config.gates(terms);
    Verdict verdict = gates.decide(scope.whole(), delta, judged, scope.coverage(before, after));
    Patches patches = new Patches(inScope, facts, sides.head());
    return new Grounds(verdict, inScope, after, sides.head()::owner, patches.of(findings));
  }

  private Judged judged(List<Finding> findings, Bench bench) {
    Excused excused = config.exceptions().of(findings, config.architecture(), bench::allow);
    return new Judged(findings, excused);
  }
}
