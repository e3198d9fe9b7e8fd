package io.github.couplint.map;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.couplint.coupling.Kind;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.junit.jupiter.api.Test;

final class DependentsTest {
  private static final SystemMap SHOP = SampleMaps.shop();

  @Test
  void callersDependOnAService() {
    assertEquals(List.of("orders"), names("billing"));
    assertEquals(List.of("orders"), names("invoice-service"));
    assertEquals(List.of("billing", "shipping"), names("Orders"));
  }

  @Test
  void whoHearsAServiceThroughABrokerDependsOnIt() {
    assertEquals(
        List.of(
            SampleMaps.line("billing", "orders", Kind.SYNC_HTTP, ""),
            SampleMaps.line("kafka", "shipping", Kind.CONSUME, "orders.placed")),
        of("orders").orElseThrow().connections());
  }

  @Test
  void whoHearsAnotherChannelOfTheBrokerDoesNot() {
    SystemMap map =
        SampleMaps.map(
            List.of(SampleMaps.service("a"), SampleMaps.service("b")),
            List.of(new External("kafka", NodeKind.BROKER)),
            SampleMaps.line("a", "kafka", Kind.PUBLISH, "one"),
            SampleMaps.line("kafka", "b", Kind.CONSUME, "two"));
    assertEquals(List.of(), Dependents.of(map, "a").orElseThrow().connections());
  }

  @Test
  void aConsumerHasNobodyWhoNeedsIt() {
    assertEquals(List.of(), names("shipping"));
  }

  @Test
  void whoWritesAndWhoReadsDependOnABrokerAndItsChannel() {
    assertEquals(List.of("orders", "shipping"), names("kafka"));
    assertEquals(List.of("orders", "shipping"), names("orders.placed"));
    assertEquals("channel", of("orders.placed").orElseThrow().sort());
  }

  @Test
  void aNodeIsMeantBeforeATableOfItsName() {
    assertEquals("service", of("orders").orElseThrow().sort());
  }

  @Test
  void whoUsesATableDependsOnIt() {
    SystemMap map =
        SampleMaps.map(
            List.of(SampleMaps.service("a")),
            List.of(new External("db", NodeKind.DATABASE)),
            SampleMaps.line("a", "db", Kind.SHARED_TABLE, "INVOICE"));
    Dependents table = Dependents.of(map, "invoice").orElseThrow();
    assertEquals(new Dependents("INVOICE", "table", map.connections()), table);
  }

  @Test
  void aNameThatTheMapLacksIsNothing() {
    assertEquals(Optional.empty(), of("odrers"));
    assertEquals(Optional.empty(), of(""));
  }

  @Test
  void namesHoldNodesAliasesAndChannels() {
    assertEquals(
        List.of(
            "billing",
            "invoice-service",
            "kafka",
            "orders",
            "orders-db",
            "orders.placed",
            "shipping",
            "stripe"),
        List.copyOf(Names.of(SHOP)));
  }

  @Test
  void instabilityCountsNeighboursOnceInTheDirectionOfNeed() {
    assertEquals(new Instability(1, 2), Instability.of(SHOP, "billing"));
    assertEquals(new Instability(0, 2), Instability.of(SHOP, "shipping"));
    assertEquals("0.67", Instability.of(SHOP, "billing").text());
    assertEquals(0, Instability.of(SHOP, "nobody").value());
  }

  private static Optional<Dependents> of(String name) {
    return Dependents.of(SHOP, name);
  }

  private static List<String> names(String name) {
    return of(name).map(Dependents::names).map(SortedSet::stream).orElseThrow().toList();
  }
}
