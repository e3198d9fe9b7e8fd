package io.github.couplint;

import static io.github.couplint.Services.path;
import static io.github.couplint.Services.pom;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.couplint.change.Change;
import io.github.couplint.change.RepoPath;
import io.github.couplint.change.Snapshot;
import io.github.couplint.change.jgit.ChangeOfTexts;
import io.github.couplint.facts.FactCache;
import io.github.couplint.policy.Checked;
import io.github.couplint.policy.Coverage;
import io.github.couplint.policy.Outcome;
import io.github.couplint.policy.Verdict;
import io.github.couplint.wiring.Overrides;
import io.github.couplint.wiring.PolicyFiles;
import io.github.couplint.wiring.Readers;
import io.github.couplint.wiring.Wiring;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

final class AnalysisTest {
  private static final String CLIENT =
      """
      package shop.FROM;
      import org.springframework.web.client.RestTemplate;
      class Client {
        private final RestTemplate http = new RestTemplate();
        String ask(String id) {
          return http.getForObject("http://TO/things/" + id, String.class);
        }
      }
      """;

  private static String client(String from, String to) {
    return CLIENT.replace("FROM", from).replace("TO", to);
  }

  private static Verdict verdict(Map<String, String> base, Map<String, String> head) {
    Checked<Analysis> analysis =
        Wiring.analysis(
            PolicyFiles.NONE,
            Overrides.none(LocalDate.EPOCH),
            Readers.store(FactCache.NONE, 1, () -> {}));
    return ((Checked.Valid<Analysis>) analysis)
        .value()
        .of(ChangeOfTexts.between("base", base, "head", head));
  }

  private static List<String> said(Verdict verdict) {
    return verdict.findings().stream()
        .map(
            f ->
                f.change().what().id()
                    + " "
                    + f.change().coupling().edge()
                    + ": "
                    + f.score().line())
        .toList();
  }

  private static Map<String, String> services() {
    Map<String, String> files = new TreeMap<>();
    for (String name : List.of("orders", "billing", "ledger")) {
      files.put(name + "/pom.xml", pom(name));
    }
    return files;
  }

  @Test
  void aCallThatClosesALoopIsToldWithTheWay() {
    Map<String, String> base = services();
    base.put(path("billing", "Client"), client("billing", "ledger"));
    base.put(path("ledger", "Client"), client("ledger", "orders"));
    Map<String, String> head = new TreeMap<>(base);
    head.put(path("orders", "Client"), client("orders", "billing"));

    assertEquals(
        List.of(
            "introduced orders -> billing (sync-http): 34 synchronous HTTP call + 25 closing the loop"
                + " orders -> billing -> ledger -> orders + 6 without a time limit + 4 without a"
                + " breaker = 69"),
        said(verdict(base, head)));
  }

  @Test
  void aCallWithoutAWayBackClosesNoLoop() {
    Map<String, String> base = services();
    base.put(path("billing", "Client"), client("billing", "ledger"));
    Map<String, String> head = new TreeMap<>(base);
    head.put(path("orders", "Client"), client("orders", "billing"));

    assertEquals(
        List.of(
            "introduced orders -> billing (sync-http): 34 synchronous HTTP call + 6 without a time"
                + " limit + 4 without a breaker = 44"),
        said(verdict(base, head)));
  }

  @Test
  void aStoreThatAnotherComponentUsesIsTold() {
    String settings = "spring.datasource.url=jdbc:postgresql://ledger-db:5432/ledger\n";
    Map<String, String> base = services();
    base.put("ledger/src/main/resources/application.properties", settings);
    Map<String, String> head = new TreeMap<>(base);
    head.put("orders/src/main/resources/application.properties", settings);

    assertEquals(
        List.of(
            "introduced orders -> postgresql://ledger-db/ledger (shared-database): 15 database + 35"
                + " also used by ledger = 50"),
        said(verdict(base, head)));
  }

  @Test
  void aClassThatBecomesTwoSaysNothing() {
    Map<String, String> base = services();
    base.put(path("orders", "Client"), client("orders", "billing"));
    Map<String, String> head = services();
    head.put(
        path("orders", "Reader"),
        client("orders", "billing").replace("class Client", "class Reader"));
    head.put(
        path("orders", "Writer"),
        client("orders", "billing").replace("class Client", "class Writer"));

    assertEquals(List.of(), said(verdict(base, head)));
  }

  @Test
  void aPomInEclipsesOutputFolderMakesNoModule() {
    Map<String, String> base = services();
    String uses =
        pom("orders")
            .replace(
                "<build>",
                "<dependencies><dependency><groupId>shop</groupId><artifactId>billing</artifactId>"
                    + "</dependency></dependencies><build>");
    base.put("orders/pom.xml", uses);
    Map<String, String> head = new TreeMap<>(base);
    head.put("orders/bin/pom.xml", uses);
    assertEquals(List.of(), said(verdict(base, head)));

    head.put("orders/bin/pom.xml", uses.replace("orders", "launcher"));
    assertEquals(
        List.of("introduced launcher -> billing (dependency): 15 build dependency = 15"),
        said(verdict(base, head)));
  }

  @Test
  void ofAChangeOfTestsAndPagesNothingIsReadUntilSomebodyAsksWhoOwnsAFile() {
    Map<String, String> base = services();
    base.put("README.md", "one");
    base.put("orders/src/test/java/shop/orders/ClientTest.java", "class ClientTest {}");
    Map<String, String> head = new TreeMap<>(base);
    head.put("README.md", "two");
    head.put("orders/src/test/java/shop/orders/ClientTest.java", client("orders", "billing"));
    Change change = ChangeOfTexts.between("base", base, "head", head);
    List<String> read = Collections.synchronizedList(new ArrayList<>());

    Grounds grounds = Analyses.fresh(1).grounds(watched(change, read));
    assertEquals(List.of(), read);
    assertEquals(List.of(), grounds.verdict().findings());
    assertEquals(Outcome.PASS, grounds.verdict().outcome());
    assertEquals(new Coverage(2, 2, List.of(), List.of()), grounds.verdict().coverage());
    assertEquals("orders", grounds.owner().apply(new RepoPath("orders/src/main/java/A.java")));
    assertEquals(3, read.size()); // each pom, once
  }

  @Test
  void ofAChangeOfMainCodeBothSidesAreRead() {
    Map<String, String> base = services();
    base.put(path("orders", "Client"), client("orders", "billing"));
    Map<String, String> head = services();
    head.put(path("orders", "Client"), client("orders", "ledger"));
    List<String> read = Collections.synchronizedList(new ArrayList<>());

    Analyses.fresh(1).of(watched(ChangeOfTexts.between("base", base, "head", head), read));
    assertEquals(3 + 2, Set.copyOf(read).size());
  }

  @Test
  void ofAFileThatSaysNothingAndNamesNobodyOnlyOutlinesAreRead() {
    Map<String, String> base = services();
    base.put(path("orders", "Client"), client("orders", "billing"));
    base.put(path("orders", "Names"), "package shop.orders; class Names { String one; }");
    base.put("orders/src/test/java/shop/orders/ClientTest.java", client("orders", "ledger"));
    Map<String, String> head = new TreeMap<>(base);
    head.put(path("orders", "Names"), "package shop.orders; class Names { String two; }");
    head.put("orders/src/test/java/shop/orders/ClientTest.java", client("orders", "orders"));
    head.put("README.md", "two");
    List<String> read = Collections.synchronizedList(new ArrayList<>());

    Change change = ChangeOfTexts.between("base", base, "head", head);
    assertEquals(List.of(), Analyses.fresh(1).of(watched(change, read)).findings());
    assertEquals(3 + 2 + 1, read.size()); // to parse a file it would be read again
  }

  /** The same change; the ids of blobs that are read are written down. */
  private static Change watched(Change change, List<String> read) {
    UnaryOperator<Snapshot> watching =
        side ->
            new Snapshot(
                side.name(),
                side.files(),
                blob -> {
                  read.add(blob);
                  return side.blobs().read(blob);
                });
    return new Change(
        watching.apply(change.base()),
        watching.apply(change.head()),
        change.files(),
        change.gaps());
  }
}
