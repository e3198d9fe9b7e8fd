package io.github.couplint.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.couplint.change.Change;
import io.github.couplint.change.FileChange;
import io.github.couplint.change.RepoPath;
import io.github.couplint.change.Snapshot;
import io.github.couplint.change.Span;
import io.github.couplint.change.UnreadableBlobException;
import io.github.couplint.coupling.Confidence;
import io.github.couplint.coupling.Coupling;
import io.github.couplint.coupling.CouplingGraph;
import io.github.couplint.coupling.Edge;
import io.github.couplint.coupling.Kind;
import io.github.couplint.coupling.Role;
import io.github.couplint.coupling.Site;
import io.github.couplint.coupling.Target;
import io.github.couplint.delta.Delta;
import io.github.couplint.delta.Moves;
import io.github.couplint.score.Finding;
import io.github.couplint.score.Judge;
import io.github.couplint.score.Points;
import io.github.couplint.score.RuleText;
import io.github.couplint.score.Severity;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class GateTest {
  private static final CouplingGraph NONE = CouplingGraph.of(List.of(), List.of());
  private static final Gate NEVER = new Gate(Optional.empty(), Gate.Scope.ALL, Map.of());

  @Test
  void aSevereIntroducedCouplingBlocks() {
    Verdict verdict = decide(Gate.DEFAULT, NONE, graph(Confidence.CERTAIN));
    assertEquals(Outcome.BLOCK, verdict.outcome());
    assertEquals(
        List.of("1 introduced coupling at high or above: orders -> billing (sync-http, 58)"),
        verdict.reasons());
  }

  @Test
  void aWeakFindingWarnsOnly() {
    assertEquals(Outcome.WARN, decide(Gate.DEFAULT, NONE, graph(Confidence.WEAK)).outcome());
  }

  @Test
  void aRuleThatCommentsWarnsOnly() {
    Gate gate = withMode(Mode.COMMENT);
    assertEquals(Outcome.WARN, decide(gate, NONE, graph(Confidence.CERTAIN)).outcome());
  }

  @Test
  void aRuleThatMonitorsPasses() {
    Gate gate = withMode(Mode.MONITOR);
    assertEquals(Outcome.PASS, decide(gate, NONE, graph(Confidence.CERTAIN)).outcome());
  }

  @Test
  void whatARuleOrAGateOnlyMonitorsIsSaidToBe() {
    Verdict byRule = decide(withMode(Mode.MONITOR), NONE, graph(Confidence.CERTAIN));
    Verdict byGate = decide(NEVER, NONE, graph(Confidence.CERTAIN));
    Verdict comments = decide(withMode(Mode.COMMENT), NONE, graph(Confidence.CERTAIN));
    Set<String> id = Set.of(byRule.findings().get(0).id());
    assertEquals(List.of(id, id, Set.of()), monitored(byRule, byGate, comments));
  }

  private static List<Set<String>> monitored(Verdict... verdicts) {
    return Stream.of(verdicts).map(Verdict::monitored).toList();
  }

  @Test
  void aRuleThatIsOffHasNoFindings() {
    Gate gate = withMode(Mode.OFF);
    assertEquals(List.of(), decide(gate, NONE, graph(Confidence.CERTAIN)).findings());
  }

  @Test
  void aGateThatNeverFailsPasses() {
    Verdict verdict = decide(NEVER, NONE, graph(Confidence.CERTAIN));
    assertEquals(Outcome.PASS, verdict.outcome());
  }

  @Test
  void aRemovalPassesAndIsCredit() {
    Verdict verdict = decide(Gate.DEFAULT, graph(Confidence.CERTAIN), NONE);
    assertEquals(Outcome.PASS, verdict.outcome());
    assertEquals(1, verdict.credit().size());
  }

  @Test
  void aCouplingOfTestCodeOnlyIsNoFinding() {
    Verdict verdict = decide(Gate.DEFAULT, NONE, graph(Confidence.CERTAIN), true);
    assertEquals(List.of(), verdict.findings());
  }

  @Test
  void aFindingTellsWhatWhereAndWhatInstead() {
    Finding finding = decide(Gate.DEFAULT, NONE, graph(Confidence.CERTAIN)).findings().get(0);
    Finding expected =
        new Finding(
            finding.id(),
            finding.change(),
            Kind.SYNC_HTTP.style(),
            finding.score(),
            "orders -> billing: Synchronous HTTP call",
            "orders is newly coupled to billing (sync-http by RestTemplate)",
            "Ask billing for many at once, through BillingPort",
            Optional.of("BillingPort"),
            List.of(new Finding.Evidence(SITE, true, "get(\"http://***@billing\")")),
            0);
    assertEquals(expected, finding);
    assertEquals("38 synchronous HTTP call + 20 in a loop = 58", finding.score().line());
  }

  private static final Site SITE =
      new Site(new RepoPath("A.java"), Span.ofLine(5), Role.CALL, "A", "get");

  private static Gate withMode(Mode mode) {
    return new Gate(Optional.of(Severity.HIGH), Gate.Scope.ALL, Map.of("sync-http", mode));
  }

  private static CouplingGraph graph(Confidence confidence) {
    Target billing = new Target(Target.Type.COMPONENT, "billing");
    return CouplingGraph.of(
        List.of(
            new Coupling(
                new Edge("orders", billing, Kind.SYNC_HTTP),
                "sync-http",
                "RestTemplate",
                "literal",
                List.of(SITE),
                new TreeMap<>(Map.of("LOOP", "in a loop")),
                confidence)),
        List.of());
  }

  private static Verdict decide(Gate gate, CouplingGraph base, CouplingGraph head) {
    return decide(gate, base, head, false);
  }

  private static Verdict decide(Gate gate, CouplingGraph base, CouplingGraph head, boolean quiet) {
    BitSet lines = new BitSet();
    lines.set(5);
    Optional<RepoPath> path = Optional.of(SITE.file());
    Change change =
        new Change(
            snapshot("b"),
            snapshot("h"),
            List.of(new FileChange(path, path, lines, lines)),
            List.of());
    Moves moves = Moves.of(change, file -> "orders", file -> "orders", file -> quiet);
    RuleText rule =
        new RuleText(
            "sync-http",
            "Synchronous HTTP call",
            34,
            Map.of("literal", 38),
            Points.table(),
            "Let {to} publish it",
            Map.of("LOOP", "Ask {to} for many at once, through {seam}"));
    Judge judge =
        new Judge(
            coupling -> Optional.of(rule).filter(r -> r.id().equals(coupling.rule())),
            moves,
            edge -> Optional.of("BillingPort"),
            site -> "  get(\"http://me:pass@billing\")");
    Delta delta = Delta.between(base, head, moves);
    return gate.decide(
        change,
        delta,
        new Gate.Judged(judge.findings(delta), Exceptions.Excused.NONE),
        new Coverage(1, 1, List.of(), List.of()));
  }

  private static Snapshot snapshot(String name) {
    return new Snapshot(
        name,
        new TreeMap<>(Map.of(SITE.file(), name)),
        blob -> {
          throw new UnreadableBlobException("no contents here");
        });
  }
}
