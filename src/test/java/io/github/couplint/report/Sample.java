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
import io.github.couplint.coupling.Target;
import io.github.couplint.delta.EdgeChange;
import io.github.couplint.delta.EdgeChange.What;
import io.github.couplint.policy.Coverage;
import io.github.couplint.policy.Exceptions;
import io.github.couplint.policy.Outcome;
import io.github.couplint.policy.Verdict;
import io.github.couplint.score.Factor;
import io.github.couplint.score.Finding;
import io.github.couplint.score.Finding.Evidence;
import io.github.couplint.score.Score;
import io.github.couplint.score.Severity;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Verdicts made by hand, from harmless to hostile. */
public final class Sample {
  public static final String BASE = "0123456789abcdef0123456789abcdef01234567";
  public static final String HEAD = "89abcdef0123456789abcdef0123456789abcdef";
  public static final Links LINKS =
      new Links(
          Optional.of("https://github.com/acme/shop"),
          Optional.of("https://github.com/acme/shop/actions/runs/1"));

  /** What a person or a bot with bad intentions calls a file. */
  public static final String HOSTILE =
      "a\nb`|*_[x](http://evil)<img src=x>@everyone #1 ::error::x ##[error]y --> \u202Etxt.exe %%{init}";

  private static final String ORDER_SERVICE =
      "orders/src/main/java/com/acme/orders/OrderService.java";

  private Sample() {}

  /** A call in a loop that blocks, a vendor that spreads, two couplings that went. */
  public static Verdict blocked() {
    return verdict(
        Outcome.BLOCK,
        List.of("1 introduced coupling at high or above: orders -> billing (sync-http, 62)"),
        List.of(loop(), vendor()),
        Set.of("00000000000000aa"),
        List.of(removed("orders", "legacy", Kind.SOAP), removed("orders", "pricing", Kind.CODE)));
  }

  /** Nothing to say. */
  public static Verdict quiet() {
    return verdict(
        Outcome.PASS,
        List.of("no coupling made worse at high or above"),
        List.of(),
        Set.of(),
        List.of());
  }

  /** Only good news. */
  public static Verdict credit() {
    return verdict(
        Outcome.PASS,
        List.of("no coupling made worse at high or above"),
        List.of(),
        Set.of(),
        List.of(removed("orders", "legacy", Kind.SOAP)));
  }

  /** The vendor alone, which may be merged. */
  public static Verdict passed() {
    return verdict(
        Outcome.PASS,
        List.of("no coupling made worse at high or above"),
        List.of(vendor()),
        Set.of(),
        List.of());
  }

  /** A finding whose every name is hostile. */
  public static Verdict hostile() {
    Edge edge = new Edge(HOSTILE, new Target(Target.Type.HOST, HOSTILE), Kind.SYNC_HTTP);
    Finding finding =
        finding(
            "00000000000000cc",
            change(What.INTRODUCED, edge, site(HOSTILE, 3, Role.CALL)),
            new Score(60, List.of(new Factor("BASE", 60, HOSTILE))),
            HOSTILE,
            HOSTILE);
    return Verdicts.underOneGate(
        BASE,
        HEAD,
        Outcome.BLOCK,
        List.of(HOSTILE),
        Optional.of(Severity.HIGH),
        List.of(finding),
        Set.of(finding.id()),
        Set.of(),
        List.of(removed(HOSTILE, HOSTILE, Kind.SOAP)),
        balance(List.of(finding), List.of()),
        new Coverage(1, 0, List.of(), List.of(new Gap(HOSTILE, HOSTILE))),
        Exceptions.Excused.NONE);
  }

  /** So many findings, the first of which blocks. */
  public static Verdict many(int count) {
    List<Finding> findings =
        IntStream.range(0, count).mapToObj(number -> numbered(number)).toList();
    return verdict(
        Outcome.BLOCK,
        List.of(count + " introduced couplings at high or above"),
        findings,
        Set.of(findings.get(0).id()),
        List.of());
  }

  private static Finding numbered(int number) {
    Target target = new Target(Target.Type.COMPONENT, "target" + number);
    String file = "service%04d/src/main/java/com/acme/Client.java".formatted(number);
    return finding(
        "%016x".formatted(number),
        change(
            What.INTRODUCED,
            new Edge("service%04d".formatted(number), target, Kind.SYNC_HTTP),
            site(file, 7, Role.CALL)),
        new Score(60, List.of(new Factor("BASE", 60, "synchronous HTTP call"))),
        "client.get(url)",
        "Publish an event and let the other side react");
  }

  public static Finding loop() {
    Edge edge = new Edge("orders", component("billing"), Kind.SYNC_HTTP);
    Score score =
        new Score(
            62,
            List.of(
                new Factor("BASE", 38, "synchronous HTTP call"),
                new Factor("LOOP", 20, "in a loop"),
                new Factor("NO_TIMEOUT", 6, "no timeout"),
                new Factor("RETRY", -2, "with retry")));
    return new Finding(
        "00000000000000aa",
        change(
            What.INTRODUCED,
            edge,
            site(ORDER_SERVICE, 41, Role.CALL),
            site(ORDER_SERVICE, 12, Role.IMPORT)),
        edge.kind().style(),
        score,
        "orders -> billing: Synchronous HTTP call",
        "orders is newly coupled to billing (sync-http by Spring RestTemplate)",
        "Ask billing once for all orders, or let billing publish `InvoiceIssued` and keep what"
            + " orders needs",
        Optional.of("BillingPort"),
        List.of(
            new Evidence(
                site(ORDER_SERVICE, 41, Role.CALL),
                true,
                "rest.getForObject(\"http://billing/invoices/\" + id, Invoice.class)"),
            new Evidence(
                site(ORDER_SERVICE, 12, Role.IMPORT),
                true,
                "import org.springframework.web.client.RestTemplate;")),
        0);
  }

  public static Finding vendor() {
    Target stripe = new Target(Target.Type.VENDOR, "stripe");
    return finding(
        "00000000000000bb",
        change(
            What.WIDENED,
            new Edge("payments", stripe, Kind.VENDOR_SDK),
            site("payments/src/main/java/com/acme/payments/Refunds.java", 9, Role.IMPORT)),
        new Score(
            20,
            List.of(
                new Factor("BASE", 40, "vendor SDK in use"),
                new Factor("EXISTING_EDGE", -20, "coupled already"))),
        "import com.stripe.model.Refund;",
        "Reach stripe through one adapter");
  }

  private static Finding finding(
      String id, EdgeChange change, Score score, String snippet, String recommendation) {
    Edge edge = change.coupling().edge();
    return new Finding(
        id,
        change,
        edge.kind().style(),
        score,
        edge.from() + " -> " + edge.to() + ": " + edge.kind().id(),
        edge.from() + " is newly coupled to " + edge.to(),
        recommendation,
        Optional.empty(),
        change.coupling().sites().stream().map(s -> new Evidence(s, true, snippet)).toList(),
        0);
  }

  private static EdgeChange removed(String from, String to, Kind kind) {
    return change(
        What.REMOVED, new Edge(from, component(to), kind), site("x/A.java", 1, Role.CALL));
  }

  private static EdgeChange change(What what, Edge edge, Site... sites) {
    Coupling coupling =
        new Coupling(
            edge,
            edge.kind().id(),
            "Spring RestTemplate",
            "",
            List.of(sites),
            new TreeMap<>(),
            Confidence.CERTAIN);
    return new EdgeChange(what, coupling, new TreeSet<>(), new TreeMap<>());
  }

  private static Target component(String name) {
    return new Target(Target.Type.COMPONENT, name);
  }

  private static Site site(String file, int line, Role role) {
    return new Site(new RepoPath(file), Span.ofLine(line), role, "com.acme.User", "x");
  }

  /**
   * The verdict with findings that all recommend that; {@code {from}} and {@code {to}} are filled.
   */
  static Verdict advising(Verdict of, String recommendation) {
    List<Finding> findings =
        of.findings().stream().map(finding -> advising(finding, recommendation)).toList();
    return verdict(of.outcome(), of.reasons(), findings, of.blocking(), of.credit());
  }

  private static Finding advising(Finding of, String recommendation) {
    Edge edge = of.change().coupling().edge();
    return new Finding(
        of.id(),
        of.change(),
        of.style(),
        of.score(),
        of.title(),
        of.message(),
        recommendation.replace("{from}", edge.from()).replace("{to}", edge.to().toString()),
        of.seam(),
        of.sites(),
        of.moreSites());
  }

  /** The verdict of a gate that blocks on each of the findings. */
  static Verdict allBlocking(Verdict of) {
    Set<String> all = of.findings().stream().map(Finding::id).collect(Collectors.toSet());
    return verdict(Outcome.BLOCK, of.reasons(), of.findings(), all, of.credit());
  }

  /** The verdict when no finding may so much as warn. */
  public static Verdict monitored(Verdict of, Optional<Severity> failOn) {
    return Verdicts.underOneGate(
        of.base(),
        of.head(),
        Outcome.PASS,
        List.of(),
        failOn,
        of.findings(),
        Set.of(),
        of.findings().stream().map(Finding::id).collect(Collectors.toSet()),
        of.credit(),
        of.balance(),
        of.coverage(),
        of.excused());
  }

  private static Verdict verdict(
      Outcome outcome,
      List<String> reasons,
      List<Finding> findings,
      Set<String> blocking,
      List<EdgeChange> credit) {
    return Verdicts.underOneGate(
        BASE,
        HEAD,
        outcome,
        reasons,
        Optional.of(Severity.HIGH),
        findings,
        blocking,
        Set.of(),
        credit,
        balance(findings, credit),
        new Coverage(
            4,
            2,
            List.of(new Coverage.Skipped(new RepoPath("gen/Stub.java"), "generated")),
            List.of(new Gap("orders/Broken.java", "not parsed (line 12: unexpected token)"))),
        Exceptions.Excused.NONE);
  }

  private static Map<What, Integer> balance(List<Finding> findings, List<EdgeChange> credit) {
    Map<What, Integer> balance = new EnumMap<>(What.class);
    for (What what : What.values()) {
      balance.put(what, 0);
    }
    findings.forEach(finding -> balance.merge(finding.change().what(), 1, Integer::sum));
    credit.forEach(change -> balance.merge(change.what(), 1, Integer::sum));
    balance.put(What.CARRIED, 163);
    return balance;
  }
}
