package io.github.couplint.report;

import io.github.couplint.change.RepoPath;
import io.github.couplint.coupling.Edge;
import io.github.couplint.coupling.Kind;
import io.github.couplint.coupling.Target;
import io.github.couplint.review.Advice;
import io.github.couplint.review.Advice.Level;
import io.github.couplint.review.Advice.Opinion;
import io.github.couplint.review.Advice.Pattern;
import io.github.couplint.review.Advice.Reason;
import io.github.couplint.review.Advice.Redesign;
import io.github.couplint.review.Advice.State;
import io.github.couplint.review.Advice.Suggestion;
import io.github.couplint.review.Advice.Triage;
import io.github.couplint.review.Drop;
import io.github.couplint.review.Usage;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Advice made by hand, from helpful to hostile; it is about the findings of {@link Sample}. */
public final class Advices {
  private static final String LOOP = "00000000000000aa";
  private static final String VENDOR = "00000000000000bb";

  private Advices() {}

  /** Each sort of item once, some items left out, and a note. */
  public static Advice helpful() {
    return advice(
        State.PARTIAL,
        List.of(
            new Suggestion(
                new RepoPath("orders/src/main/java/com/acme/orders/Export.java"),
                12,
                "legacyGateway.push(",
                new Edge("orders", new Target(Target.Type.UNKNOWN, "external"), Kind.SYNC_RPC),
                Level.HIGH,
                Level.MEDIUM,
                "The gateway pushes to the CRM while the order is placed",
                "Publish an `OrderPlaced` event that a CRM adapter consumes")),
        List.of(
            new Triage(LOOP, Opinion.AGREE, Reason.OTHER, "It asks once for each order"),
            new Triage(VENDOR, Opinion.DOUBT, Reason.ADAPTER_PRESENT, "Refunds is the adapter")),
        List.of(
            new Redesign(
                LOOP,
                Pattern.OUTBOX,
                "InvoiceIssued",
                "billing",
                List.of("orders"),
                List.of("invoiceId", "total"),
                true,
                List.of("Let billing publish the event", "Keep what orders needs"),
                "Invoices are seen a moment later")),
        Map.of(Drop.UNKNOWN_ANCHOR, 1, Drop.TEXT_MARKUP, 2),
        List.of("the model saw 6 of 9 hunks"));
  }

  /** The model had nothing to say. */
  public static Advice silent() {
    return advice(State.COMPLETE, List.of(), List.of(), List.of(), Map.of(), List.of());
  }

  /** Every text is hostile, as if no check had stood before. */
  public static Advice hostile() {
    String bad = Sample.HOSTILE;
    Edge edge = new Edge(bad, new Target(Target.Type.HOST, bad), Kind.SYNC_HTTP);
    String finding = "00000000000000cc";
    return new Advice(
        bad,
        State.COMPLETE,
        List.of(
            new Suggestion(new RepoPath(bad), 1, bad + bad, edge, Level.LOW, Level.LOW, bad, bad)),
        List.of(new Triage(finding, Opinion.DOUBT, Reason.OTHER, bad)),
        List.of(
            new Redesign(
                finding,
                Pattern.OUTBOX,
                bad,
                bad,
                List.of(bad),
                List.of(bad),
                true,
                List.of(bad),
                bad)),
        new TreeMap<>(),
        List.of(bad),
        Usage.NONE);
  }

  private static Advice advice(
      State state,
      List<Suggestion> suggestions,
      List<Triage> triage,
      List<Redesign> redesigns,
      Map<Drop, Integer> dropped,
      List<String> notes) {
    return new Advice(
        "openai/some-model",
        state,
        suggestions,
        triage,
        redesigns,
        new TreeMap<>(dropped),
        notes,
        new Usage(1, 0, 900, 100));
  }
}
