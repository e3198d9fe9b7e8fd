package io.github.couplint.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.couplint.change.RepoPath;
import io.github.couplint.change.Span;
import io.github.couplint.coupling.Confidence;
import io.github.couplint.coupling.Coupling;
import io.github.couplint.coupling.Edge;
import io.github.couplint.coupling.Kind;
import io.github.couplint.coupling.Role;
import io.github.couplint.coupling.Site;
import io.github.couplint.coupling.Target;
import io.github.couplint.delta.Delta;
import io.github.couplint.delta.EdgeChange;
import io.github.couplint.delta.EdgeChange.What;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

final class ScoringTest {
  @Test
  void aggravatorsAddUpAndMitigatorsTakeAway() {
    assertEquals(
        "34 call + 20 loop + 6 no_timeout - 6 client_pkg = 54",
        score(What.INTRODUCED, 34, "LOOP", "NO_TIMEOUT", "CLIENT_PKG").line());
  }

  @Test
  void aggravatorsAreCapped() {
    assertEquals(79, score(What.INTRODUCED, 34, "LOOP", "TX", "LOCK", "INIT").points());
  }

  @Test
  void mitigatorsAreCapped() {
    assertEquals(
        20, score(What.WIDENED, 60, "ADAPTER", "OUTBOX", "CONTRACT_TEST", "BREAKER").points());
  }

  @Test
  void aFamilyCountsOnce() {
    assertEquals(
        49, score(What.INTRODUCED, 34, "HARDCODED", "HARDCODED_IP", "CREDENTIALS").points());
  }

  @Test
  void aWidenedEdgeIsKnownAlready() {
    assertEquals("34 call - 12 coupled already = 22", score(What.WIDENED, 34).line());
  }

  @Test
  void aStrengthenedEdgeIsLowAtLeast() {
    assertEquals("8 call + 7 never under 15 = 15", score(What.STRENGTHENED, 8).line());
  }

  @Test
  void aLeakNeverFallsUnderForty() {
    assertEquals(40, score(What.INTRODUCED, 10, "LEAK", "ADAPTER").points());
  }

  @Test
  void theTraitsThatTakePointsAreTheMitigators() {
    assertEquals(
        Delta.MITIGATORS,
        Arrays.stream(Points.values())
            .filter(trait -> trait.points() < 0)
            .map(Enum::name)
            .collect(Collectors.toSet()));
  }

  @RepeatedTest(500)
  void addingAnAggravatorNeverLowersAScore(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    List<String> some = some(random);
    What what = List.of(What.values()).get(random.nextInt(3));
    String more = any(random, false);
    assertTrue(with(what, some, more) >= points(what, some), () -> some + " and " + more);
  }

  @RepeatedTest(500)
  void addingAMitigatorNeverRaisesAScore(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    List<String> some = some(random);
    What what = List.of(What.values()).get(random.nextInt(3));
    String more = any(random, true);
    assertTrue(with(what, some, more) <= points(what, some), () -> some + " and " + more);
  }

  private static List<String> some(Random random) {
    return Arrays.stream(Points.values())
        .filter(trait -> random.nextInt(4) == 0)
        .map(Enum::name)
        .toList();
  }

  private static String any(Random random, boolean mitigator) {
    List<String> codes =
        Points.table().keySet().stream()
            .filter(code -> Delta.MITIGATORS.contains(code) == mitigator)
            .toList();
    return codes.get(random.nextInt(codes.size()));
  }

  private static int with(What what, List<String> some, String more) {
    List<String> all = new ArrayList<>(some);
    all.add(more);
    return points(what, all);
  }

  private static int points(What what, Collection<String> codes) {
    return score(what, 34, codes.toArray(String[]::new)).points();
  }

  private static Score score(What what, int base, String... codes) {
    TreeMap<String, String> traits = new TreeMap<>();
    Arrays.stream(codes).forEach(code -> traits.put(code, code.toLowerCase(java.util.Locale.ROOT)));
    Coupling coupling =
        new Coupling(
            new Edge("orders", new Target(Target.Type.COMPONENT, "billing"), Kind.SYNC_HTTP),
            "sync-http",
            "client",
            "",
            List.of(new Site(new RepoPath("A.java"), Span.ofLine(1), Role.CALL, "A", "get")),
            traits,
            Confidence.CERTAIN);
    return Scoring.of(
        new EdgeChange(what, coupling, new TreeSet<>(), new TreeMap<>()),
        new RuleNumbers(base, "call", Points.table()));
  }
}
