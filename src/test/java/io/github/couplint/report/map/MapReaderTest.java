package io.github.couplint.report.map;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.couplint.change.RepoPath;
import io.github.couplint.coupling.Confidence;
import io.github.couplint.coupling.Kind;
import io.github.couplint.coupling.Style;
import io.github.couplint.map.Connection;
import io.github.couplint.map.External;
import io.github.couplint.map.NodeKind;
import io.github.couplint.map.Place;
import io.github.couplint.map.SampleMaps;
import io.github.couplint.map.SystemMap;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class MapReaderTest {
  @Test
  void whatIsWrittenIsRead() {
    for (SystemMap map : List.of(SampleMaps.shop(), SampleMaps.hostile())) {
      String text = new String(MapJson.of(map, "0.1.0"), StandardCharsets.UTF_8);
      assertEquals(new MapReading(Optional.of(map), List.of()), MapReader.read(text));
    }
  }

  @Test
  void theLeastThatIsAMap() {
    String text =
        """
        {"schemaVersion": 1, "later": {"x": [1.5]}, "services": [{"name": "a", "kind": "service"}],
         "externals": [{"name": "stripe", "kind": "vendor"}],
         "connections": [{"from": "a", "to": "stripe", "kind": "vendor-sdk",
                          "evidence": [{"file": "A.java", "line": 3}]}]}
        """;
    Connection line =
        new Connection(
            "a",
            "stripe",
            Kind.VENDOR_SDK,
            Style.POINT_TO_POINT,
            "",
            Confidence.CERTAIN,
            List.of(new Place(new RepoPath("A.java"), 3)));
    SystemMap map = MapReader.read(text).map().orElseThrow();
    assertEquals(List.of(new External("stripe", NodeKind.VENDOR)), map.externals());
    assertEquals(List.of(line), map.connections());
    assertEquals("unknown", map.at());
  }

  @Test
  void textThatIsNoJsonIsTold() {
    assertEquals(
        List.of(
            "expected JSON: line 2: Unexpected character ('}' (code 125)): was expecting"
                + " double-quote to start field name"),
        MapReader.read("{\"a\": 1,\n}").faults());
    assertEquals(List.of("expected JSON: nothing in it"), MapReader.read("").faults());
    assertEquals(
        List.of("expected JSON: line 1: Duplicate field 'a'"),
        MapReader.read("{\"a\": 1, \"a\": 2}").faults());
  }

  @Test
  void otherJsonIsTold() {
    assertEquals(
        List.of("expected an object with services, externals and connections; was a list"),
        MapReader.read("[]").faults());
    assertEquals(
        List.of(
            "schemaVersion: expected 1; was missing",
            "services: expected a list; was missing",
            "externals: expected a list; was missing",
            "connections: expected a list; was missing"),
        MapReader.read("{}").faults());
  }

  @Test
  void eachFaultIsToldWithItsPlace() {
    String text =
        """
        {"schemaVersion": 2, "at": 7,
         "services": [{"name": "", "kind": "servant", "tier": 0, "owners": "me"}, "x",
                      {"name": "a", "kind": "service", "endpoints": [{"method": "GET", "path": "/",
                       "file": "/etc/passwd", "line": -1}]}],
         "externals": [{"name": "a", "kind": "vendor"}],
         "connections": [{"from": "a", "to": "b\\u202E", "kind": "x", "style": "y", "confidence": 1,
                          "via": [], "evidence": []},
                         {"from": "a", "to": "a", "kind": "code", "evidence": []}]}
        """;
    assertEquals(
        List.of(
            "schemaVersion: expected 1; was 2",
            "at: expected a text; was 7",
            "services[1]: expected an object; was 'x'",
            "services[0].name: expected a text that is not empty; was ''"),
        MapReader.read(text).faults().subList(0, 4));
    assertEquals(
        List.of(
            "services[0].owners: expected a list of texts; was 'me'",
            "services[0].tier: expected a whole number from 1; was 0",
            "services[2].endpoints[0].line: expected a whole number from 1; was -1",
            "services[2].endpoints[0].file: expected a path from the root of the repository;"
                + " was '/etc/passwd'",
            "externals[0].name: expected a name that no other node has; was 'a'",
            "connections[0].to: expected the name of a service or an external; was 'b<U+202E>'"),
        MapReader.read(text).faults().subList(5, 11));
    assertEquals(
        List.of(
            "connections[0].via: expected a text; was a list",
            "connections[1].evidence: expected at least one place; was a list"),
        MapReader.read(text).faults().subList(14, 16));
  }

  @Test
  void twoConnectionsOfOneIdentityAreTold() {
    String line =
        """
        {"from": "a", "to": "a", "kind": "code", "evidence": [{"file": "A.java", "line": 3}]}""";
    String text =
        """
        {"schemaVersion": 1, "services": [{"name": "a", "kind": "service"}], "externals": [],
         "connections": [%s, %s]}
        """
            .formatted(line, line);
    assertEquals(
        List.of("connections[1]: expected one of its kind; same as connections[0]"),
        MapReader.read(text).faults());
  }

  @Test
  void aThousandFaultsAreNotAllTold() {
    String text =
        "{\"schemaVersion\": 1, \"externals\": [], \"connections\": [], \"services\": [1"
            + ",1".repeat(999)
            + "]}";
    assertEquals(20, MapReader.read(text).faults().size());
  }

  @Test
  void deepNestingIsAFaultAndNoOverflow() {
    assertEquals(1, MapReader.read("[".repeat(100_000)).faults().size());
  }
}
