package io.github.couplint.map;

import static io.github.couplint.map.SampleMaps.line;
import static io.github.couplint.map.SampleMaps.map;
import static io.github.couplint.map.SampleMaps.service;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.couplint.coupling.Confidence;
import io.github.couplint.coupling.Kind;
import io.github.couplint.map.Chart.Turn;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class ChartTest {
  private static final Chart SHOP = Chart.between(SampleMaps.shopBefore(), SampleMaps.shop());

  @Test
  void aMapComparedWithItselfHasNoChange() {
    SystemMap shop = SampleMaps.shop();
    assertEquals(
        new Chart(shop, Optional.of(shop.at()), new TreeMap<>(), new TreeMap<>()),
        Chart.between(shop, shop));
  }

  @Test
  void eachConnectionHasItsTurn() {
    assertEquals(
        Map.of(
            line("orders", "billing", Kind.SYNC_HTTP, ""), new Turn(Fate.CHANGED, "likely"),
            line("billing", "orders", Kind.SYNC_HTTP, ""), new Turn(Fate.INTRODUCED, ""),
            line("billing", "stripe", Kind.VENDOR_SDK, ""), new Turn(Fate.INTRODUCED, ""),
            line("kafka", "shipping", Kind.CONSUME, "orders.placed"), new Turn(Fate.INTRODUCED, ""),
            line("orders", "kafka", Kind.PUBLISH, "orders.placed"),
                new Turn(Fate.CHANGED, "via orders.v1"),
            line("orders", "legacy.example.org", Kind.SOAP, ""), new Turn(Fate.REMOVED, ""),
            line("orders", "shipping", Kind.SYNC_HTTP, ""), new Turn(Fate.REMOVED, "")),
        byEnds(SHOP));
  }

  /** Evidence is left out; where a connection shows is not what this is about. */
  private static Map<Connection, Turn> byEnds(Chart chart) {
    Map<Connection, Turn> turns = new TreeMap<>();
    chart
        .connections()
        .forEach((c, turn) -> turns.put(line(c.from(), c.to(), c.kind(), c.via()), turn));
    return turns;
  }

  @Test
  void aServiceThatWasRenamedInItsFolderIsTheSame() {
    assertEquals(
        Map.of("legacy.example.org", Fate.REMOVED, "stripe", Fate.INTRODUCED), SHOP.nodes());
  }

  @Test
  void headIsWhatWasComparedAlthoughTheUnionHasMore() {
    assertEquals(SampleMaps.shop(), SHOP.head());
  }

  @Test
  void movedEvidenceIsNoChange() {
    Connection here = line("a", "b", Kind.SYNC_HTTP, "");
    Connection there =
        new Connection(
            "a",
            "b",
            Kind.SYNC_HTTP,
            here.style(),
            "",
            Confidence.CERTAIN,
            List.of(SampleMaps.place(99)));
    List<Service> services = List.of(service("a"), service("b"));
    assertEquals(
        Map.of(),
        Chart.between(map(services, List.of(), here), map(services, List.of(), there))
            .connections());
  }

  @Test
  void aSecondChannelIsIntroducedBesideTheFirst() {
    List<Service> services = List.of(service("a"));
    List<External> broker = List.of(new External("kafka", NodeKind.BROKER));
    Connection first = line("a", "kafka", Kind.PUBLISH, "one");
    Connection second = line("a", "kafka", Kind.PUBLISH, "two");
    assertEquals(
        Map.of(second, new Turn(Fate.INTRODUCED, "")),
        Chart.between(map(services, broker, first), map(services, broker, first, second))
            .connections());
  }
}
