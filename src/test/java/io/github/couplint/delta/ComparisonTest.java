package io.github.couplint.delta;

import static io.github.couplint.delta.Example.BILLING;
import static io.github.couplint.delta.Example.altered;
import static io.github.couplint.delta.Example.call;
import static io.github.couplint.delta.Example.coupling;
import static io.github.couplint.delta.Example.delta;
import static io.github.couplint.delta.Example.edge;
import static io.github.couplint.delta.Example.fates;
import static io.github.couplint.delta.Example.graph;
import static io.github.couplint.delta.Example.http;
import static io.github.couplint.delta.Example.outsideJava;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.couplint.coupling.Coupling;
import io.github.couplint.coupling.CouplingGraph;
import io.github.couplint.coupling.Edge;
import io.github.couplint.coupling.Kind;
import io.github.couplint.coupling.Role;
import io.github.couplint.coupling.Site;
import io.github.couplint.coupling.Target;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Edges that go on under another identity, and those that only look so. */
final class ComparisonTest {
  private static final Edge STOCK =
      edge("orders", new Target(Target.Type.COMPONENT, "stock"), Kind.SYNC_HTTP);
  private static final Edge DEPENDENCY = edge("orders", BILLING, Kind.DEPENDENCY);
  private static final Edge OF_PARENT = edge("parent", BILLING, Kind.DEPENDENCY);

  private static final CouplingGraph NONE = graph();
  private static final Site A_GETS = call("orders/A.java", 5, "get");
  private static final CouplingGraph A_CALLS = graph(coupling(http("orders"), A_GETS));

  private static Site declared(String pom) {
    return outsideJava(pom, Role.DEPENDENCY, "jar");
  }

  private static Site names(String file) {
    Site call = call(file, 5, "Client");
    return new Site(call.file(), call.span(), Role.TYPE, call.user(), call.shape());
  }

  @Test
  void aLoopThatWasThereIsCarried() {
    CouplingGraph loops = graph(coupling(http("orders"), List.of("LOOP"), A_GETS));
    assertEquals(
        List.of("carried orders -> billing (sync-http)"),
        fates(delta(loops, loops, altered("orders/A.java"))));
  }

  @Test
  void aLoosenedEdgeTellsWhatItLostAndGained() {
    CouplingGraph base = graph(coupling(http("orders"), List.of("LOOP", "WRITE"), A_GETS));
    CouplingGraph head = graph(coupling(http("orders"), List.of("CACHED"), A_GETS));
    Delta delta = delta(base, head, altered("orders/A.java"));
    assertEquals(List.of("loosened orders -> billing (sync-http)"), fates(delta));
    assertEquals(
        List.of("now reason of CACHED", "no longer reason of LOOP"),
        delta.changes().get(0).improvements());
  }

  @Test
  void aLoopThatOnlyTestCodeChangedDoesNotStrengthen() {
    Site test = call("orders/test/T.java", 5, "get");
    CouplingGraph head = graph(coupling(http("orders"), List.of("LOOP"), A_GETS, test));
    assertEquals(
        List.of("carried orders -> billing (sync-http)"),
        fates(delta(A_CALLS, head, altered("orders/test/T.java"))));
  }

  @Test
  void whatAppearsOutsideChangedFilesIsCarried() {
    assertEquals(
        List.of("carried orders -> billing (sync-http)"),
        fates(delta(NONE, A_CALLS, altered("orders/Other.java"))));
  }

  @Test
  void whatDisappearsOutsideChangedFilesIsNotTold() {
    assertEquals(List.of(), fates(delta(A_CALLS, NONE, altered("orders/Other.java"))));
  }

  @Test
  void aFirstDependencyIsIntroduced() {
    CouplingGraph head = graph(coupling(DEPENDENCY, declared("orders/pom.xml")));
    assertEquals(
        List.of("introduced orders -> billing (dependency)"),
        fates(delta(NONE, head, altered("orders/pom.xml"))));
  }

  @Test
  void aDependencyWhoseUseGoesIsCarriedWhereverItIsDeclared() {
    CouplingGraph head = graph(coupling(DEPENDENCY, declared("platform/pom.xml")));
    assertEquals(
        List.of("removed orders -> billing (sync-http)", "carried orders -> billing (dependency)"),
        fates(delta(A_CALLS, head, altered("orders/A.java"), altered("platform/pom.xml"))));
  }

  @Test
  void aDependencyBesideACouplingToAnotherTargetIsIntroduced() {
    Coupling stock = coupling(STOCK, A_GETS);
    CouplingGraph head = graph(stock, coupling(DEPENDENCY, declared("orders/pom.xml")));
    assertEquals(
        List.of("introduced orders -> billing (dependency)", "carried orders -> stock (sync-http)"),
        fates(delta(graph(stock), head, altered("orders/A.java"), altered("orders/pom.xml"))));
  }

  @Test
  void aDependencyOfTheBuildFileAboveAUseIsCarriedWhenTheUseGoes() {
    CouplingGraph head = graph(coupling(OF_PARENT, declared("orders/pom.xml")));
    assertEquals(
        List.of("removed orders -> billing (sync-http)", "carried parent -> billing (dependency)"),
        fates(delta(A_CALLS, head, altered("orders/A.java"), altered("orders/pom.xml"))));
  }

  @Test
  void aDependencyOfABuildFileElsewhereIsIntroduced() {
    CouplingGraph head = graph(coupling(OF_PARENT, declared("mail/pom.xml")));
    assertEquals(
        List.of(
            "introduced parent -> billing (dependency)", "removed orders -> billing (sync-http)"),
        fates(delta(A_CALLS, head, altered("orders/A.java"), altered("mail/pom.xml"))));
  }

  @Test
  void aDependencyOfABuildFileBelowIsNoUse() {
    Coupling below = coupling(DEPENDENCY, declared("orders/core/pom.xml"));
    CouplingGraph head = graph(below, coupling(OF_PARENT, declared("orders/pom.xml")));
    assertEquals(
        List.of(
            "introduced parent -> billing (dependency)", "carried orders -> billing (dependency)"),
        fates(delta(graph(below), head, altered("orders/pom.xml"))));
  }

  @Test
  void aCallThatBecomesListeningLoosens() {
    CouplingGraph head =
        graph(coupling(edge("orders", BILLING, Kind.CONSUME), call("orders/A.java", 5, "on")));
    assertEquals(
        List.of("loosened orders -> billing (consume)"),
        fates(delta(A_CALLS, head, altered("orders/A.java"))));
  }

  @Test
  void aMessageInPlaceOfNoCallIsIntroduced() {
    CouplingGraph head =
        graph(coupling(edge("orders", BILLING, Kind.PUBLISH), call("orders/A.java", 5, "send")));
    assertEquals(
        List.of("introduced orders -> billing (publish)"),
        fates(delta(NONE, head, altered("orders/A.java"))));
  }

  @Test
  void aMessageBesideACallThatStaysIsIntroduced() {
    CouplingGraph head =
        graph(
            coupling(http("orders"), A_GETS),
            coupling(edge("orders", BILLING, Kind.PUBLISH), call("orders/A.java", 6, "send")));
    assertEquals(
        List.of("introduced orders -> billing (publish)", "carried orders -> billing (sync-http)"),
        fates(delta(A_CALLS, head, altered("orders/A.java"))));
  }

  @Test
  void aMessageToAnotherTargetThanTheCallThatWentIsIntroduced() {
    CouplingGraph head =
        graph(coupling(edge("orders", BILLING, Kind.PUBLISH), call("orders/A.java", 5, "send")));
    assertEquals(
        List.of("introduced orders -> billing (publish)", "removed orders -> stock (sync-http)"),
        fates(delta(graph(coupling(STOCK, A_GETS)), head, altered("orders/A.java"))));
  }

  @Test
  void aClassThatOnlyNamesATypeOfWhatAnotherCallsDoesNotWiden() {
    CouplingGraph head = graph(coupling(http("orders"), A_GETS, names("orders/B.java")));
    assertEquals(
        List.of("carried orders -> billing (sync-http)"),
        fates(delta(A_CALLS, head, altered("orders/B.java"))));
  }

  @Test
  void aClassThatNamesATypeWidensWhatIsMadeByNamingAlone() {
    Edge code = edge("orders", BILLING, Kind.CODE);
    Site named = names("orders/A.java");
    assertEquals(
        List.of("widened orders -> billing (code)"),
        fates(
            delta(
                graph(coupling(code, named)),
                graph(coupling(code, named, names("orders/B.java"))),
                altered("orders/B.java"))));
  }

  @Test
  void aBuildFileThatSpellsOutWhatCodeNamesAlreadyDoesNotWiden() {
    Edge code = edge("orders", BILLING, Kind.CODE);
    Site named = names("orders/A.java");
    assertEquals(
        List.of("carried orders -> billing (code)"),
        fates(
            delta(
                graph(coupling(code, named)),
                graph(coupling(code, named, declared("orders/pom.xml"))),
                altered("orders/pom.xml"))));
  }

  @Test
  void aClassThatCallsWhatItReachedThroughAnotherBeforeDoesNotWiden() {
    Site through = Site.indirect(A_GETS.file(), A_GETS.span(), A_GETS.user(), "orders.B.load");
    Site other = call("orders/B.java", 5, "put");
    assertEquals(
        List.of("carried orders -> billing (sync-http)"),
        fates(
            delta(
                graph(coupling(http("orders"), through, other)),
                graph(coupling(http("orders"), A_GETS, other)),
                altered("orders/A.java"))));
  }
}
