package io.github.couplint.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.couplint.change.RepoPath;
import io.github.couplint.change.Span;
import io.github.couplint.coupling.Confidence;
import io.github.couplint.coupling.Kind;
import io.github.couplint.coupling.Role;
import io.github.couplint.coupling.Site;
import io.github.couplint.coupling.Target;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Which target a place gets that names none. */
final class SettlingTest {
  private static final Rule HTTP = rule(Kind.SYNC_HTTP);
  private static final Rule RPC = rule(Kind.SYNC_RPC);
  private static final Rule PUBLISH = rule(Kind.PUBLISH);
  static final RuleBook BOOK =
      new RuleBook(
          List.of(HTTP, RPC, PUBLISH),
          List.of(
              technology("rest", HTTP, Optional.empty(), Optional.of("Some store")),
              technology("web", HTTP, Optional.empty(), Optional.empty()),
              technology("grpc", RPC, Optional.empty(), Optional.empty()),
              technology("kafka", PUBLISH, Optional.of("Kafka"), Optional.empty())),
          List.of());

  private static Rule rule(Kind kind) {
    return new Rule(
        kind.id(), "own", kind, "T", 10, new TreeMap<>(), "R.", Map.of(), "# " + kind.id());
  }

  private static Technology technology(
      String id, Rule rule, Optional<String> broker, Optional<String> store) {
    return new Technology(
        id,
        id,
        rule.id(),
        "",
        List.of(),
        List.of(),
        List.of(),
        new Naming(List.of(), broker, store, List.of()));
  }

  /** A place of a technology, {@code Type#method:line}, and the component that it names. */
  static Evidence place(String technology, String where, String component) {
    Optional<Target> target =
        component.isEmpty()
            ? Optional.empty()
            : Optional.of(new Target(Target.Type.COMPONENT, component));
    String rule = BOOK.technology(technology).map(Technology::rule).orElse("");
    String[] parts = where.split("[#:]", -1);
    Site site =
        new Site(
            new RepoPath(parts[0] + ".java"),
            Span.ofLine(Integer.parseInt(parts[2])),
            Role.CALL,
            parts[0],
            "x");
    return new Evidence(
        new Evidence.Source(technology, technology, rule, ""),
        target,
        site,
        true,
        new TreeMap<>(),
        Confidence.CERTAIN,
        parts[1],
        List.of());
  }

  private static Evidence open(String technology, String where) {
    return place(technology, where, "");
  }

  private static Evidence copy(Evidence one, Optional<Target> target, List<String> about) {
    return new Evidence(
        one.source(),
        target,
        one.site(),
        one.opens(),
        one.traits(),
        one.confidence(),
        one.method(),
        about);
  }

  private static String settled(Evidence open, Evidence... others) {
    return settled(open, Map.of(), others);
  }

  private static String settled(Evidence open, Map<String, List<String>> ways, Evidence... others) {
    Evidence sure = new Settling(BOOK, ways, Arrays.asList(others)).settle(open);
    Target target = sure.target().orElseThrow();
    assertEquals(open.site(), sure.site());
    return target.type() + " " + target.name() + " " + sure.confidence();
  }

  private static final Evidence A = open("rest", "A#run:10");

  @Test
  void aPlaceKeepsTheTargetThatItNames() {
    assertEquals(
        "COMPONENT stock CERTAIN",
        settled(place("rest", "A#run:10", "stock"), place("rest", "A#run:11", "billing")));
  }

  @Test
  void theSameMethodTellsMoreThanTheNextLine() {
    assertEquals(
        "COMPONENT stock LIKELY",
        settled(A, place("rest", "A#other:11", "billing"), place("rest", "A#run:20", "stock")));
  }

  @Test
  void inOneMethodTheNearestLineTells() {
    assertEquals(
        "COMPONENT stock LIKELY",
        settled(
            A,
            place("rest", "A#run:2", "billing"),
            place("rest", "A#run:13", "stock"),
            place("rest", "A#run:14", "orders")));
  }

  @Test
  void ofTwoThatAreAsNearTheFirstTells() {
    assertEquals(
        "COMPONENT stock LIKELY",
        settled(A, place("rest", "A#run:12", "billing"), place("rest", "A#run:8", "stock")));
  }

  @Test
  void theSameTechnologyTellsMoreThanAnotherThatIsNearer() {
    assertEquals(
        "COMPONENT stock LIKELY",
        settled(A, place("web", "A#run:11", "billing"), place("rest", "A#other:90", "stock")));
    assertEquals("COMPONENT billing LIKELY", settled(A, place("web", "A#other:90", "billing")));
  }

  @Test
  void whoMakesAClientOfTheTypeTellsItsTarget() {
    Evidence maker = place("web", "B#make:5", "billing");
    List<String> about = List.of("A");
    assertEquals("COMPONENT billing LIKELY", settled(A, copy(maker, maker.target(), about)));
    assertEquals(
        "COMPONENT stock LIKELY",
        settled(
            A,
            copy(maker, Optional.empty(), about),
            place("web", "B#other:5", "billing"),
            place("web", "B#make:9", "stock")));
  }

  @Test
  void theOnlyTargetOfTheTechnologyIsMeantElsewhereToo() {
    Evidence other = place("rest", "B#run:1", "billing");
    assertEquals("COMPONENT billing LIKELY", settled(A, other, other));
    assertEquals("UNKNOWN Some store LIKELY", settled(A, other, place("rest", "B#run:2", "stock")));
    assertEquals("UNKNOWN Some store LIKELY", settled(A, place("web", "B#run:1", "billing")));
  }

  static Evidence dependency(String vendor, String target) {
    Site site = new Site(new RepoPath("pom.xml"), Span.ofLine(3), Role.DEPENDENCY, "", "g:a");
    return Evidence.outsideCode(
        new Evidence.Source(vendor, vendor, HTTP.id(), ""),
        target.isEmpty() ? Optional.empty() : Optional.of(new Target(Target.Type.VENDOR, target)),
        site,
        false);
  }

  @Test
  void theOneVendorThatTheBuildBringsForTheTechnologyIsMeant() {
    Map<String, List<String>> ways = Map.of("pay", List.of("rest"), "mail", List.of("rest"));
    assertEquals("VENDOR pay LIKELY", settled(A, ways, dependency("pay", "pay")));
    assertEquals(
        "UNKNOWN Some store LIKELY",
        settled(A, ways, dependency("pay", "pay"), dependency("mail", "mail")));
    assertEquals("UNKNOWN Some store LIKELY", settled(A, ways, dependency("pay", "")));
    assertEquals("UNKNOWN Some store LIKELY", settled(A, Map.of(), dependency("pay", "pay")));
    assertEquals(
        "UNKNOWN  LIKELY", settled(open("web", "A#run:10"), ways, dependency("pay", "pay")));
  }

  private static final Evidence SEND = open("kafka", "A#send:10");

  @Test
  void aMessageGoesWhereTheSameMethodOrTheWholeTypeSends() {
    assertEquals(
        "COMPONENT paid LIKELY",
        settled(SEND, place("kafka", "A#other:11", "placed"), place("kafka", "A#send:20", "paid")));
    assertEquals(
        "COMPONENT placed LIKELY",
        settled(
            SEND, place("kafka", "A#other:11", "placed"), place("kafka", "A#third:20", "placed")));
    assertEquals(
        "UNKNOWN Kafka LIKELY",
        settled(
            SEND, place("kafka", "A#other:11", "placed"), place("kafka", "A#third:20", "paid")));
  }

  @Test
  void aMessageDoesNotGoWhereOtherTypesOrTechnologiesSend() {
    assertEquals(
        "UNKNOWN Kafka LIKELY",
        settled(SEND, place("kafka", "B#send:10", "paid"), place("rest", "A#send:10", "billing")));
  }

  @Test
  void whoMakesAClientOfTheTypeTellsItsChannel() {
    Evidence maker = place("kafka", "B#make:5", "paid");
    assertEquals("COMPONENT paid LIKELY", settled(SEND, copy(maker, maker.target(), List.of("A"))));
    assertEquals(
        "UNKNOWN Kafka LIKELY", settled(SEND, copy(maker, Optional.empty(), List.of("A"))));
    Evidence other = place("rest", "B#make:5", "billing");
    assertEquals("UNKNOWN Kafka LIKELY", settled(SEND, copy(other, other.target(), List.of("A"))));
  }

  @Test
  void theStubOfAServiceThatNobodyProvidesGoesWhereItsChannelGoes() {
    Optional<Target> stranger = Optional.of(new Target(Target.Type.UNKNOWN, "Orders"));
    Evidence stub = copy(open("grpc", "A#run:10"), stranger, List.of());
    assertEquals("UNKNOWN Orders CERTAIN", settled(stub));
    assertEquals("UNKNOWN Orders CERTAIN", settled(stub, stub));
    assertEquals(
        "COMPONENT billing LIKELY", settled(stub, stub, place("grpc", "A#channel:3", "billing")));
    Evidence http = copy(A, stranger, List.of());
    assertEquals("UNKNOWN Orders CERTAIN", settled(http, place("rest", "A#run:3", "billing")));
  }
}
