package io.github.couplint.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.couplint.coupling.Kind;
import io.github.couplint.rules.pack.PackReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class RuleBookTest {
  private static final String TECHNOLOGIES =
      """
      id: web
      name: Web
      rule: sync-http
      ---
      id: bus
      name: Bus
      rule: publish
      """;
  private static final String VENDORS =
      """
      id: suite
      name: Suite
      rule: vendor-sdk
      hosts: ["*.acme.com", "*.acme.eu"]
      target: suite-{1}
      through: [web]
      ---
      id: pay
      name: Pay
      rule: identity
      hosts: ["pay.acme.com", "*.acme.eu"]
      """;

  private static final RuleBook BOOK = book();

  private static RuleBook book() {
    TreeMap<String, String> pack = new TreeMap<>();
    for (Kind kind :
        List.of(Kind.SYNC_HTTP, Kind.PUBLISH, Kind.VENDOR_SDK, Kind.IDENTITY, Kind.VENDOR_LEAK)) {
      pack.put(
          "own/" + kind.id() + ".md",
          "---\nid: %s\nkind: %1$s\ntitle: T\nbase: 1\nrecommendation: R.\n---\n# T\n"
              .formatted(kind.id()));
    }
    pack.put("own/technologies/t.yml", TECHNOLOGIES);
    pack.put("own/vendors/v.yml", VENDORS);
    PackReader.Loaded loaded = PackReader.read(pack);
    assertEquals(List.of(), loaded.faults());
    return loaded.book();
  }

  @Test
  void ofSeveralPatternsOfAHostTheMostExactOneTells() {
    assertEquals(
        List.of(
            Optional.of("pay"), Optional.of("suite-mail"), Optional.of("pay"), Optional.empty()),
        List.of(
            BOOK.vendorOfHost("pay.acme.com"),
            BOOK.vendorOfHost("mail.acme.com"),
            BOOK.vendorOfHost("x.acme.eu"),
            BOOK.vendorOfHost("acme.com")));
  }

  @Test
  void wildcardsAndBracesMakeAPatternNoMoreExact() {
    assertEquals(
        List.of(9, 9, 10),
        List.of(
            Glob.ofCoordinates("**.acme.com").exactness(),
            Glob.ofCoordinates("*.{acme}.com").exactness(),
            Glob.ofCoordinates("x.acme.com").exactness()));
  }

  private static List<String> about(String... rules) {
    RuleBook some = BOOK.about(Set.of(rules));
    assertEquals(BOOK.rules(), some.rules());
    return Stream.concat(
            some.technologies().stream().map(Technology::id),
            some.vendors().stream().map(Vendor::id))
        .toList();
  }

  @Test
  void onlyWhatIsEvidenceForTheRulesIsKept() {
    assertEquals(List.of("web"), about("sync-http"));
    assertEquals(List.of("bus", "pay"), about("publish", "identity"));
    assertEquals(List.of(), about());
  }

  @Test
  void everyVendorsTypesMayLeak() {
    assertEquals(List.of("pay", "suite"), about("vendor-leak"));
  }

  @Test
  void rulesTechnologiesAndWaysAreFoundByTheirIds() {
    assertEquals(
        List.of("identity", "publish", "sync-http", "vendor-leak", "vendor-sdk"),
        List.copyOf(BOOK.ruleIds()));
    assertEquals(Optional.of(Kind.PUBLISH), BOOK.find("publish").map(Rule::kind));
    assertEquals(Optional.empty(), BOOK.find("web"));
    assertEquals(Optional.of("Web"), BOOK.technology("web").map(Technology::name));
    assertEquals(Optional.empty(), BOOK.technology("pay"));
    assertEquals(Map.of("suite", List.of("web"), "pay", List.of()), BOOK.ways());
  }
}
