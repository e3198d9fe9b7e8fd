package io.github.couplint.delta;

import static io.github.couplint.delta.Example.BILLING;
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
import static io.github.couplint.delta.Example.moved;
import static io.github.couplint.delta.Example.outsideJava;
import static io.github.couplint.delta.Example.rewritten;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.couplint.coupling.Coupling;
import io.github.couplint.coupling.CouplingGraph;
import io.github.couplint.coupling.Kind;
import io.github.couplint.coupling.Role;
import io.github.couplint.coupling.Site;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Couplings that go to another component with all who take part, and those that do not. */
final class RelocationTest {
  private static final Site A_GETS = call("orders/A.java", 5, "get");
  private static final CouplingGraph A_CALLS = graph(coupling(http("orders"), A_GETS));

  @Test
  void codeThatMovesToAnotherComponentTakesItsCouplingAlong() {
    CouplingGraph head = graph(coupling(http("shop"), call("shop/A.java", 5, "get")));
    assertEquals(
        List.of("carried shop -> billing (sync-http)"),
        fates(
            delta(
                A_CALLS,
                head,
                moved("orders/A.java", "shop/A.java"),
                altered("orders/Stays.java"))));
  }

  @Test
  void aCopyInAnotherComponentIsIntroduced() {
    CouplingGraph head =
        graph(
            coupling(http("orders"), call("orders/A.java", 5, "get")),
            coupling(http("shop"), call("shop/A.java", 5, "get")));
    assertEquals(
        List.of("introduced shop -> billing (sync-http)", "carried orders -> billing (sync-http)"),
        fates(delta(A_CALLS, head, added("shop/A.java"))));
  }

  @Test
  void aTypeThatIsWrittenAnewInAnotherComponentTakesItsCouplingAlong() {
    CouplingGraph head = graph(coupling(http("shop"), call("shop/A.java", 5, "get")));
    assertEquals(
        List.of("carried shop -> billing (sync-http)"),
        fates(
            delta(
                A_CALLS,
                head,
                deleted("orders/A.java"),
                added("shop/A.java"),
                altered("orders/Stays.java"))));
  }

  @Test
  void aBuildFileThatTakesOverTheArtifactOfMovedCodeIntroducesNothing() {
    Site before = outsideJava("orders/pom.xml", Role.DEPENDENCY, "io:client");
    Site after = outsideJava("shop/pom.xml", Role.DEPENDENCY, "io:client");
    assertEquals(
        List.of("carried shop -> billing (sync-http)"),
        fates(
            delta(
                graph(coupling(http("orders"), A_GETS, before)),
                graph(coupling(http("shop"), call("shop/A.java", 5, "get"), after)),
                moved("orders/A.java", "shop/A.java"),
                altered("orders/pom.xml"),
                altered("shop/pom.xml"))));
  }

  @Test
  void codeThatMovesAndCallsSomethingElseIsIntroduced() {
    CouplingGraph head = graph(coupling(http("shop"), call("shop/A.java", 5, "put")));
    assertEquals(
        List.of("introduced shop -> billing (sync-http)", "removed orders -> billing (sync-http)"),
        fates(
            delta(
                A_CALLS,
                head,
                rewritten("orders/A.java", "shop/A.java"),
                altered("orders/Stays.java"),
                altered("shop/Stays.java"))));
  }

  @Test
  void codeThatMovesAndCallsInAnotherWayIsIntroduced() {
    CouplingGraph head =
        graph(coupling(edge("shop", BILLING, Kind.SOAP), call("shop/A.java", 5, "get")));
    assertEquals(
        List.of("introduced shop -> billing (soap)", "removed orders -> billing (sync-http)"),
        fates(
            delta(
                A_CALLS,
                head,
                moved("orders/A.java", "shop/A.java"),
                altered("orders/Stays.java"))));
  }

  @Test
  void anotherTypeThatCallsTheSameFromAnotherComponentIsIntroduced() {
    CouplingGraph head = graph(coupling(http("shop"), call("shop/B.java", 5, "get")));
    assertEquals(
        List.of("introduced shop -> billing (sync-http)", "removed orders -> billing (sync-http)"),
        fates(
            delta(
                A_CALLS,
                head,
                deleted("orders/A.java"),
                added("shop/B.java"),
                altered("orders/Stays.java"))));
  }

  @Test
  void aSettingOfTheSameKeyInAnotherComponentIsIntroduced() {
    CouplingGraph base =
        graph(coupling(http("orders"), outsideJava("orders/app.yml", Role.CONFIG, "billing.url")));
    CouplingGraph head =
        graph(coupling(http("shop"), outsideJava("shop/app.yml", Role.CONFIG, "billing.url")));
    assertEquals(
        List.of("introduced shop -> billing (sync-http)", "removed orders -> billing (sync-http)"),
        fates(
            delta(
                base,
                head,
                deleted("orders/app.yml"),
                added("shop/app.yml"),
                altered("orders/Stays.java"))));
  }

  @Test
  void testsNeedNotMoveWithTheCodeThatTakesItsCouplingAlong() {
    CouplingGraph base =
        graph(coupling(http("orders"), A_GETS, call("orders/test/T.java", 5, "get")));
    CouplingGraph head = graph(coupling(http("shop"), call("shop/A.java", 5, "get")));
    assertEquals(
        List.of("carried shop -> billing (sync-http)"),
        fates(
            delta(
                base,
                head,
                moved("orders/A.java", "shop/A.java"),
                deleted("orders/test/T.java"),
                altered("orders/Stays.java"))));
  }

  @Test
  void whatAnotherComponentHadAllAlongDidNotMoveThere() {
    Coupling shop = coupling(http("shop"), call("shop/A.java", 5, "get"));
    assertEquals(
        List.of("removed orders -> billing (sync-http)", "carried shop -> billing (sync-http)"),
        fates(
            delta(
                graph(coupling(http("orders"), A_GETS), shop),
                graph(shop),
                deleted("orders/A.java"))));
  }
}
