package io.github.couplint.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.couplint.change.RepoPath;
import io.github.couplint.coupling.Confidence;
import io.github.couplint.coupling.Coupling;
import io.github.couplint.coupling.Request;
import io.github.couplint.coupling.Role;
import io.github.couplint.coupling.Site;
import io.github.couplint.coupling.Target;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Which places make one coupling, and what they make of it. */
final class AssemblyTest {
  private static final Clients NONE = new Clients(Set.of(), Set.of(), true, false);

  private static List<Coupling> couplings(Clients clients, Evidence... evidence) {
    return Assembly.of(SettlingTest.BOOK, "orders", Arrays.asList(evidence), clients);
  }

  /** The couplings with the lines of their sites. */
  private static List<String> said(Evidence... evidence) {
    return couplings(NONE, evidence).stream()
        .map(c -> c.edge() + " " + c.sites().stream().map(s -> s.span().line()).toList())
        .toList();
  }

  private static List<Map<String, String>> traits(Clients clients, Evidence... evidence) {
    return couplings(clients, evidence).stream()
        .<Map<String, String>>map(Coupling::traits)
        .toList();
  }

  private static Evidence opens(String technology, String where, String component) {
    return SettlingTest.place(technology, where, component);
  }

  private static Evidence supports(String technology, String where, String component) {
    Evidence one = SettlingTest.place(technology, where, component);
    return new Evidence(
        one.source(),
        one.target(),
        one.site(),
        false,
        one.traits(),
        one.confidence(),
        one.method(),
        List.of());
  }

  private static Evidence with(Evidence one, String... traits) {
    TreeMap<String, String> map = new TreeMap<>();
    Arrays.asList(traits).forEach(trait -> map.put(trait, trait.toLowerCase(Locale.ROOT)));
    return new Evidence(
        one.source(),
        one.target(),
        one.site(),
        one.opens(),
        map,
        one.confidence(),
        one.method(),
        List.of());
  }

  @Test
  void placesOfOneTargetAreOneCouplingInTheOrderOfEdges() {
    assertEquals(
        List.of(
            "orders -> billing (sync-http) [1, 9]",
            "orders -> billing (sync-rpc) [2]",
            "orders -> stock (sync-http) [3]"),
        said(
            opens("rest", "A#run:3", "stock"),
            opens("rest", "B#run:9", "billing"),
            opens("grpc", "A#run:2", "billing"),
            opens("rest", "A#run:1", "billing")));
  }

  @Test
  void whatAServiceAsksItselfIsNoCoupling() {
    assertEquals(List.of(), said(opens("rest", "A#run:3", "orders")));
  }

  @Test
  void theFirstPlaceNamesTheTechnologyAndTheSurestTheConfidence() {
    Evidence sure = opens("rest", "B#run:1", "billing");
    Evidence first =
        opens("web", "A#run:9", "billing")
            .to(new Target(Target.Type.COMPONENT, "billing"), Confidence.WEAK);
    Coupling coupling = couplings(NONE, sure, first).get(0);
    assertEquals(
        List.of("web", Confidence.CERTAIN), List.of(coupling.technology(), coupling.confidence()));
  }

  @Test
  void whatAllPlacesAskForIsAskedFor() {
    Request request = new Request("GET", "/a", new RepoPath("A.java"), 3);
    Evidence one = opens("rest", "A#run:3", "billing");
    Evidence asking =
        new Evidence(
            one.source(),
            one.target(),
            one.site(),
            true,
            one.traits(),
            one.confidence(),
            "run",
            List.of(),
            List.of(request));
    assertEquals(
        List.of(request),
        couplings(NONE, opens("rest", "B#run:1", "billing"), asking).get(0).requests());
  }

  @Test
  void whatSupportsGoesWithWhatTheSameTypeOpens() {
    assertEquals(
        List.of("orders -> billing (sync-http) [3, 7]", "orders -> stock (sync-http) [4]"),
        said(
            opens("rest", "A#run:3", "billing"),
            opens("rest", "B#run:4", "stock"),
            supports("rest", "A#other:7", "")));
  }

  @Test
  void whatOpensGoesWithItsTargetOnly() {
    assertEquals(
        List.of("orders -> billing (sync-http) [3, 5]", "orders -> stock (sync-http) [30]"),
        said(
            opens("rest", "A#run:3", "billing"),
            opens("rest", "A#run:5", ""),
            opens("rest", "A#other:30", "stock")));
  }

  @Test
  void whatSupportsElsewhereGoesWithTheOnlyTarget() {
    Evidence support = supports("rest", "C#run:7", "");
    assertEquals(
        List.of("orders -> billing (sync-http) [3, 4, 7]"),
        said(opens("rest", "A#run:3", "billing"), opens("rest", "B#run:4", "billing"), support));
    assertEquals(
        List.of("orders -> billing (sync-http) [3]", "orders -> stock (sync-http) [4]"),
        said(opens("rest", "A#run:3", "billing"), opens("rest", "B#run:4", "stock"), support));
  }

  @Test
  void whatSupportsATargetGoesWithThatOneOnly() {
    assertEquals(
        List.of("orders -> billing (sync-http) [3]", "orders -> stock (sync-http) [4, 7]"),
        said(
            opens("rest", "A#run:3", "billing"),
            opens("rest", "A#run:4", "stock"),
            supports("rest", "A#run:7", "stock"),
            supports("rest", "A#run:8", "mail")));
  }

  @Test
  void whatSupportsAnotherTechnologySupportsNothing() {
    assertEquals(
        List.of("orders -> billing (sync-http) [3]"),
        said(opens("rest", "A#run:3", "billing"), supports("web", "A#run:7", "")));
  }

  @Test
  void aPlaceInNoTypeSupportsAllTargetsOfItsTechnology() {
    Evidence support = supports("rest", "A#run:7", "");
    Evidence build =
        support.at(new Site(new RepoPath("pom.xml"), support.site().span(), Role.CONFIG, "", "x"));
    assertEquals(
        List.of("orders -> billing (sync-http) [3, 7]", "orders -> stock (sync-http) [4, 7]"),
        said(opens("rest", "A#run:3", "billing"), opens("rest", "B#run:4", "stock"), build));
  }

  @Test
  void theDependencyOfAVendorSupportsWhatItIsReachedThrough() {
    Vendor pay =
        new Vendor(
            "pay",
            "Pay",
            "sync-http",
            "",
            Optional.empty(),
            new Vendor.Types(List.of(), List.of(), List.of()),
            List.of(),
            new Vendor.Artifacts(List.of(), List.of(), List.of("rest"), List.of()),
            "pay",
            new TreeMap<>(),
            false);
    RuleBook book =
        new RuleBook(SettlingTest.BOOK.rules(), SettlingTest.BOOK.technologies(), List.of(pay));
    Evidence dependency = SettlingTest.dependency("pay", "pay");
    assertEquals(
        List.of("orders -> pay (sync-http)"),
        Assembly.of(book, "orders", List.of(opens("rest", "A#run:9", ""), dependency), NONE)
            .stream()
            .map(c -> c.edge().toString())
            .toList());
    assertEquals(
        List.of(2),
        Assembly.of(book, "orders", List.of(opens("rest", "A#run:9", ""), dependency), NONE)
            .stream()
            .map(c -> c.sites().size())
            .toList());
  }

  @Test
  void aBreakerCountsWhereEveryPlaceThatOpensHasIt() {
    Evidence guarded = with(opens("rest", "A#run:3", "billing"), "BREAKER", "LOOP");
    assertEquals(
        List.of(Map.of("BREAKER", "breaker", "LOOP", "loop")),
        traits(NONE, guarded, supports("rest", "A#run:7", "")));
    assertEquals(
        List.of(Map.of("LOOP", "loop")),
        traits(NONE, guarded, opens("rest", "A#run:4", "billing")));
  }

  @Test
  void aVendorAndAPublicHostAreThirdParties() {
    Evidence open = opens("rest", "A#run:3", "");
    assertEquals(
        List.of(
            Map.of("THIRD_PARTY", "a third party"),
            Map.of("THIRD_PARTY", "a third party"),
            Map.of()),
        traits(
            NONE,
            open.to(new Target(Target.Type.VENDOR, "pay"), Confidence.CERTAIN),
            open.to(new Target(Target.Type.HOST, "api.acme.org"), Confidence.CERTAIN),
            open.to(new Target(Target.Type.HOST, "db"), Confidence.CERTAIN)));
  }

  private static final Map<String, String> TIMEOUT = Map.of("TIMEOUT", "with a time limit");
  private static final Map<String, String> NO_TIMEOUT =
      Map.of("NO_TIMEOUT", "without a time limit");
  private static final Map<String, String> NEITHER =
      Map.of("NO_TIMEOUT", "without a time limit", "NO_BREAKER", "without a breaker");

  private static Clients made(String limited, boolean bySetting, boolean guarded) {
    Set<RepoPath> files = limited.isEmpty() ? Set.of() : Set.of(new RepoPath(limited));
    return new Clients(Set.of("rest", "kafka"), files, bySetting, guarded);
  }

  @Test
  void ofAClientThatIsMadeHereItIsToldWhetherItIsLimited() {
    Evidence open = opens("rest", "A#run:3", "billing");
    assertEquals(List.of(NEITHER), traits(made("", false, false), open));
    assertEquals(List.of(NO_TIMEOUT), traits(made("", false, true), open));
    assertEquals(List.of(TIMEOUT), traits(made("", true, false), open));
    assertEquals(List.of(TIMEOUT), traits(made("A.java", false, false), open));
    assertEquals(List.of(Map.of()), traits(made("B.java", false, false), open));
    assertEquals(
        List.of(Map.of("NO_TIMEOUT", "without a time limit", "BREAKER", "breaker")),
        traits(made("", false, false), with(open, "BREAKER")));
  }

  @Test
  void ofAClientThatIsGivenOrThatDoesNotWaitItIsNot() {
    assertEquals(
        List.of(Map.of(), Map.of()),
        traits(
            made("", false, false),
            opens("kafka", "A#run:3", "paid"),
            opens("web", "A#run:3", "billing")));
  }
}
