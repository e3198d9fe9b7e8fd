package io.github.couplint.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
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
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
  void fortyFivePointsOfAggravationCountInFull() {
    assertEquals(
        "10 call + 25 cycle + 20 loop = 55", score(What.INTRODUCED, 10, "LOOP", "CYCLE").line());
  }

  @Test
  void fortyPointsOfMitigationCountInFull() {
    assertEquals(
        "60 call - 2 retry - 3 cached - 8 contract_test - 12 outbox - 15 adapter = 20",
        score(What.INTRODUCED, 60, "ADAPTER", "OUTBOX", "CONTRACT_TEST", "CACHED", "RETRY").line());
  }

  @Test
  void mitigatorsAreCappedWhateverElseAddsUp() {
    assertEquals(
        "60 call + 20 loop - 6 breaker - 8 contract_test - 12 outbox - 15 adapter"
            + " + 1 beyond the most that helps = 40",
        score(What.INTRODUCED, 60, "LOOP", "ADAPTER", "OUTBOX", "CONTRACT_TEST", "BREAKER").line());
  }

  @Test
  void aTraitWithoutPointsIsNotTold() {
    assertEquals("34 call = 34", score(What.INTRODUCED, 34, "NEW_TO_US").line());
  }

  @Test
  void ofTraitsOfAFamilyThatWeighTheSameTheFirstByCodeCounts() {
    EdgeChange change =
        change(What.INTRODUCED, Kind.SYNC_HTTP, "", List.of("HARDCODED_IP", "HARDCODED"));
    Map<String, Integer> points = Map.of("HARDCODED", 9, "HARDCODED_IP", 9);
    assertEquals(
        "34 call + 9 hardcoded = 43",
        Scoring.of(change, new RuleNumbers(34, "call", points)).line());
  }

  @Test
  void aForbiddenEdgeIsHighAtLeast() {
    assertEquals(
        "8 call + 25 forbidden + 22 never under 55 = 55",
        score(What.INTRODUCED, 8, "FORBIDDEN").line());
  }

  @Test
  void aFloorThatIsReachedIsNotTold() {
    assertEquals("15 call = 15", score(What.STRENGTHENED, 15).line());
  }

  @Test
  void anIntroducedEdgeHasNoFloor() {
    assertEquals("8 call = 8", score(What.INTRODUCED, 8).line());
  }

  @Test
  void aWidenedEdgeIsLowAtLeastWhereItsCallerWaits() {
    assertEquals(
        "10 call - 12 coupled already + 17 never under 15 = 15", score(What.WIDENED, 10).line());
    assertEquals(
        "10 call - 12 coupled already + 2 never under 0 = 0",
        score(change(What.WIDENED, Kind.PUBLISH, "", List.of())).line());
  }

  @Test
  void aCycleOfComponentsNeverFallsUnderForty() {
    assertEquals(
        "10 call + 30 never under 40 = 40",
        score(change(What.INTRODUCED, Kind.CYCLE, "", List.of())).line());
  }

  @Test
  void aCallThatClosesACycleNeverFallsUnderFortyWhereItsCallerWaits() {
    assertEquals(
        "10 call + 25 cycle + 5 never under 40 = 40", score(What.INTRODUCED, 10, "CYCLE").line());
    assertEquals(
        "10 call + 25 cycle = 35",
        score(change(What.INTRODUCED, Kind.PUBLISH, "", List.of("CYCLE"))).line());
  }

  @Test
  void writingToASharedTableNeverFallsUnderFortyAndReadingMay() {
    assertEquals(
        "10 call + 30 never under 40 = 40",
        score(change(What.INTRODUCED, Kind.SHARED_TABLE, "write", List.of())).line());
    assertEquals(
        "10 call = 10",
        score(change(What.INTRODUCED, Kind.SHARED_TABLE, "read", List.of())).line());
    assertEquals(
        "10 call = 10",
        score(change(What.INTRODUCED, Kind.SHARED_DATABASE, "write", List.of())).line());
  }

  @Test
  void aBaseOfNothingIsNotTakenAway() {
    assertEquals("0 call = 0", score(What.INTRODUCED, 0).line());
  }

  @Test
  void aScoreIsOfZeroToAHundredPointsWithTheirReasons() {
    List<Factor> factors = List.of(new Factor("BASE", 34, "call"));
    assertEquals(Severity.INFO, new Score(0, factors).severity());
    assertEquals(Severity.CRITICAL, new Score(100, factors).severity());
    assertThrows(IllegalArgumentException.class, () -> new Score(-1, factors));
    assertThrows(IllegalArgumentException.class, () -> new Score(101, factors));
    assertThrows(IllegalArgumentException.class, () -> new Score(34, List.of()));
  }

  @ParameterizedTest
  @CsvSource({
    "0, INFO",
    "14, INFO",
    "15, LOW",
    "34, LOW",
    "35, MEDIUM",
    "54, MEDIUM",
    "55, HIGH",
    "74, HIGH",
    "75, CRITICAL",
    "100, CRITICAL"
  })
  void aBandHoldsItsLowerEnd(int score, Severity severity) {
    assertEquals(severity, Severity.of(score));
  }

  @Test
  void aSeverityIsAtLeastItselfAndAnyMilderOne() {
    assertEquals(
        List.of(Severity.HIGH, Severity.CRITICAL),
        Arrays.stream(Severity.values()).filter(one -> one.atLeast(Severity.HIGH)).toList());
  }

  @ParameterizedTest
  @CsvSource({"Synchronous HTTP call, synchronous HTTP call", "HTTP call, HTTP call", "X, X"})
  void aTitleBeginsSmallInASumUnlessItsFirstWordIsAnAbbreviation(String title, String reason) {
    RuleText rule = new RuleText("x", title, 34, Map.of("sdk", 20), Map.of(), "", Map.of());
    assertEquals(new RuleNumbers(34, reason, Map.of()), rule.numbers("other"));
    assertEquals(new RuleNumbers(20, reason, Map.of()), rule.numbers("sdk"));
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
    return score(change(what, Kind.SYNC_HTTP, "", List.of(codes)), base);
  }

  private static Score score(EdgeChange change) {
    return score(change, 10);
  }

  private static Score score(EdgeChange change, int base) {
    return Scoring.of(change, new RuleNumbers(base, "call", Points.table()));
  }

  private static EdgeChange change(What what, Kind kind, String category, List<String> codes) {
    TreeMap<String, String> traits = new TreeMap<>();
    codes.forEach(code -> traits.put(code, code.toLowerCase(Locale.ROOT)));
    Coupling coupling =
        new Coupling(
            new Edge("orders", new Target(Target.Type.COMPONENT, "billing"), kind),
            "sync-http",
            "client",
            category,
            List.of(new Site(new RepoPath("A.java"), Span.ofLine(1), Role.CALL, "A", "get")),
            traits,
            Confidence.CERTAIN);
    return new EdgeChange(what, coupling, new TreeSet<>(), new TreeMap<>());
  }
}
