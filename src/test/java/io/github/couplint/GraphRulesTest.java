package io.github.couplint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.couplint.change.Change;
import io.github.couplint.change.jgit.ChangeOfTexts;
import io.github.couplint.facts.FactCache;
import io.github.couplint.policy.Checked;
import io.github.couplint.policy.Verdict;
import io.github.couplint.wiring.Overrides;
import io.github.couplint.wiring.PackSources;
import io.github.couplint.wiring.PolicyFiles;
import io.github.couplint.wiring.Readers;
import io.github.couplint.wiring.Wiring;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What an introduced edge meets in the rest of the system, and what was decided about its ends. */
final class GraphRulesTest {
  private static final String BASE_SCORE = " + 6 without a time limit + 4 without a breaker";

  private static final String CLIENT =
      """
      package shop.FROM;
      import org.springframework.web.client.RestTemplate;
      class TOClient {
        private final RestTemplate http = new RestTemplate();
        String ask(String id) {
          return http.getForObject("http://TO/things/" + id, String.class);
        }
      }
      """;

  /** Services a to n, with a client for each of the edges. */
  private static Map<String, String> system(String... edges) {
    Map<String, String> files = new TreeMap<>();
    "abcdefghijklmn".chars().forEach(c -> files.put((char) c + "/pom.xml", pom((char) c)));
    for (String edge : edges) {
      String from = edge.substring(0, 1);
      String to = edge.substring(1);
      files.put(Services.path(from, to + "Client"), CLIENT.replace("FROM", from).replace("TO", to));
    }
    return files;
  }

  private static String pom(char name) {
    return Services.pom(String.valueOf(name));
  }

  private static List<String> scores(Map<String, String> base, Map<String, String> head) {
    List<String> scores = new ArrayList<>();
    verdict(base, head)
        .findings()
        .forEach(f -> scores.add(f.change().coupling().edge() + ": " + f.score().line()));
    return scores;
  }

  private static Verdict verdict(Map<String, String> base, Map<String, String> head) {
    Change change = ChangeOfTexts.between("base", base, "head", head);
    Checked<Analysis> analysis =
        Wiring.analysis(
            PolicyFiles.of(change.base(), PackSources.usual()),
            Overrides.none(LocalDate.EPOCH),
            Readers.store(FactCache.NONE, 1, () -> {}));
    return ((Checked.Valid<Analysis>) analysis).value().of(change);
  }

  private static Map<String, String> with(Map<String, String> files, String path, String text) {
    Map<String, String> more = new TreeMap<>(files);
    more.put(path, text);
    return more;
  }

  private static String http(String edge, String middle, int score) {
    return edge + " (sync-http): 34 synchronous HTTP call" + middle + " = " + score;
  }

  @Test
  void aChainOfThreeIsNoWord() {
    assertEquals(List.of(http("a -> b", BASE_SCORE, 44)), scores(system("bc"), system("bc", "ab")));
  }

  @Test
  void aLongerChainWeighsByItsLength() {
    assertEquals(
        List.of(http("b -> c", " + 12 in the chain a -> b -> c -> d -> e" + BASE_SCORE, 56)),
        scores(system("ab", "cd", "de"), system("ab", "cd", "de", "bc")));
  }

  @Test
  void theConfigurationSetsTheLimits() {
    String longer = "version: 1\narchitecture: {limits: {chain: 5}}\n";
    assertEquals(
        List.of(http("b -> c", BASE_SCORE, 44)),
        scores(
            with(system("ab", "cd", "de"), ".couplint.yml", longer),
            with(system("ab", "cd", "de", "bc"), ".couplint.yml", longer)));
  }

  @Test
  void threeNewPeersInOneChangeAreOneTooMany() {
    String fan = " + 6 one of 3 components that the change makes a wait for" + BASE_SCORE;
    assertEquals(
        List.of(http("a -> b", fan, 50), http("a -> c", fan, 50), http("a -> d", fan, 50)),
        scores(system(), system("ab", "ac", "ad")));
  }

  @Test
  void theEighthPeerIsOneTooMany() {
    String[] seven = {"ab", "ac", "ad", "ae", "af", "ag", "ah"};
    String[] eight = {"ab", "ac", "ad", "ae", "af", "ag", "ah", "ai"};
    assertEquals(
        List.of(http("a -> i", " + 6 one of 8 components that a waits for" + BASE_SCORE, 50)),
        scores(system(seven), system(eight)));
  }

  @Test
  void aForbiddenEdgeBlocksHoweverMild() {
    String policy =
        """
        version: 1
        architecture:
          forbidden: [{from: a, to: "orders.*", reason: only b may}]
        """;
    String publisher =
        """
        package shop.a;
        import org.springframework.kafka.core.KafkaTemplate;
        class Publisher {
          private KafkaTemplate<String, String> kafka;
          void send() { kafka.send("orders.placed", "x"); }
        }
        """;
    Map<String, String> base = with(system(), ".couplint.yml", policy);
    assertEquals(
        List.of(
            "a -> orders.placed (publish): 15 message published + 25 forbidden by the architecture:"
                + " only b may + 15 never under 55 = 55"),
        scores(base, with(base, "a/src/main/java/shop/a/Publisher.java", publisher)));
  }

  @Test
  void aLowerLayerMayNotUseAHigherOne() {
    String policy =
        """
        version: 1
        architecture:
          layers:
            - {name: edge, components: a}
            - {name: core, components: [b, c]}
        """;
    Map<String, String> base = with(system(), ".couplint.yml", policy);
    assertEquals(
        List.of(
            http("b -> a", " + 25 up from layer core to layer edge" + BASE_SCORE, 69),
            http("c -> b", BASE_SCORE, 44)),
        scores(base, with(system("ba", "cb"), ".couplint.yml", policy)));
  }

  @Test
  void anAllowedEdgeNeverBlocks() {
    String policy =
        """
        version: 1
        gate: {failOn: info}
        architecture:
          allowed: [{from: a, to: b, kind: sync-http, reason: until PAY-7}]
          forbidden: [{from: "*", to: b, reason: old}]
        """;
    Map<String, String> base = with(system(), ".couplint.yml", policy);
    Verdict verdict = verdict(base, with(system("ab"), ".couplint.yml", policy));
    assertEquals(
        List.of("allowed by the architecture: until PAY-7"),
        List.copyOf(verdict.excused().reasons().values()));
    assertEquals(java.util.Set.of(), verdict.blocking());
  }

  @Test
  void noChangeAllowsItsOwnEdge() {
    String policy =
        """
        version: 1
        architecture:
          allowed: [{from: a, to: b, reason: I say so}]
        """;
    Verdict verdict = verdict(system(), with(system("ab"), ".couplint.yml", policy));
    assertEquals(Map.of(), verdict.excused().reasons());
  }

  @Test
  void whatNothingDeclaresCountsWhenThatIsAskedFor() {
    String policy =
        """
        version: 1
        architecture:
          undeclared: report
          allowed: [{from: a, to: b, reason: orders need prices}]
        """;
    Map<String, String> base = with(system(), ".couplint.yml", policy);
    assertEquals(
        List.of(
            http("a -> c", " + 10 not declared in the architecture" + BASE_SCORE, 54),
            http("a -> b", BASE_SCORE, 44)),
        scores(base, with(system("ab", "ac"), ".couplint.yml", policy)));
  }

  private static String catalog(String name, String spec) {
    return """
        apiVersion: backstage.io/v1alpha1
        kind: Component
        metadata: {name: NAME}
        spec: {type: service, SPEC}
        """
        .replace("NAME", name)
        .replace("SPEC", spec);
  }

  @Test
  void aCatalogDeclaresOwnersTiersAndNeeds() {
    Map<String, String> catalogs =
        Map.of(
            "a/catalog-info.yaml",
            catalog("a", "owner: red, tier: 1, consumesApis: [b-api], dependsOn: [component:d]"),
            "b/catalog-info.yaml",
            catalog("b", "owner: red, providesApis: [b-api]"),
            "c/catalog-info.yaml",
            catalog("c", "owner: blue, tier: 3"));
    Map<String, String> base = system();
    base.putAll(catalogs);
    Map<String, String> head = system("ab", "ac");
    head.putAll(catalogs);
    assertEquals(
        List.of(
            http(
                "a -> c",
                " + 10 not declared in the catalog + 8 tier 1 waiting for tier 3 + 6 of another"
                    + " team, blue"
                    + BASE_SCORE,
                68),
            http("a -> b", BASE_SCORE + " - 6 declared in the catalog", 38)),
        scores(base, head));
  }

  @Test
  void aCatalogNamesComponentsOnBothSidesByTheBase() {
    String checkout = catalog("checkout", "owner: red");
    Map<String, String> base = with(system(), "a/catalog-info.yaml", checkout);
    Map<String, String> head = with(system("ab", "ca"), "a/catalog-info.yaml", checkout);
    assertEquals(
        List.of(http("c -> checkout", BASE_SCORE, 44), http("checkout -> b", BASE_SCORE, 44)),
        scores(base, head));
    Map<String, String> renamed = with(system("ab"), "a/catalog-info.yaml", checkout);
    assertEquals(List.of(), scores(system("ab"), renamed));
  }

  @Test
  void codeOwnersTellTeamsWhereNothingElseDoes() {
    String owners = "* @all\n/b/ @blue\n/c/ @all @blue\n";
    Map<String, String> base = with(system(), "CODEOWNERS", owners);
    assertEquals(
        List.of(
            http("a -> b", " + 6 of another team, @blue" + BASE_SCORE, 50),
            http("a -> c", BASE_SCORE, 44)),
        scores(base, with(system("ab", "ac"), "CODEOWNERS", owners)));
  }

  private static String entity(String component, String type, String table) {
    return """
        package shop.COMPONENT;
        import jakarta.persistence.Entity;
        import jakarta.persistence.Table;
        @Entity
        @Table(name = "TABLE")
        class TYPE {}
        """
        .replace("COMPONENT", component)
        .replace("TYPE", type)
        .replace("TABLE", table);
  }

  private static void addStore(Map<String, String> files, String component, String database) {
    files.put(
        component + "/src/main/resources/application.properties",
        "spring.datasource.url=jdbc:postgresql://" + database + ":5432/shop\n");
  }

  @Test
  void aLongLoopIsToldByItsEnds() {
    String[] ring = {
      "ab", "bc", "cd", "de", "ef", "fg", "gh", "hi", "ij", "jk", "kl", "lm", "mn", "na"
    };
    String[] open = Arrays.copyOf(ring, ring.length - 1);
    String loop = " + 25 closing the loop n -> a -> b -> c -> d -> e -> 3 more -> i -> j -> k -> l";
    assertEquals(
        List.of(http("n -> a", loop + " -> m -> n" + BASE_SCORE, 69)),
        scores(system(open), system(ring)));
  }

  @Test
  void ofManyAtAStoreSomeAreNamed() {
    Map<String, String> base = system();
    "bcdefghijklmn".chars().forEach(c -> addStore(base, String.valueOf((char) c), "db"));
    Map<String, String> head = new TreeMap<>(base);
    addStore(head, "a", "db");
    assertEquals(
        List.of(
            "a -> postgresql://db/shop (shared-database): 15 database + 35 also used by b, c, d, e,"
                + " f, g, h, i, j, k, l, m and 1 more = 50"),
        scores(base, head));
  }

  @Test
  void aTableIsNoNewsForTheOneThatHadItBefore() {
    Map<String, String> base = system();
    addStore(base, "a", "db");
    addStore(base, "b", "db");
    base.put("a/src/main/java/shop/a/Thing.java", entity("a", "Thing", "thing"));
    Map<String, String> head = new TreeMap<>(base);
    head.put("a/src/main/java/shop/a/Thing.java", entity("a", "Thing", "thing") + "// moved\n");
    head.put("a/src/main/java/shop/a/Other.java", entity("a", "Other", "other"));
    head.put("b/src/main/java/shop/b/Copy.java", entity("b", "Copy", "thing"));
    assertEquals(
        List.of(
            "b -> postgresql://db/shop (shared-table): 25 table of another component + 35 thing"
                + " also used by a = 60"),
        scores(base, head));
  }

  @Test
  void aTableOfOnesOwnIsNoCoupling() {
    Map<String, String> base = system();
    addStore(base, "a", "db");
    addStore(base, "b", "other-db");
    base.put("b/src/main/java/shop/b/Thing.java", entity("b", "Thing", "thing"));
    Map<String, String> head = new TreeMap<>(base);
    head.put("a/src/main/java/shop/a/Thing.java", entity("a", "Thing", "thing"));
    Verdict verdict = verdict(base, head);
    assertEquals(List.of(), verdict.findings());
    assertEquals(0, verdict.balance().values().stream().mapToInt(n -> n).sum());
  }
}
