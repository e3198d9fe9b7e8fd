package io.github.couplint.score;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.couplint.change.Change;
import io.github.couplint.change.FileChange;
import io.github.couplint.change.RepoPath;
import io.github.couplint.change.Snapshot;
import io.github.couplint.change.Span;
import io.github.couplint.change.UnreadableBlobException;
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
import io.github.couplint.delta.Moves;
import io.github.couplint.score.Finding.Evidence;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The change alters line 5 of A.java, and nothing else. */
final class JudgeTest {
  private static final Site CHANGED = call("A.java", 5);
  private static final RepoPath TEST = new RepoPath("T.java");

  @Test
  void theWorstScoreIsFirstThenTheEdgesInOrder() {
    assertEquals(
        List.of(
            "orders -> stock: Synchronous HTTP call",
            "orders -> billing: Synchronous HTTP call",
            "orders -> mail: Synchronous HTTP call"),
        judged(
                introduced(coupling("mail", "", List.of())),
                introduced(coupling("stock", "", List.of("LOOP"))),
                introduced(coupling("billing", "", List.of())))
            .map(Finding::title)
            .toList());
  }

  /** The digits are the SHA-256 of the parts with their lengths, made with another program. */
  @Test
  void theIdIsOfEndsKindFateAndRule() {
    assertEquals(
        List.of("6a7cdf4c060bffba"),
        judged(introduced(coupling("billing", "", List.of()))).map(Finding::id).toList());
  }

  @Test
  void aChangedPlaceIsShownBeforeOthersOfItsFileAndTwentyOfOtherFiles() {
    List<Site> unchanged = IntStream.rangeClosed(10, 31).mapToObj(l -> call("B.java", l)).toList();
    Site above = call("A.java", 2);
    Coupling coupling =
        coupling(
            "billing",
            "",
            List.of(),
            Stream.concat(Stream.of(above, CHANGED), unchanged.stream()).toList());
    Finding finding = judged(introduced(coupling)).findFirst().orElseThrow();

    assertEquals(
        Stream.concat(
                Stream.of(
                    new Evidence(CHANGED, true, "get();"), new Evidence(above, false, "get();")),
                unchanged.stream().limit(20).map(site -> new Evidence(site, false, "get();")))
            .toList(),
        finding.sites());
    assertEquals(2, finding.moreSites());
  }

  @Test
  void whoTakesPartInAWidenedCouplingIsNamedAndOthersCounted() {
    String rest =
        " now takes part in the coupling of orders and billing (sync-http by RestTemplate)";
    assertEquals(List.of("shop.A" + rest), messages(widened("shop.A")));
    assertEquals(
        List.of("shop.A (with 2 more)" + rest), messages(widened("shop.C", "shop.A", "shop.B")));
  }

  @Test
  void aStrengthenedCouplingIsToldWithWhatItGained() {
    EdgeChange change =
        new EdgeChange(
            What.STRENGTHENED,
            coupling("billing", "", List.of("LOOP", "TX")),
            new TreeSet<>(),
            new TreeMap<>(Map.of("TX", "in a transaction", "LOOP", "in a loop")));
    assertEquals(
        List.of(
            "The coupling of orders and billing (sync-http by RestTemplate)"
                + " is now in a loop, in a transaction"),
        messages(change));
  }

  @Test
  void theFirstSituationThatAppliesByTraitOrCategoryTellsWhatToDo() {
    assertEquals(
        List.of("Let billing publish it"), recommendations(coupling("billing", "", List.of("TX"))));
    assertEquals(
        List.of("Configure it"), recommendations(coupling("billing", "literal", List.of())));
    assertEquals(
        List.of("Batch it"), recommendations(coupling("billing", "literal", List.of("LOOP"))));
  }

  @Test
  void adviceSpeaksOfATargetThatNobodyKnowsAsOfAnyOther() {
    assertEquals(
        List.of("Let the other end publish it"), recommendations(coupling("", "", List.of())));
  }

  @Test
  void whatWasSoBeforeIsNotWhatToTellWhoTakesPartNow() {
    Coupling loops = coupling("billing", "", List.of("LOOP"));
    TreeSet<String> users = new TreeSet<>(List.of("shop.A"));
    assertEquals(
        List.of("Let billing publish it", "Batch it"),
        Stream.of(new TreeMap<String, String>(), loops.traits())
            .flatMap(gained -> judged(new EdgeChange(What.WIDENED, loops, users, gained)))
            .map(Finding::recommendation)
            .toList());
  }

  @Test
  void onlyWhatIsIntroducedWidenedOrStrengthenedIsAFinding() {
    Coupling coupling = coupling("billing", "", List.of());
    assertEquals(
        Set.of(What.INTRODUCED, What.WIDENED, What.STRENGTHENED),
        Stream.of(What.values())
            .filter(
                what ->
                    judged(
                            new EdgeChange(
                                what, coupling, new TreeSet<>(List.of("shop.A")), new TreeMap<>()))
                        .findFirst()
                        .isPresent())
            .collect(Collectors.toSet()));
  }

  @Test
  void aCouplingOfTestsAloneIsNoFinding() {
    Site test = call("T.java", 5);
    assertEquals(
        List.of(), judged(introduced(coupling("billing", "", List.of(), List.of(test)))).toList());
    assertEquals(
        1, judged(introduced(coupling("billing", "", List.of(), List.of(CHANGED, test)))).count());
  }

  private static List<String> messages(EdgeChange change) {
    return judged(change).map(Finding::message).toList();
  }

  private static List<String> recommendations(Coupling coupling) {
    return judged(introduced(coupling)).map(Finding::recommendation).toList();
  }

  private static EdgeChange widened(String... users) {
    return new EdgeChange(
        What.WIDENED,
        coupling("billing", "", List.of()),
        new TreeSet<>(List.of(users)),
        new TreeMap<>());
  }

  private static EdgeChange introduced(Coupling coupling) {
    return new EdgeChange(What.INTRODUCED, coupling, coupling.users(), coupling.traits());
  }

  private static Coupling coupling(String to, String category, List<String> codes) {
    return coupling(to, category, codes, List.of(CHANGED));
  }

  private static Coupling coupling(
      String to, String category, List<String> codes, List<Site> sites) {
    TreeMap<String, String> traits = new TreeMap<>();
    codes.forEach(code -> traits.put(code, "with " + code));
    return new Coupling(
        new Edge("orders", target(to), Kind.SYNC_HTTP),
        "sync-http",
        "RestTemplate",
        category,
        sites,
        traits,
        Confidence.CERTAIN);
  }

  private static Target target(String name) {
    return name.isEmpty() ? Target.UNKNOWN : new Target(Target.Type.COMPONENT, name);
  }

  private static Site call(String file, int line) {
    return new Site(new RepoPath(file), Span.ofLine(line), Role.CALL, "shop.A", "get");
  }

  private static Stream<Finding> judged(EdgeChange... changes) {
    Map<String, String> situations = new LinkedHashMap<>();
    situations.put("LOOP", "Batch it");
    situations.put("literal", "Configure it");
    RuleText rule =
        new RuleText(
            "sync-http",
            "Synchronous HTTP call",
            34,
            Map.of(),
            Points.table(),
            "Let {to} publish it",
            situations);
    Judge judge =
        new Judge(
            coupling -> Optional.of(rule), moves(), change -> Optional.empty(), site -> "get();");
    return judge.findings(new Delta(List.of(changes))).stream();
  }

  private static Moves moves() {
    BitSet lines = new BitSet();
    lines.set(5);
    Optional<RepoPath> path = Optional.of(CHANGED.file());
    Change change =
        new Change(
            snapshot("b"),
            snapshot("h"),
            List.of(new FileChange(path, path, lines, lines)),
            List.of());
    return Moves.of(change, file -> "orders", file -> "orders", TEST::equals);
  }

  private static Snapshot snapshot(String name) {
    return new Snapshot(
        name,
        new TreeMap<>(Map.of(CHANGED.file(), name)),
        blob -> {
          throw new UnreadableBlobException("no contents here");
        });
  }
}
