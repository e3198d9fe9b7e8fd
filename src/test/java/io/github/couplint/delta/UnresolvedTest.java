package io.github.couplint.delta;

import static io.github.couplint.delta.Example.added;
import static io.github.couplint.delta.Example.altered;
import static io.github.couplint.delta.Example.call;
import static io.github.couplint.delta.Example.coupling;
import static io.github.couplint.delta.Example.deleted;
import static io.github.couplint.delta.Example.delta;
import static io.github.couplint.delta.Example.edge;
import static io.github.couplint.delta.Example.fates;
import static io.github.couplint.delta.Example.graph;
import static io.github.couplint.delta.Example.http;
import static io.github.couplint.delta.Example.outsideJava;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.couplint.coupling.CouplingGraph;
import io.github.couplint.coupling.Edge;
import io.github.couplint.coupling.Kind;
import io.github.couplint.coupling.Role;
import io.github.couplint.coupling.Site;
import io.github.couplint.coupling.Target;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Targets that become known or unknown. */
final class UnresolvedTest {
  private static final List<String> CARRIED = List.of("carried orders -> billing (sync-http)");

  private static final Edge STOCK =
      edge("orders", new Target(Target.Type.COMPONENT, "stock"), Kind.SYNC_HTTP);
  private static final Edge UNKNOWN = edge("orders", Target.UNKNOWN, Kind.SYNC_HTTP);
  private static final Edge PASS = unknown("pass");
  private static final Edge FEE = unknown("fee");
  private static final Site A_GETS = call("orders/A.java", 5, "get");
  private static final CouplingGraph A_CALLS = graph(coupling(http("orders"), A_GETS));

  private static final Edge HOST =
      edge("orders", new Target(Target.Type.HOST, "pass.shop.eu"), Kind.SYNC_HTTP);
  private static final String SETTINGS = "orders/app.yml";
  private static final Site SETTING = outsideJava(SETTINGS, Role.CONFIG, "pass.url");

  private static Edge unknown(String name) {
    return edge("orders", new Target(Target.Type.UNKNOWN, name), Kind.SYNC_HTTP);
  }

  @Test
  void aTargetThatBecomesKnownIsCarried() {
    CouplingGraph base = graph(coupling(UNKNOWN, A_GETS));
    assertEquals(CARRIED, fates(delta(base, A_CALLS, altered("orders/A.java"))));
  }

  @Test
  void aLoopThatIsSeenOnceTheTargetIsKnownIsNotNew() {
    CouplingGraph base = graph(coupling(UNKNOWN, A_GETS));
    CouplingGraph head = graph(coupling(http("orders"), List.of("CYCLE"), A_GETS));
    assertEquals(CARRIED, fates(delta(base, head, altered("orders/A.java"))));
  }

  @Test
  void aTargetThatBecomesUnknownIsCarried() {
    CouplingGraph head = graph(coupling(UNKNOWN, A_GETS));
    assertEquals(
        List.of("carried orders -> an unknown target (sync-http)"),
        fates(delta(A_CALLS, head, altered("orders/A.java"))));
  }

  @Test
  void aKnownTargetBesideAnUnchangedUnknownOneIsIntroduced() {
    var unknown = coupling(UNKNOWN, A_GETS);
    CouplingGraph head = graph(unknown, coupling(http("orders"), call("orders/B.java", 5, "get")));
    assertEquals(
        List.of(
            "introduced orders -> billing (sync-http)",
            "carried orders -> an unknown target (sync-http)"),
        fates(delta(graph(unknown), head, added("orders/B.java"))));
  }

  @Test
  void aCallOfAnUnknownTargetBecomesKnownOnce() {
    CouplingGraph base = graph(coupling(UNKNOWN, A_GETS));
    CouplingGraph head =
        graph(coupling(http("orders"), A_GETS), coupling(STOCK, call("orders/B.java", 5, "get")));
    assertEquals(
        List.of("introduced orders -> stock (sync-http)", "carried orders -> billing (sync-http)"),
        fates(delta(base, head, altered("orders/A.java"), added("orders/B.java"))));
  }

  @Test
  void onlyATargetWhoseCallsAreStillThereBecomesUnknown() {
    CouplingGraph base =
        graph(coupling(http("orders"), A_GETS), coupling(STOCK, call("orders/B.java", 5, "put")));
    CouplingGraph head = graph(coupling(UNKNOWN, A_GETS));
    assertEquals(
        List.of(
            "removed orders -> stock (sync-http)",
            "carried orders -> an unknown target (sync-http)"),
        fates(delta(base, head, altered("orders/A.java"), deleted("orders/B.java"))));
  }

  @Test
  void twoTargetsThatBecomeUnknownAreCarriedWithTheirUsers() {
    Site put = call("orders/B.java", 5, "put");
    CouplingGraph base = graph(coupling(http("orders"), A_GETS), coupling(STOCK, put));
    CouplingGraph head = graph(coupling(UNKNOWN, A_GETS, put));
    assertEquals(
        List.of("carried orders -> an unknown target (sync-http)"),
        fates(delta(base, head, altered("orders/A.java"), altered("orders/B.java"))));
  }

  @Test
  void anUnknownTargetBesideAKnownOneThatStaysIsIntroduced() {
    CouplingGraph head =
        graph(coupling(http("orders"), A_GETS), coupling(UNKNOWN, call("orders/B.java", 5, "get")));
    assertEquals(
        List.of(
            "introduced orders -> an unknown target (sync-http)",
            "carried orders -> billing (sync-http)"),
        fates(delta(A_CALLS, head, added("orders/B.java"))));
  }

  @Test
  void anUnknownTargetBesideOneOfAnotherNameIsIntroduced() {
    CouplingGraph base = graph(coupling(PASS, A_GETS));
    CouplingGraph head =
        graph(coupling(PASS, A_GETS), coupling(FEE, call("orders/B.java", 5, "get")));
    assertEquals(
        List.of("introduced orders -> fee (sync-http)", "carried orders -> pass (sync-http)"),
        fates(delta(base, head, added("orders/B.java"))));
  }

  @Test
  void anUnknownTargetInPlaceOfOneOfAnotherNameIsIntroduced() {
    CouplingGraph head = graph(coupling(FEE, A_GETS, call("orders/A.java", 6, "get")));
    assertEquals(
        List.of("introduced orders -> fee (sync-http)", "removed orders -> pass (sync-http)"),
        fates(delta(graph(coupling(PASS, A_GETS)), head, altered("orders/A.java"))));
  }

  @Test
  void anUnknownTargetThatGetsOrLosesItsNameIsCarried() {
    CouplingGraph named = graph(coupling(PASS, A_GETS));
    CouplingGraph unnamed = graph(coupling(UNKNOWN, A_GETS));
    assertEquals(
        List.of("carried orders -> pass (sync-http)"),
        fates(delta(unnamed, named, altered("orders/A.java"))));
    assertEquals(
        List.of("carried orders -> an unknown target (sync-http)"),
        fates(delta(named, unnamed, altered("orders/A.java"))));
  }

  @Test
  void aTargetThatBecomesTwoUnknownOnesIsCarriedAsBoth() {
    Site put = call("orders/A.java", 6, "put");
    CouplingGraph head = graph(coupling(PASS, A_GETS), coupling(FEE, put));
    assertEquals(
        List.of("carried orders -> fee (sync-http)", "carried orders -> pass (sync-http)"),
        fates(delta(graph(coupling(http("orders"), A_GETS, put)), head, altered("orders/A.java"))));
  }

  @Test
  void anUnknownTargetThatIsCalledInAnotherWayIsIntroduced() {
    CouplingGraph head = graph(coupling(UNKNOWN, call("orders/A.java", 5, "put")));
    assertEquals(
        List.of(
            "introduced orders -> an unknown target (sync-http)",
            "removed orders -> billing (sync-http)"),
        fates(delta(A_CALLS, head, altered("orders/A.java"))));
  }

  @Test
  void aKnownTargetThatGoesBesideAnUnknownOneThatBecomesKnownIsRemoved() {
    CouplingGraph base =
        graph(coupling(UNKNOWN, A_GETS), coupling(STOCK, call("orders/B.java", 5, "put")));
    assertEquals(
        List.of("removed orders -> stock (sync-http)", "carried orders -> billing (sync-http)"),
        fates(delta(base, A_CALLS, altered("orders/A.java"), deleted("orders/B.java"))));
  }

  @Test
  void settingsThatTellTheAddressOfANameOrNoLongerDoChangeNothing() {
    CouplingGraph told = graph(coupling(HOST, A_GETS, SETTING));
    Site named = outsideJava(SETTINGS, Role.CONFIG, "pass.name");
    assertEquals(
        List.of("carried orders -> pass.shop.eu (sync-http)"),
        fates(delta(A_CALLS, told, altered(SETTINGS))));
    assertEquals(
        CARRIED,
        fates(delta(told, graph(coupling(http("orders"), A_GETS, named)), altered(SETTINGS))));
  }

  @Test
  void anAddressInPlaceOfANameIsIntroducedWhereTheCodeChangedToo() {
    assertEquals(
        List.of(
            "introduced orders -> pass.shop.eu (sync-http)",
            "removed orders -> billing (sync-http)"),
        fates(
            delta(
                A_CALLS,
                graph(coupling(HOST, A_GETS, SETTING)),
                altered(SETTINGS),
                altered("orders/A.java"))));
  }

  @Test
  void anAddressBesideANameThatStaysIsIntroduced() {
    CouplingGraph head = graph(coupling(http("orders"), A_GETS), coupling(HOST, A_GETS, SETTING));
    assertEquals(
        List.of(
            "introduced orders -> pass.shop.eu (sync-http)",
            "carried orders -> billing (sync-http)"),
        fates(delta(A_CALLS, head, altered(SETTINGS))));
  }

  @Test
  void anAddressThatAnotherClientIsToldIsIntroduced() {
    CouplingGraph head = graph(coupling(HOST, call("orders/B.java", 5, "get"), SETTING));
    assertEquals(
        List.of("introduced orders -> pass.shop.eu (sync-http)"),
        fates(delta(A_CALLS, head, altered(SETTINGS))));
  }

  @Test
  void anAddressThatNoCodeUsesIsIntroduced() {
    assertEquals(
        List.of(
            "introduced orders -> pass.shop.eu (sync-http)",
            "removed orders -> billing (sync-http)"),
        fates(
            delta(
                A_CALLS,
                graph(coupling(HOST, SETTING)),
                altered(SETTINGS),
                deleted("orders/A.java"))));
  }

  @Test
  void settingsThatLeadAClientFromOneAddressToAnotherChangeItsTarget() {
    Edge other = edge("orders", new Target(Target.Type.HOST, "fee.shop.eu"), Kind.SYNC_HTTP);
    assertEquals(
        List.of(
            "introduced orders -> fee.shop.eu (sync-http)",
            "removed orders -> pass.shop.eu (sync-http)"),
        fates(
            delta(
                graph(coupling(HOST, A_GETS, SETTING)),
                graph(coupling(other, A_GETS, SETTING)),
                altered(SETTINGS))));
  }

  @Test
  void settingsThatLeadAClientFromAComponentOfTheRepositoryElsewhereChangeItsTarget() {
    assertEquals(
        List.of(
            "introduced orders -> pass.shop.eu (sync-http)",
            "removed orders -> billing (sync-http)"),
        fates(
            delta(
                graph(coupling(http("orders"), A_GETS, SETTING)),
                graph(coupling(HOST, A_GETS, SETTING)),
                altered(SETTINGS),
                altered("billing/B.java"))));
  }
}
