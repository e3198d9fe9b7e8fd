package io.github.couplint.delta;

import static io.github.couplint.delta.Example.added;
import static io.github.couplint.delta.Example.altered;
import static io.github.couplint.delta.Example.call;
import static io.github.couplint.delta.Example.coupling;
import static io.github.couplint.delta.Example.delta;
import static io.github.couplint.delta.Example.edge;
import static io.github.couplint.delta.Example.fates;
import static io.github.couplint.delta.Example.graph;
import static io.github.couplint.delta.Example.http;
import static io.github.couplint.delta.Example.moved;
import static io.github.couplint.delta.Example.outsideJava;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.couplint.change.FileChange;
import io.github.couplint.change.RepoPath;
import io.github.couplint.change.Span;
import io.github.couplint.coupling.CouplingGraph;
import io.github.couplint.coupling.Kind;
import io.github.couplint.coupling.Role;
import io.github.couplint.coupling.Site;
import io.github.couplint.coupling.Target;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The shop is made of what the orders had, which stay without it. */
final class SplitTest {
  private static final Target ORDERS = new Target(Target.Type.COMPONENT, "orders");
  private static final Target SHOP = new Target(Target.Type.COMPONENT, "shop");
  private static final CouplingGraph NONE = graph();

  /** The fates of the edges when two files of the orders become the new shop. */
  private static List<String> split(CouplingGraph base, CouplingGraph head, FileChange... more) {
    List<FileChange> files =
        new ArrayList<>(
            List.of(
                moved("orders/A.java", "shop/A.java"),
                moved("orders/B.java", "shop/B.java"),
                altered("orders/Stays.java")));
    files.addAll(List.of(more));
    return fates(delta(base, head, files.toArray(FileChange[]::new)));
  }

  @Test
  void aPartKeepsTheCouplingsOfTheWholeWithABuildFileOfItsOwn() {
    Site pom = outsideJava("shop/pom.xml", Role.DEPENDENCY, "io:client");
    assertEquals(
        List.of("carried shop -> billing (sync-http)"),
        split(
            graph(coupling(http("orders"), call("orders/A.java", 5, "get"))),
            graph(coupling(http("shop"), call("shop/A.java", 5, "get"), pom)),
            added("shop/pom.xml")));
  }

  @Test
  void newCodeOfAPartWidensWhatTheWholeHad() {
    assertEquals(
        List.of("widened shop -> billing (sync-http)"),
        split(
            graph(coupling(http("orders"), call("orders/A.java", 5, "get"))),
            graph(
                coupling(
                    http("shop"), call("shop/A.java", 5, "get"), call("shop/New.java", 5, "put"))),
            added("shop/New.java")));
  }

  @Test
  void theBuildFileOfAPartSpellsOutWhatTheCodeOfTheWholeUsed() {
    Site pom = outsideJava("shop/pom.xml", Role.DEPENDENCY, "shop:billing");
    assertEquals(
        List.of("carried orders -> billing (sync-http)", "carried shop -> billing (dependency)"),
        split(
            graph(coupling(http("orders"), call("orders/A.java", 5, "get"))),
            graph(
                coupling(http("orders"), call("orders/Stays.java", 5, "get")),
                coupling(edge("shop", Example.BILLING, Kind.DEPENDENCY), pom)),
            added("shop/pom.xml")));
  }

  @Test
  void partsUsedEachOthersTypesBefore() {
    Site imported =
        new Site(new RepoPath("orders/Stays.java"), Span.ofLine(5), Role.IMPORT, "Stays", "shop.A");
    assertEquals(
        List.of("carried orders -> shop (code)"),
        split(NONE, graph(coupling(edge("orders", SHOP, Kind.CODE), imported))));
  }

  @Test
  void aCallOverTheNetworkBetweenPartsIsIntroduced() {
    assertEquals(
        List.of("introduced orders -> shop (sync-http)"),
        split(
            NONE,
            graph(
                coupling(
                    edge("orders", SHOP, Kind.SYNC_HTTP), call("orders/Stays.java", 5, "get")))));
  }

  @Test
  void whoUsedTheWholeUsesThePart() {
    Site imported = new Site(new RepoPath("mail/M.java"), Span.ofLine(5), Role.IMPORT, "M", "A");
    assertEquals(
        List.of("carried mail -> shop (code)"),
        split(
            graph(coupling(edge("mail", ORDERS, Kind.CODE), imported)),
            graph(coupling(edge("mail", SHOP, Kind.CODE), imported)),
            altered("mail/M.java")));
  }

  @Test
  void aNewComponentOfMostlyNewCodeIsNoPart() {
    assertEquals(
        List.of("introduced shop -> billing (sync-http)", "carried orders -> billing (sync-http)"),
        split(
            graph(coupling(http("orders"), call("orders/Stays.java", 5, "get"))),
            graph(
                coupling(http("orders"), call("orders/Stays.java", 5, "get")),
                coupling(http("shop"), call("shop/C.java", 5, "get"))),
            added("shop/C.java"),
            added("shop/D.java")));
  }

  @Test
  void newTestsAndFilesThatAreNoJavaMakeAPartNoLessOfOne() {
    Site imported =
        new Site(new RepoPath("orders/Stays.java"), Span.ofLine(5), Role.IMPORT, "Stays", "shop.A");
    assertEquals(
        List.of("carried orders -> shop (code)"),
        split(
            NONE,
            graph(coupling(edge("orders", SHOP, Kind.CODE), imported)),
            added("shop/pom.xml"),
            added("shop/app.yml"),
            added("shop/test/ATest.java"),
            added("shop/test/BTest.java")));
  }
}
