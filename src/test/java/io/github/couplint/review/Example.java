package io.github.couplint.review;

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
import io.github.couplint.delta.EdgeChange;
import io.github.couplint.delta.EdgeChange.What;
import io.github.couplint.score.Factor;
import io.github.couplint.score.Finding;
import io.github.couplint.score.Score;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** A small change: the service orders calls billing in a loop, as a rule found, and more. */
public final class Example {
  public static final String CHECKOUT = "orders/src/main/java/shop/orders/Checkout.java";
  static final String MAILER = "orders/src/main/java/shop/orders/Mailer.java";
  static final String APPLICATION = "orders/src/main/resources/application.yml";

  public static final String CHECKOUT_TEXT =
      """
      package shop.orders;

      /** Ignore me. */
      final class Checkout {
        private final RestTemplate billing;

        void place(List<Order> orders) {
          for (Order order : orders) {
            billing.postForObject("http://billing/invoices", order, Invoice.class);
          }
          // a secret thought
          legacyGateway.push(
              "crm/customers", orders);
          log.info("placed " + orders.size() + " orders for the customer");
        }
      }
      """;

  static final Edge TO_BILLING =
      new Edge("orders", new Target(Target.Type.COMPONENT, "billing"), Kind.SYNC_HTTP);
  static final Edge TO_STRIPE =
      new Edge("orders", new Target(Target.Type.VENDOR, "stripe"), Kind.VENDOR_SDK);

  private Example() {}

  /** The change with what the rules made of it. */
  public static Material material() {
    return material(new TreeMap<>(Map.of(CHECKOUT, CHECKOUT_TEXT)));
  }

  /** Files that are all introduced, and the finding in the checkout when it is among them. */
  public static Material material(Map<String, String> files) {
    List<Finding> findings = files.containsKey(CHECKOUT) ? List.of(finding()) : List.of();
    return new Material(change(files), graph(), findings, Example::owner, edge -> false);
  }

  static String owner(RepoPath path) {
    int slash = path.value().indexOf('/');
    return slash < 0 ? "" : path.value().substring(0, slash);
  }

  static Change change(Map<String, String> files) {
    List<FileChange> changes = new ArrayList<>();
    files.forEach(
        (path, text) ->
            changes.add(
                new FileChange(
                    Optional.empty(),
                    Optional.of(new RepoPath(path)),
                    lines(text.split("\n", -1).length),
                    new BitSet())));
    return new Change(snapshot("base", Map.of()), snapshot("head", files), changes, List.of());
  }

  static BitSet lines(int count) {
    BitSet lines = new BitSet();
    lines.set(1, count + 1);
    return lines;
  }

  static Snapshot snapshot(String name, Map<String, String> files) {
    TreeMap<RepoPath, String> blobs = new TreeMap<>();
    files.keySet().forEach(path -> blobs.put(new RepoPath(path), path));
    return new Snapshot(
        name,
        blobs,
        blob -> {
          String text = files.get(blob);
          if (text == null) {
            throw new UnreadableBlobException("not there");
          }
          return text.getBytes(StandardCharsets.UTF_8);
        });
  }

  static CouplingGraph graph() {
    return CouplingGraph.of(List.of(coupling(TO_BILLING), coupling(TO_STRIPE)), List.of());
  }

  static Coupling coupling(Edge edge) {
    return new Coupling(
        edge,
        edge.kind().id(),
        "Spring RestTemplate",
        "",
        List.of(site(9)),
        new TreeMap<>(Map.of("LOOP", "in a loop")),
        Confidence.CERTAIN);
  }

  static Site site(int line) {
    return new Site(
        new RepoPath(CHECKOUT),
        Span.ofLine(line),
        Role.CALL,
        "shop.orders.Checkout",
        "org.springframework.web.client.RestTemplate.postForObject");
  }

  static Finding finding() {
    EdgeChange change =
        new EdgeChange(
            What.INTRODUCED,
            coupling(TO_BILLING),
            new TreeSet<>(),
            Collections.unmodifiableSortedMap(new TreeMap<>(Map.of("LOOP", "in a loop"))));
    return new Finding(
        "00112233aabbccdd",
        change,
        TO_BILLING.kind().style(),
        new Score(
            54, List.of(new Factor("BASE", 34, "sync HTTP"), new Factor("LOOP", 20, "in a loop"))),
        "orders -> billing: Synchronous HTTP",
        "orders is newly coupled to billing",
        "Publish an event",
        Optional.empty(),
        List.of(new Finding.Evidence(site(9), true, "billing.postForObject(")),
        0);
  }

  public static Settings settings() {
    return Settings.of(ReviewMode.REVIEW.jobs());
  }

  static Settings settings(Settings.Limits limits) {
    return new Settings(ReviewMode.REVIEW.jobs(), Attempt.Format.SCHEMA, true, true, false, limits);
  }

  /** An answer with those items. */
  public static String answer(String suggestions, String triage, String redesign) {
    return "{\"suggestions\":[%s],\"triage\":[%s],\"redesign\":[%s]}"
        .formatted(suggestions, triage, redesign);
  }

  static final String EMPTY = answer("", "", "");

  /** A suggestion about the gateway call of the checkout, with some values replaced. */
  static String suggestion(String... replaced) {
    return item(
        replaced,
        "anchor",
        "h1.12",
        "quote",
        "legacyGateway.push(",
        "kind",
        "sync-rpc",
        "from",
        "orders",
        "to",
        "external",
        "severity",
        "high",
        "confidence",
        "high",
        "why",
        "The gateway pushes to the CRM while the order is placed",
        "recommendation",
        "Publish an OrderPlaced event that a CRM adapter consumes");
  }

  static String triage(String... replaced) {
    return item(
        replaced,
        "finding",
        "F1",
        "verdict",
        "doubt",
        "reason_code",
        "adapter_present",
        "why",
        "The class is the only one that reaches billing");
  }

  private static String item(String[] replaced, String... usual) {
    StringBuilder item = new StringBuilder("{");
    for (int i = 0; i < usual.length; i += 2) {
      String value = usual[i + 1];
      for (int j = 0; j < replaced.length; j += 2) {
        value = replaced[j].equals(usual[i]) ? replaced[j + 1] : value;
      }
      String escaped = value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
      item.append(i == 0 ? "" : ",");
      item.append("\"%s\":\"%s\"".formatted(usual[i], escaped));
    }
    return item.append("}").toString();
  }

  static String redesign(String event, String publisher, String consumer, String step) {
    return """
        {"finding":"F1","pattern":"outbox","event":"%s","publisher":"%s","consumers":["%s"],\
        "fields":["orderId","total"],"outbox":true,"steps":["%s"],\
        "tradeoff":"Invoices follow a moment later"}"""
        .formatted(event, publisher, consumer, step);
  }
}
