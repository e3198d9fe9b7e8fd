package io.github.couplint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.couplint.change.jgit.Sandbox;
import io.github.couplint.wiring.RepositoryPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MapViewTest {
  private static final String MERMAID =
      """
      flowchart LR
        n0["billing"]
        n1["orders"]
        n1 -->|"sync-http"| n0
      """;

  @TempDir Path folder;

  private Sandbox coupled() {
    Sandbox shop = Shop.in(folder);
    shop.write(Shop.SOURCE, Shop.COUPLED);
    return shop;
  }

  @Test
  void aMapComesInEachForm() {
    coupled();
    assertEquals(new Ran(0, MERMAID, ""), Ran.in(folder, "map", "--format", "mermaid"));
    assertTrue(out("dot").contains("\"orders\" -> \"billing\" [label=\"sync-http\"];"));
    assertTrue(out("markdown").contains("| `orders` | `billing` | sync-http |"));
    assertTrue(out("c4").contains("n1 -> n0 \"sync-http\""));
    assertTrue(out("html").startsWith("<!doctype html>"));
  }

  private String out(String format) {
    return Ran.in(folder, "map", "--format", format).out();
  }

  @Test
  void aDifferenceIsThatOfTwoCommitsOrOfTheWorkingTree() {
    Sandbox shop = coupled();
    String red = MERMAID + "  linkStyle 0 stroke:#d1242f,stroke-width:3px\n";
    assertEquals(
        new Ran(0, red, ""), Ran.in(folder, "map", "--format", "mermaid", "--diff", "HEAD.."));
    shop.commit("couple");
    assertEquals(
        new Ran(0, red, ""),
        Ran.in(folder, "map", "--format", "mermaid", "--diff", "HEAD~1..HEAD"));
    assertTrue(
        Ran.in(folder, "map", "--diff", "HEAD~1..HEAD")
            .out()
            .contains("\"change\": \"introduced\""));
  }

  @Test
  void threeDotsCompareWithTheMergeBase() {
    Sandbox shop = Shop.in(folder);
    shop.git("checkout", "--quiet", "-b", "branch");
    shop.write("README.md", "a branch\n").commit("branch off");
    shop.git("checkout", "--quiet", "main");
    shop.write(Shop.SOURCE, Shop.COUPLED).commit("couple on main");
    shop.git("checkout", "--quiet", "branch");
    String gone = "n1 -.->|\"sync-http\"| n0";
    assertTrue(diff("main..branch").contains(gone));
    assertTrue(diff("main..").contains(gone));
    assertEquals(-1, diff("main...branch").indexOf("sync-http"));
    assertEquals(-1, diff("main...").indexOf("sync-http"));
  }

  private String diff(String sides) {
    Ran ran = Ran.in(folder, "map", "--format", "mermaid", "--diff", sides);
    assertEquals("", ran.err());
    return ran.out();
  }

  @Test
  void onlyChangesAreShownWhenAsked() {
    Shop.in(folder).write("README.md", "changed\n");
    assertEquals(
        "flowchart LR\n",
        Ran.in(folder, "map", "--format", "mermaid", "--diff", "HEAD..", "--changes").out());
  }

  @Test
  void evidenceOfACommitIsLinkedToTheRemote() {
    Sandbox shop = coupled();
    shop.commit("couple");
    shop.git("remote", "add", "origin", "git@github.com:acme/shop.git");
    String commit = shop.git("rev-parse", "HEAD").strip();
    String link =
        "https://github.com/acme/shop/blob/"
            + commit
            + "/orders/src/main/java/shop/orders/Invoices.java#L4";
    assertTrue(Ran.in(folder, "who", "billing", "--at", "HEAD").out().contains(link));
    assertEquals(-1, Ran.in(folder, "who", "billing").out().indexOf("https:"));
  }

  @Test
  void aPartIsShown() {
    coupled();
    assertEquals(
        "flowchart LR\n",
        Ran.in(folder, "map", "--format", "mermaid", "--style", "event-driven").out());
    assertEquals(
        MERMAID,
        Ran.in(folder, "map", "--format", "mermaid", "--kind", "sync-http,sync-rpc").out());
    assertEquals(MERMAID, Ran.in(folder, "map", "--format", "mermaid", "--focus", "Billing").out());
  }

  @Test
  void whatTheMapDoesNotHaveEndsWith2() {
    coupled();
    assertEquals(
        new Ran(2, "", "couplint: --focus: the map has no 'biling' (did you mean 'billing'?)\n"),
        Ran.in(folder, "map", "--focus", "biling"));
    assertTrue(Ran.in(folder, "map", "--kind", "sync-htp").err().contains("'sync-http'?"));
    assertTrue(Ran.in(folder, "map", "--style", "events").err().contains("--style: expected"));
    assertEquals(
        new Ran(2, "", "couplint: --diff: expected <base>..<head>; was 'HEAD'\n"),
        Ran.in(folder, "map", "--diff", "HEAD"));
    assertEquals(2, Ran.in(folder, "map", "--diff", "HEAD....HEAD").code());
    assertEquals(2, Ran.in(folder, "map", "--diff", "..HEAD").code());
    assertEquals(
        new Ran(2, "", "couplint: --changes needs --diff: what is it to be compared with?\n"),
        Ran.in(folder, "map", "--changes"));
    assertEquals(2, Ran.in(folder, "map", "--diff", "HEAD..", "--at", "HEAD").code());
  }

  @Test
  void whoDependsOnAServiceIsTold() {
    coupled();
    assertEquals(
        new Ran(
            0,
            """
            billing (service): 1 depends on it

            orders
              sync-http, likely
                orders/src/main/java/shop/orders/Invoices.java:4
                orders/src/main/java/shop/orders/Invoices.java:7
                orders/src/main/java/shop/orders/Invoices.java:11
            """,
            ""),
        Ran.in(folder, "who", "billing"));
    assertEquals(
        new Ran(2, "", "couplint: the map has no 'biling' (did you mean 'billing'?)\n"),
        Ran.in(folder, "who", "biling"));
  }

  @Test
  void mapsOfTwoRepositoriesAreJoined() throws IOException {
    Path one = Files.createDirectories(folder.resolve("one"));
    coupled();
    Ran.in(folder, "map", "--output", one.resolve("shop.json").toString());
    Files.writeString(
        one.resolve("web.json"),
        """
        {"schemaVersion": 1, "services": [{"name": "web", "kind": "service"}],
         "externals": [{"name": "http://orders:8080", "kind": "website"}],
         "connections": [{"from": "web", "to": "http://orders:8080", "kind": "sync-http",
                          "evidence": [{"file": "Web.java", "line": 3}]}]}
        """);
    Ran merged = Ran.in(one, "map", "merge", "shop.json", "web.json", "--output", "all.json");
    assertEquals(new Ran(0, "", ""), merged);
    assertEquals(
        """
        orders (service): 1 depends on it

        web
          sync-http, certain
            web/Web.java:3
        """,
        Ran.in(one, "who", "orders", "--map", "all.json").out());
  }

  @Test
  void whatIsNoMapEndsWith2() throws IOException {
    Files.writeString(folder.resolve("a.json"), "{}");
    Files.writeString(folder.resolve("b.json"), "<map/>");
    Ran ran = Ran.in(folder, "map", "merge", "a.json", "b.json", "c.json");
    assertEquals(2, ran.code());
    assertEquals(6, ran.err().lines().count(), ran.err());
    assertTrue(ran.err().contains("a.json: services: expected a list; was missing"), ran.err());
    assertTrue(ran.err().contains("b.json: expected JSON: line 1: "), ran.err());
    assertTrue(ran.err().contains("c.json can't be read: "), ran.err());
  }

  @Test
  void aMapIsCalledAfterItsFile() {
    assertEquals("orders", MapFiles.label("maps/orders.json"));
    assertEquals("orders", MapFiles.label("orders.map.JSON"));
    assertEquals(".json", MapFiles.label(".json"));
    assertEquals("map", MapFiles.label("/"));
  }

  @Test
  void thePageOfARemoteHasNoSecretOfItsAddress() {
    Optional<String> page = Optional.of("https://github.com/acme/shop");
    assertEquals(page, page("https://me:secret@github.com/acme/shop.git"));
    assertEquals(page, page("git@github.com:acme/shop.git"));
    assertEquals(page, page("ssh://git@github.com:22/acme/shop"));
    assertEquals(Optional.empty(), page("https://example.org/acme/shop"));
    assertEquals(Optional.empty(), page("/srv/git/github.com/acme/shop"));
    assertEquals(Optional.empty(), page("https://github.com.example.org/acme/shop"));
    assertEquals(
        Optional.of("https://git.acme.example/acme/shop"),
        RepositoryPage.page("git@git.acme.example:acme/shop", "https://git.acme.example/"));
  }

  private static Optional<String> page(String address) {
    return RepositoryPage.page(address, "https://github.com");
  }
}
