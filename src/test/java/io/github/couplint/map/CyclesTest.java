package io.github.couplint.map;

import static io.github.couplint.map.SampleMaps.line;
import static io.github.couplint.map.SampleMaps.map;
import static io.github.couplint.map.SampleMaps.service;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.couplint.coupling.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CyclesTest {
  @Test
  void twoThatCallEachOtherAreACycle() {
    assertEquals(List.of(List.of("billing", "orders")), Cycles.of(SampleMaps.shop()));
  }

  @Test
  void aChainIsNone() {
    assertEquals(List.of(), Cycles.of(ring("a", "b", "c").without("c")));
  }

  @Test
  void twoRingsThatShareAServiceAreOneGroupAndAnotherRingIsAnother() {
    List<Service> services =
        List.of(service("a"), service("b"), service("c"), service("x"), service("y"));
    assertEquals(
        List.of(List.of("a", "b", "c"), List.of("x", "y")),
        Cycles.of(
            map(
                services,
                List.of(),
                http("a", "b"),
                http("b", "a"),
                http("b", "c"),
                http("c", "b"),
                http("c", "x"),
                http("x", "y"),
                http("y", "x"))));
  }

  @Test
  void whatRunsThroughABrokerClosesNone() {
    assertEquals(
        List.of(),
        Cycles.of(
            map(
                List.of(service("a"), service("b")),
                List.of(new External("kafka", NodeKind.BROKER)),
                http("a", "b"),
                line("b", "kafka", Kind.PUBLISH, "t"),
                line("kafka", "a", Kind.CONSUME, "t"))));
  }

  @Test
  void aServiceThatCallsItselfIsNone() {
    assertEquals(List.of(), Cycles.of(map(List.of(service("a")), List.of(), http("a", "a"))));
  }

  @Test
  void aRingOfTenThousandIsFound() {
    String[] names = new String[10_000];
    for (int i = 0; i < names.length; i++) {
      names[i] = "s" + (100_000 + i);
    }
    assertEquals(List.of(List.of(names)), Cycles.of(ring(names).map()));
  }

  private static Connection http(String from, String to) {
    return line(from, to, Kind.SYNC_HTTP, "");
  }

  private static Ring ring(String... names) {
    List<Connection> lines = new ArrayList<>();
    for (int i = 0; i < names.length; i++) {
      lines.add(http(names[i], names[(i + 1) % names.length]));
    }
    return new Ring(
        new SystemMap(
            "head",
            Arrays.stream(names).map(SampleMaps::service).toList(),
            List.of(),
            lines,
            List.of()));
  }

  private record Ring(SystemMap map) {
    SystemMap without(String from) {
      return new SystemMap(
          map.at(),
          map.services(),
          List.of(),
          map.connections().stream().filter(line -> !line.from().equals(from)).toList(),
          List.of());
    }
  }
}
