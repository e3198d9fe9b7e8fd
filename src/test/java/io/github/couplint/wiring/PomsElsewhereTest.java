package io.github.couplint.wiring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.github.couplint.Analysis;
import io.github.couplint.change.Change;
import io.github.couplint.change.Gap;
import io.github.couplint.change.jgit.ChangeOfTexts;
import io.github.couplint.facts.FactCache;
import io.github.couplint.facts.FactStore;
import io.github.couplint.policy.Checked;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What lies elsewhere counts on both sides alike: only what a change names makes a difference. */
final class PomsElsewhereTest {
  private static final FactStore STORE = Readers.store(FactCache.NONE, 2, () -> {});
  private static final Analysis ANALYSIS =
      ((Checked.Valid<Analysis>)
              Wiring.analysis(PolicyFiles.NONE, Overrides.none(LocalDate.EPOCH), STORE))
          .value();
  private static final String VENDOR = dependency("com.stripe", "stripe-java", "");
  private static final List<String> INTRODUCED =
      List.of("shop -> stripe (dependency) at pom.xml:1");

  private final Map<String, String> elsewhere = new TreeMap<>();
  private final List<String> fetched = new ArrayList<>();

  private PomsElsewhereTest with(String name, String inside) {
    String[] parts = name.split(":");
    String own =
        "<groupId>%s</groupId><artifactId>%s</artifactId><version>%s</version>"
            .formatted(parts[0], parts[1], parts[2]);
    elsewhere.put(name, "<project>%s<packaging>pom</packaging>%s</project>".formatted(own, inside));
    return this;
  }

  private static String dependency(String group, String artifact, String more) {
    return "<dependencies><dependency><groupId>%s</groupId><artifactId>%s</artifactId>%s</dependency></dependencies>"
        .formatted(group, artifact, more);
  }

  private static String bill(String version) {
    return managed(
        "corp", "bill", "<version>" + version + "</version><type>pom</type><scope>import</scope>");
  }

  private static String managed(String group, String artifact, String more) {
    return "<dependencyManagement>%s</dependencyManagement>"
        .formatted(dependency(group, artifact, more));
  }

  private static String parent(String name) {
    String[] parts = name.split(":");
    return "<parent><groupId>%s</groupId><artifactId>%s</artifactId><version>%s</version></parent>"
        .formatted(parts[0], parts[1], parts[2]);
  }

  private static Map<String, String> shop(String... inside) {
    return Map.of(
        "pom.xml",
        "<project>%s<artifactId>shop</artifactId></project>".formatted(String.join("", inside)));
  }

  private Change over(Map<String, String> base, Map<String, String> head) {
    PomsElsewhere.Source source =
        (name, mayFetch) -> {
          if (mayFetch) {
            fetched.add(name.toString());
          }
          return Optional.ofNullable(elsewhere.get(name.toString()))
              .map(text -> text.getBytes(StandardCharsets.UTF_8));
        };
    return PomsElsewhere.of(source, STORE).over(ChangeOfTexts.between("b", base, "h", head));
  }

  private static List<String> findings(Change change) {
    return ANALYSIS.of(change).findings().stream()
        .map(
            finding ->
                "%s at %s:%d"
                    .formatted(
                        finding.change().coupling().edge(),
                        finding.sites().get(0).site().file(),
                        finding.sites().get(0).site().span().line()))
        .toList();
  }

  private List<String> findings(Map<String, String> base, Map<String, String> head) {
    return findings(over(base, head));
  }

  @Test
  void aParentThatBringsAVendorIsToldWhereItIsNamed() {
    with("corp:parent:1", parent("corp:super:7")).with("corp:super:7", VENDOR);
    assertEquals(INTRODUCED, findings(shop(), shop(parent("corp:parent:1"))));
  }

  @Test
  void whatAParentBroughtAllAlongIsNoNews() {
    with("corp:parent:1", VENDOR);
    Map<String, String> head = shop(parent("corp:parent:1"), "<name>Shop</name>");
    assertEquals(List.of(), findings(shop(parent("corp:parent:1")), head));
  }

  @Test
  void aRaisedParentTellsWhatItBringsAnewWhenTheOldOneIsKnown() {
    with("corp:parent:1", "").with("corp:parent:2", VENDOR);
    assertEquals(
        INTRODUCED, findings(shop(parent("corp:parent:1")), shop(parent("corp:parent:2"))));
    assertEquals(List.of(), fetched);
  }

  @Test
  void aRaisedParentIsLeftOutOnBothSidesWhenTheOldOneIsNotToBeHad() {
    with("corp:parent:2", VENDOR);
    Change change = over(shop(parent("corp:parent:1")), shop(parent("corp:parent:2")));
    assertEquals(List.of(), findings(change));
    assertEquals(
        List.of(
            new Gap(
                "corp:parent:2",
                "left out on both sides, since one of them needs corp:parent:1, which is not to be had")),
        change.gaps());
    assertEquals(List.of("corp:parent:1"), fetched);
  }

  @Test
  void anotherParentInsteadOfAnUnknownOneIsLeftOutToo() {
    with("other:base:1", VENDOR);
    assertEquals(List.of(), findings(shop(parent("corp:parent:1")), shop(parent("other:base:1"))));
  }

  @Test
  void aParentThatNobodyKnowsOnEitherSideIsNoGapAndNotFetched() {
    Change change =
        over(shop(parent("corp:parent:1")), shop(parent("corp:parent:1"), "<name>x</name>"));
    assertEquals(List.of(), change.gaps());
    assertEquals(List.of(), fetched);
  }

  @Test
  void whatABillOfMaterialsHasForTestsOnlyIsNoCoupling() {
    with("corp:bill:1", managed("com.stripe", "stripe-java", "<scope>test</scope>"));
    assertEquals(List.of(), findings(shop(bill("1")), shop(bill("1"), VENDOR)));
    String compiled = dependency("com.stripe", "stripe-java", "<scope>compile</scope>");
    assertEquals(INTRODUCED, findings(shop(bill("1")), shop(bill("1"), compiled)));
  }

  @Test
  void theNearestManagementHolds() {
    with("corp:bill:1", managed("com.stripe", "stripe-java", "<scope>test</scope>"));
    with("corp:parent:1", managed("com.stripe", "stripe-java", ""));
    String parent = parent("corp:parent:1");
    assertEquals(INTRODUCED, findings(shop(parent, bill("1")), shop(parent, bill("1"), VENDOR)));
  }

  @Test
  void anotherBillInsteadOfAnUnknownOneTellsNothing() {
    with("corp:bill:1", managed("com.stripe", "stripe-java", "<scope>test</scope>"));
    assertEquals(List.of(), findings(shop(bill("0"), VENDOR), shop(bill("1"), VENDOR)));
    assertEquals(List.of(), findings(shop(bill("1"), VENDOR), shop(bill("0"), VENDOR)));
  }

  @Test
  void versionsAndGroupsMayBeProperties() {
    with("corp:parent:1", "<properties><pay>com.stripe</pay><bill>3</bill></properties>");
    with("corp:bill:3", managed("com.stripe", "stripe-java", "<scope>test</scope>"));
    String parent = parent("corp:parent:1");
    String vendor = dependency("${pay}", "stripe-java", "");
    assertEquals(INTRODUCED, findings(shop(parent), shop(parent, vendor)));
    assertEquals(List.of(), findings(shop(parent), shop(parent, bill("${bill}"), vendor)));
  }

  @Test
  void modulesOfTheRepositoryDoNotRepeatWhatTheirParentSays() {
    with("corp:parent:1", VENDOR);
    Map<String, String> head = new TreeMap<>(shop(parent("corp:parent:1")));
    head.put(
        "a/pom.xml", "<project>" + parent("x:shop:1") + "<artifactId>a</artifactId></project>");
    assertEquals(INTRODUCED, findings(Map.of(), head));
  }

  @Test
  void parentsInACircleEnd() {
    with("corp:parent:1", parent("corp:super:7") + bill("1"));
    with("corp:super:7", parent("corp:parent:1")).with("corp:bill:1", bill("1") + VENDOR);
    assertEquals(List.of(), findings(shop(), shop(parent("corp:parent:1"))));
  }

  @Test
  void namesThatAreNoNamesAreNotAskedFor() {
    Change change = over(shop(), shop(parent("..:/etc:1"), bill("${unknown}")));
    assertEquals(List.of(), change.gaps());
    assertEquals(List.of(), fetched);
  }

  @Test
  void withoutASourceNothingIsTouched() {
    Change change = ChangeOfTexts.between("b", shop(), "h", shop(parent("corp:parent:1")));
    assertSame(change, PomsElsewhere.none(STORE).over(change));
  }
}
