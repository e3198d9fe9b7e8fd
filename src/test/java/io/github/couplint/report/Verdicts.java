package io.github.couplint.report;

import io.github.couplint.change.Gap;
import io.github.couplint.change.RepoPath;
import io.github.couplint.change.Span;
import io.github.couplint.coupling.Confidence;
import io.github.couplint.coupling.Coupling;
import io.github.couplint.coupling.Edge;
import io.github.couplint.coupling.Kind;
import io.github.couplint.coupling.Role;
import io.github.couplint.coupling.Site;
import io.github.couplint.coupling.Style;
import io.github.couplint.coupling.Target;
import io.github.couplint.delta.EdgeChange;
import io.github.couplint.delta.EdgeChange.What;
import io.github.couplint.policy.Coverage;
import io.github.couplint.policy.Exceptions;
import io.github.couplint.policy.Outcome;
import io.github.couplint.policy.Verdict;
import io.github.couplint.score.Factor;
import io.github.couplint.score.Finding;
import io.github.couplint.score.Score;
import io.github.couplint.score.Severity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Verdicts made by hand. */
public final class Verdicts {
  private static final Target BILLING = new Target(Target.Type.COMPONENT, "billing");
  private static final Target ERP = new Target(Target.Type.VENDOR, "sap-jco");

  private Verdicts() {}

  /** One finding that blocks, one that does not, two credits, a skipped file and two gaps. */
  public static Verdict blocked() {
    return underOneGate(
        "1111111111111111111111111111111111111111",
        "worktree",
        Outcome.BLOCK,
        List.of("1 introduced coupling at high or above: orders -> billing (sync-http, 60)"),
        Optional.of(Severity.HIGH),
        List.of(call(), leak()),
        Set.of("00000000000000aa"),
        Set.of(),
        List.of(
            new EdgeChange(
                What.LOOSENED,
                coupling(
                    "orders",
                    BILLING,
                    Kind.PUBLISH,
                    site("orders/src/main/java/shop/orders/Events.java", 9, Role.CALL, "send")),
                new TreeSet<>(),
                new TreeMap<>(Map.of("LOOP", "in a loop"))),
            new EdgeChange(
                What.REMOVED,
                coupling(
                    "portal",
                    new Target(Target.Type.UNKNOWN, ""),
                    Kind.SOAP,
                    site("portal/src/main/java/shop/Old.java", 3, Role.TYPE, "Service")),
                new TreeSet<>(),
                new TreeMap<>())),
        Map.of(
            What.INTRODUCED,
            1,
            What.WIDENED,
            1,
            What.REMOVED,
            1,
            What.LOOSENED,
            1,
            What.CARRIED,
            163),
        new Coverage(
            43,
            41,
            List.of(new Coverage.Skipped(new RepoPath("gen/Stub.java"), "generated")),
            List.of(new Gap("orders/src/main/java/shop/Broken.java", "not parsed (line 12: ...)"))),
        Exceptions.Excused.NONE);
  }

  /** Nothing found in one file. */
  public static Verdict passed() {
    return underOneGate(
        "1111111111111111111111111111111111111111",
        "2222222222222222222222222222222222222222",
        Outcome.PASS,
        List.of("no coupling made worse at high or above"),
        Optional.empty(),
        List.of(),
        Set.of(),
        Set.of(),
        List.of(),
        Map.of(What.CARRIED, 12),
        new Coverage(1, 1, List.of(), List.of()),
        Exceptions.Excused.NONE);
  }

  /** A verdict with that one finding. */
  public static Verdict with(Finding finding) {
    Verdict passed = passed();
    return underOneGate(
        passed.base(),
        passed.head(),
        passed.outcome(),
        passed.reasons(),
        passed.failOn(),
        List.of(finding),
        Set.of(),
        Set.of(),
        List.of(),
        passed.balance(),
        passed.coverage(),
        Exceptions.Excused.NONE);
  }

  /** A finding with one site. */
  static Finding at(Site site, String snippet) {
    return at(List.of(new Finding.Evidence(site, true, snippet)));
  }

  /** The call at other places. */
  static Finding at(List<Finding.Evidence> sites) {
    Finding call = call();
    return new Finding(
        call.id(),
        call.change(),
        call.style(),
        call.score(),
        call.title(),
        call.message(),
        call.recommendation(),
        Optional.empty(),
        sites,
        0);
  }

  static Finding call() {
    return new Finding(
        "00000000000000aa",
        new EdgeChange(
            What.INTRODUCED,
            coupling(
                "orders",
                BILLING,
                Kind.SYNC_HTTP,
                site(
                    "orders/src/main/java/shop/orders/Invoices.java",
                    41,
                    Role.CALL,
                    "org.springframework.web.client.RestTemplate.getForObject")),
            new TreeSet<>(Set.of("shop.orders.Invoices")),
            new TreeMap<>(Map.of("LOOP", "in a loop"))),
        Style.POINT_TO_POINT,
        new Score(
            60,
            List.of(
                new Factor("BASE", 34, "synchronous HTTP call"),
                new Factor("LOOP", 20, "in a loop"),
                new Factor("NO_TIMEOUT", 6, "without a timeout"))),
        "orders -> billing: Synchronous HTTP call",
        "orders is newly coupled to billing (sync-http by Spring RestTemplate)",
        "Let billing publish what it did, and keep a copy of what orders needs of it: then orders works"
            + " on while billing is down. If the answer has to be fresh, ask for many at once, with a"
            + " timeout, outside the loop",
        Optional.of("BillingPort, which 14 types of orders use"),
        List.of(
            new Finding.Evidence(
                site(
                    "orders/src/main/java/shop/orders/Invoices.java",
                    41,
                    Role.CALL,
                    "org.springframework.web.client.RestTemplate.getForObject"),
                true,
                "Invoice invoice = rest.getForObject(\"http://billing/invoices/\" + id, Invoice.class);"),
            new Finding.Evidence(
                site("orders/src/main/resources/application.yml", 7, Role.CONFIG, "billing.url"),
                true,
                "url: http://billing"),
            new Finding.Evidence(
                site("orders/pom.xml", 30, Role.DEPENDENCY, "org.springframework:spring-web"),
                false,
                "<artifactId>spring-web</artifactId>")),
        2);
  }

  private static Finding leak() {
    return new Finding(
        "00000000000000bb",
        new EdgeChange(
            What.WIDENED,
            coupling(
                "portal",
                ERP,
                Kind.VENDOR_SDK,
                site(
                    "portal/src/main/java/shop/Stock.java",
                    8,
                    Role.CONSTRUCT,
                    "com.sap.conn.jco.JCoDestination")),
            new TreeSet<>(Set.of("shop.Stock")),
            new TreeMap<>()),
        Style.POINT_TO_POINT,
        new Score(
            20,
            List.of(
                new Factor("BASE", 28, "vendor SDK"),
                new Factor("WIDENED", -8, "the edge was there"))),
        "portal -> sap-jco: Vendor SDK",
        "shop.Stock now takes part in the coupling of portal and sap-jco (vendor-sdk by SAP JCo)",
        "Go through one adapter",
        Optional.empty(),
        List.of(
            new Finding.Evidence(
                site(
                    "portal/src/main/java/shop/Stock.java",
                    8,
                    Role.CONSTRUCT,
                    "com.sap.conn.jco.JCoDestination"),
                true,
                "")),
        0);
  }

  private static Coupling coupling(String from, Target to, Kind kind, Site site) {
    return new Coupling(
        new Edge(from, to, kind),
        kind.id(),
        "Spring RestTemplate",
        "",
        List.of(site),
        new TreeMap<>(),
        Confidence.CERTAIN);
  }

  static Site site(String file, int line, Role role, String shape) {
    return new Site(new RepoPath(file), new Span(line, 9, line + 1), role, "", shape);
  }

  /** A verdict where one gate holds for all components, on a change that leaves it alone. */
  static Verdict underOneGate(
      String base,
      String head,
      Outcome outcome,
      List<String> reasons,
      Optional<Severity> failOn,
      List<Finding> findings,
      Set<String> blocking,
      Set<String> monitored,
      List<EdgeChange> credit,
      Map<EdgeChange.What, Integer> balance,
      Coverage coverage,
      Exceptions.Excused excused) {
    Set<String> severe =
        findings.stream()
            .filter(finding -> failOn.filter(finding.severity()::atLeast).isPresent())
            .map(Finding::id)
            .filter(id -> !excused.reasons().containsKey(id))
            .collect(Collectors.toSet());
    return new Verdict(
        base, head, outcome, reasons, failOn, findings, severe, blocking, monitored, credit,
        balance, coverage, excused, List.of());
  }
}
