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
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.couplint.change.RepoPath;
import io.github.couplint.change.Span;
import io.github.couplint.coupling.CouplingGraph;
import io.github.couplint.coupling.Kind;
import io.github.couplint.coupling.Role;
import io.github.couplint.coupling.Site;
import io.github.couplint.coupling.Target;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DeltaTest {
  private static final List<String> CARRIED = List.of("carried orders -> billing (sync-http)");
  private static final List<String> WIDENED = List.of("widened orders -> billing (sync-http)");

  private static final CouplingGraph NONE = graph();
  private static final CouplingGraph A_CALLS =
      graph(coupling(http("orders"), call("orders/A.java", 5, "get")));

  @Test
  void anEdgeOfHeadOnlyIsIntroduced() {
    assertEquals(
        List.of("introduced orders -> billing (sync-http)"),
        fates(delta(NONE, A_CALLS, altered("orders/A.java"))));
  }

  @Test
  void undoingAnIntroductionRemoves() {
    assertEquals(
        List.of("removed orders -> billing (sync-http)"),
        fates(delta(A_CALLS, NONE, altered("orders/A.java"))));
  }

  @Test
  void anEmptyChangeCarriesEverything() {
    assertEquals(CARRIED, fates(delta(A_CALLS, A_CALLS)));
  }

  @Test
  void aMovedAndRenamedUserIsCarried() {
    CouplingGraph head = graph(coupling(http("orders"), call("orders/x/B.java", 80, "get")));
    assertEquals(CARRIED, fates(delta(A_CALLS, head, moved("orders/A.java", "orders/x/B.java"))));
  }

  @Test
  void anExtractedClassDoesNotWiden() {
    CouplingGraph base =
        graph(
            coupling(
                http("orders"), call("orders/A.java", 5, "get"), call("orders/A.java", 6, "put")));
    CouplingGraph head =
        graph(
            coupling(
                http("orders"), call("orders/A.java", 5, "get"), call("orders/B.java", 6, "put")));
    assertEquals(
        CARRIED, fates(delta(base, head, altered("orders/A.java"), added("orders/B.java"))));
  }

  @Test
  void anExtractedClassMayDoSomethingTwice() {
    CouplingGraph base =
        graph(
            coupling(
                http("orders"), call("orders/A.java", 5, "get"), call("orders/A.java", 6, "put")));
    CouplingGraph head =
        graph(
            coupling(
                http("orders"),
                call("orders/A.java", 5, "get"),
                call("orders/B.java", 6, "put"),
                call("orders/B.java", 7, "put")));
    assertEquals(
        CARRIED, fates(delta(base, head, altered("orders/A.java"), added("orders/B.java"))));
  }

  @Test
  void aClassThatTakesOverAndDoesALittleMoreDoesNotWiden() {
    CouplingGraph base =
        graph(
            coupling(
                http("orders"), call("orders/A.java", 5, "get"), call("orders/A.java", 6, "put")));
    CouplingGraph head =
        graph(
            coupling(
                http("orders"),
                call("orders/B.java", 5, "get"),
                call("orders/B.java", 6, "put"),
                call("orders/B.java", 7, "delete")));
    assertEquals(
        CARRIED, fates(delta(base, head, altered("orders/A.java"), added("orders/B.java"))));
  }

  @Test
  void aClassThatDoesMostlyOtherThingsThanTheOneThatWentWidens() {
    CouplingGraph base =
        graph(
            coupling(
                http("orders"), call("orders/A.java", 5, "get"), call("orders/C.java", 5, "get")));
    CouplingGraph head =
        graph(
            coupling(
                http("orders"),
                call("orders/C.java", 5, "get"),
                call("orders/B.java", 5, "get"),
                call("orders/B.java", 6, "put")));
    assertEquals(
        WIDENED, fates(delta(base, head, altered("orders/A.java"), added("orders/B.java"))));
  }

  @Test
  void onlyNamingATypeWhereOthersCallDoesNotWiden() {
    Site wiring =
        new Site(
            new RepoPath("orders/Wiring.java"),
            Span.ofLine(3),
            Role.TYPE,
            "orders.Wiring",
            "Client");
    CouplingGraph head = graph(coupling(http("orders"), call("orders/A.java", 5, "get"), wiring));
    assertEquals(CARRIED, fates(delta(A_CALLS, head, added("orders/Wiring.java"))));
  }

  @Test
  void aCallThatOnlyLeadsThereDoesNotWiden() {
    Site leading =
        Site.indirect(new RepoPath("orders/Loop.java"), Span.ofLine(3), "orders.B", "orders.A.get");
    CouplingGraph head = graph(coupling(http("orders"), call("orders/A.java", 5, "get"), leading));
    assertEquals(CARRIED, fates(delta(A_CALLS, head, added("orders/Loop.java"))));
  }

  @Test
  void startUpAndPackageDoNotStrengthen() {
    CouplingGraph head =
        graph(
            coupling(
                http("orders"),
                List.of("INIT", "DOMAIN_PKG", "NO_TIMEOUT"),
                call("orders/A.java", 5, "get")));
    assertEquals(CARRIED, fates(delta(A_CALLS, head, altered("orders/A.java"))));
  }

  @Test
  void aDependencyThatStaysWhenItsUseGoesIsNotIntroduced() {
    Target redis = new Target(Target.Type.UNKNOWN, "Redis");
    Site declared =
        new Site(
            new RepoPath("orders/pom.xml"), Span.ofLine(9), Role.DEPENDENCY, "", "io.lettuce:core");
    CouplingGraph base =
        graph(
            coupling(
                edge("orders", redis, Kind.SHARED_CACHE),
                call("orders/A.java", 5, "set"),
                declared));
    CouplingGraph head =
        graph(
            coupling(
                edge("orders", new Target(Target.Type.VENDOR, "Redis"), Kind.DEPENDENCY),
                declared));
    assertEquals(
        List.of("removed orders -> Redis (shared-cache)", "carried orders -> Redis (dependency)"),
        fates(delta(base, head, altered("orders/A.java"), altered("orders/pom.xml"))));
  }

  @Test
  void aSecondUserWidens() {
    CouplingGraph head =
        graph(
            coupling(
                http("orders"), call("orders/A.java", 5, "get"), call("orders/B.java", 6, "get")));
    assertEquals(WIDENED, fates(delta(A_CALLS, head, added("orders/B.java"))));
  }

  @Test
  void aUserInTestCodeDoesNotWiden() {
    CouplingGraph head =
        graph(
            coupling(
                http("orders"),
                call("orders/A.java", 5, "get"),
                call("orders/test/B.java", 6, "get")));
    assertEquals(CARRIED, fates(delta(A_CALLS, head, added("orders/test/B.java"))));
  }

  @Test
  void anUpgradeThatChangesWhatTheSameUserCallsIsCarried() {
    CouplingGraph head = graph(coupling(http("orders"), call("orders/A.java", 5, "jakarta.get")));
    assertEquals(CARRIED, fates(delta(A_CALLS, head, altered("orders/A.java"))));
  }

  @Test
  void aLoopInAChangedLineStrengthens() {
    CouplingGraph head =
        graph(coupling(http("orders"), List.of("LOOP"), call("orders/A.java", 5, "get")));
    assertEquals(
        List.of("strengthened orders -> billing (sync-http)"),
        fates(delta(A_CALLS, head, altered("orders/A.java"))));
  }

  @Test
  void aTraitGainedOutsideChangedFilesIsCarried() {
    CouplingGraph head =
        graph(coupling(http("orders"), List.of("LOOP"), call("orders/A.java", 5, "get")));
    assertEquals(CARRIED, fates(delta(A_CALLS, head, altered("orders/Other.java"))));
  }

  @Test
  void aTimeoutGainedLoosens() {
    CouplingGraph head =
        graph(coupling(http("orders"), List.of("TIMEOUT"), call("orders/A.java", 5, "get")));
    assertEquals(
        List.of("loosened orders -> billing (sync-http)"),
        fates(delta(A_CALLS, head, altered("orders/A.java"))));
  }

  @Test
  void aCallThatBecomesAMessageLoosens() {
    CouplingGraph head =
        graph(coupling(edge("orders", BILLING, Kind.PUBLISH), call("orders/A.java", 5, "send")));
    assertEquals(
        List.of("loosened orders -> billing (publish)"),
        fates(delta(A_CALLS, head, altered("orders/A.java"))));
  }

  @Test
  void aMessageThatBecomesACallIsIntroduced() {
    CouplingGraph base =
        graph(coupling(edge("orders", BILLING, Kind.PUBLISH), call("orders/A.java", 5, "send")));
    assertEquals(
        List.of("introduced orders -> billing (sync-http)", "removed orders -> billing (publish)"),
        fates(delta(base, A_CALLS, altered("orders/A.java"))));
  }

  @Test
  void codeUseOfAKnownDependencyIsIntroducedAndTheDependencyNotRemoved() {
    CouplingGraph base =
        graph(coupling(edge("orders", BILLING, Kind.DEPENDENCY), call("orders/pom.xml", 5, "jar")));
    assertEquals(
        List.of("introduced orders -> billing (sync-http)"),
        fates(delta(base, A_CALLS, altered("orders/A.java"), altered("orders/pom.xml"))));
  }

  @Test
  void aRenamedComponentKeepsItsCouplings() {
    CouplingGraph head = graph(coupling(http("ordering"), call("ordering/A.java", 5, "get")));
    assertEquals(
        List.of("carried ordering -> billing (sync-http)"),
        fates(delta(A_CALLS, head, moved("orders/A.java", "ordering/A.java"))));
  }

  @Test
  void aRenamedTargetKeepsItsCouplings() {
    Target invoicing = new Target(Target.Type.COMPONENT, "invoicing");
    CouplingGraph head =
        graph(coupling(edge("orders", invoicing, Kind.SYNC_HTTP), call("orders/A.java", 5, "get")));
    assertEquals(
        List.of("carried orders -> invoicing (sync-http)"),
        fates(
            delta(
                A_CALLS,
                head,
                moved("billing/B.java", "invoicing/B.java"),
                altered("orders/A.java"))));
  }

  @Test
  void theOrderOfCouplingsAndSitesChangesNothing() {
    var a = call("orders/A.java", 5, "get");
    var b = call("orders/B.java", 5, "get");
    var other = coupling(edge("orders", BILLING, Kind.SOAP), a);
    assertEquals(
        delta(NONE, graph(coupling(http("orders"), a, b), other), added("orders/A.java")),
        delta(NONE, graph(other, coupling(http("orders"), b, a)), added("orders/A.java")));
  }

  @Test
  void aDeletedUserOfAnEdgeThatStaysIsCarried() {
    CouplingGraph base =
        graph(
            coupling(
                http("orders"), call("orders/A.java", 5, "get"), call("orders/B.java", 6, "get")));
    assertEquals(CARRIED, fates(delta(base, A_CALLS, deleted("orders/B.java"))));
  }
}
