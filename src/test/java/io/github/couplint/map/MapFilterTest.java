package io.github.couplint.map;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.couplint.coupling.Kind;
import io.github.couplint.coupling.Style;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class MapFilterTest {
  private static final Chart SHOP = Chart.of(SampleMaps.shop());

  @Test
  void aFilterThatWantsNothingSpecialKeepsAll() {
    assertEquals(SHOP, filter(Set.of(), Set.of(), Set.of(), ""));
  }

  @Test
  void aStyleKeepsItsConnectionsAndTheirEnds() {
    Chart events = filter(Set.of(Style.EVENT_DRIVEN), Set.of(), Set.of(), "");
    assertEquals(List.of("orders", "shipping", "kafka"), names(events));
    assertEquals(2, events.map().connections().size());
  }

  @Test
  void aKindOfCouplingKeepsItsConnections() {
    assertEquals(
        List.of("billing", "stripe"),
        names(filter(Set.of(), Set.of(Kind.VENDOR_SDK), Set.of(), "")));
  }

  @Test
  void aKindOfNodeKeepsWhatTouchesIt() {
    assertEquals(
        List.of("orders", "shipping", "orders-db"),
        names(filter(Set.of(), Set.of(), Set.of(NodeKind.DATABASE), "")));
  }

  @Test
  void aFocusKeepsTheNeighboursAndWhoIsBehindTheChannel() {
    Chart near = filter(Set.of(), Set.of(Kind.PUBLISH, Kind.CONSUME), Set.of(), "shipping");
    assertEquals(List.of("orders", "shipping", "kafka"), names(near));
  }

  @Test
  void aFocusLeavesOutWhatNeighboursHaveWithEachOther() {
    assertEquals(
        List.of("kafka -> shipping", "orders -> kafka", "shipping -> orders-db"),
        filter(Set.of(), Set.of(), Set.of(), "shipping").map().connections().stream()
            .map(line -> line.from() + " -> " + line.to())
            .toList());
  }

  @Test
  void aNodeWithoutConnectionsIsAMapOfItsOwn() {
    SystemMap lonely =
        SampleMaps.map(List.of(SampleMaps.service("a"), SampleMaps.service("b")), List.of());
    MapFilter onA = new MapFilter(Set.of(), Set.of(), Set.of(), Optional.of("a"), false);
    assertEquals(List.of("a"), names(onA.of(Chart.of(lonely))));
  }

  @Test
  void whatBecameOfThePartsStaysWithThem() {
    Chart all = Chart.between(SampleMaps.shopBefore(), SampleMaps.shop());
    Chart vendors =
        new MapFilter(Set.of(), Set.of(Kind.VENDOR_SDK), Set.of(), Optional.empty(), false).of(all);
    assertEquals(Set.of("stripe"), vendors.nodes().keySet());
    assertEquals(1, vendors.nodesOf(Fate.INTRODUCED));
    assertEquals(1, vendors.connectionsOf(Fate.INTRODUCED));
  }

  @Test
  void onlyWhatChangedIsKept() {
    Chart all = Chart.between(SampleMaps.shopBefore(), SampleMaps.shop());
    MapFilter changes = new MapFilter(Set.of(), Set.of(), Set.of(), Optional.empty(), true);
    Chart changed = changes.of(all);
    assertEquals(
        List.of("billing", "orders", "shipping", "kafka", "legacy.example.org", "stripe"),
        names(changed));
    assertEquals(all.connections(), changed.connections());
    assertEquals(0, changed.connectionsOf(Fate.CARRIED));
  }

  @Test
  void aNodeThatCameWithoutConnectionsIsAChange() {
    SystemMap before = SampleMaps.map(List.of(SampleMaps.service("a")), List.of());
    SystemMap after =
        SampleMaps.map(List.of(SampleMaps.service("a"), SampleMaps.service("b")), List.of());
    MapFilter changes = new MapFilter(Set.of(), Set.of(), Set.of(), Optional.empty(), true);
    assertEquals(List.of("b"), names(changes.of(Chart.between(before, after))));
  }

  private static Chart filter(
      Set<Style> styles, Set<Kind> kinds, Set<NodeKind> nodes, String focus) {
    return new MapFilter(styles, kinds, nodes, Optional.of(focus).filter(f -> !f.isEmpty()), false)
        .of(SHOP);
  }

  private static List<String> names(Chart chart) {
    return chart.map().nodes().stream().map(Node::name).toList();
  }
}
