package io.github.couplint.report.map;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.github.couplint.change.Gap;
import io.github.couplint.change.RepoPath;
import io.github.couplint.coupling.Confidence;
import io.github.couplint.coupling.Kind;
import io.github.couplint.map.Chart;
import io.github.couplint.map.Connection;
import io.github.couplint.map.Endpoint;
import io.github.couplint.map.External;
import io.github.couplint.map.NodeKind;
import io.github.couplint.map.Place;
import io.github.couplint.map.SampleMaps;
import io.github.couplint.map.Service;
import io.github.couplint.map.SystemMap;
import io.github.couplint.report.Golden;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class MapJsonTest {
  private static final Place CALL = new Place(new RepoPath("orders/src/Billing.java"), 41);

  private static final SystemMap SHOP =
      new SystemMap(
          "head",
          List.of(
              new Service(
                  "orders",
                  NodeKind.SERVICE,
                  new TreeSet<>(Set.of("order-service")),
                  "orders",
                  List.of("@team"),
                  OptionalInt.of(1),
                  List.of("spring-boot"),
                  List.of(new Endpoint("GET", "/orders/{id}", CALL)))),
          List.of(new External("stripe", NodeKind.VENDOR)),
          List.of(
              new Connection(
                  "orders",
                  "stripe",
                  Kind.VENDOR_SDK,
                  Kind.VENDOR_SDK.style(),
                  "",
                  Confidence.CERTAIN,
                  List.of(CALL))),
          List.of(new Gap("orders", "calls ${rates.url}, which nothing here sets")));

  @Test
  void tellsAllOfAMap() {
    assertEquals(
        """
        {
          "schemaVersion": 1,
          "tool": {
            "name": "couplint",
            "version": "1.2.3"
          },
          "at": "head",
          "services": [
            {
              "name": "orders",
              "aliases": [
                "order-service"
              ],
              "kind": "service",
              "root": "orders",
              "owners": [
                "@team"
              ],
              "tier": 1,
              "technology": [
                "spring-boot"
              ],
              "endpoints": [
                {
                  "method": "GET",
                  "path": "/orders/{id}",
                  "file": "orders/src/Billing.java",
                  "line": 41
                }
              ]
            }
          ],
          "externals": [
            {
              "name": "stripe",
              "kind": "vendor"
            }
          ],
          "connections": [
            {
              "from": "orders",
              "to": "stripe",
              "kind": "vendor-sdk",
              "style": "point-to-point",
              "via": "",
              "confidence": "certain",
              "evidence": [
                {
                  "file": "orders/src/Billing.java",
                  "line": 41
                }
              ]
            }
          ],
          "gaps": [
            {
              "subject": "orders",
              "reason": "calls ${rates.url}, which nothing here sets"
            }
          ]
        }
        """,
        text(SHOP));
  }

  @Test
  void fitsTheSchema() throws IOException {
    assertEquals(Set.of(), faults(text(SHOP)));
    assertEquals(
        Set.of(), faults(text(new SystemMap("x", List.of(), List.of(), List.of(), List.of()))));
  }

  @Test
  void aDifferenceSaysWhatBecameOfEachPart() throws IOException {
    Chart chart = Chart.between(SampleMaps.shopBefore(), SampleMaps.shop());
    String text = new String(MapJson.of(chart, "0.1.0"), StandardCharsets.UTF_8);
    assertEquals(Set.of(), faults(text));
    Golden.check("map/changed.json", text);
  }

  @Test
  void theSchemaKnowsEveryKindOfNodeAndConnection() throws IOException {
    List<External> nodes =
        Arrays.stream(NodeKind.values()).map(kind -> new External(kind.id(), kind)).toList();
    List<Connection> lines =
        Arrays.stream(Kind.values())
            .map(
                kind ->
                    new Connection(
                        "user", "auth", kind, kind.style(), "", Confidence.WEAK, List.of(CALL)))
            .toList();
    assertEquals(Set.of(), faults(text(new SystemMap("x", List.of(), nodes, lines, List.of()))));
  }

  private static Set<String> faults(String json) throws IOException {
    var schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(resource("/schema/map.schema.json"));
    return schema.validate(json, InputFormat.JSON).stream()
        .map(ValidationMessage::getMessage)
        .collect(Collectors.toSet());
  }

  private static String text(SystemMap map) {
    return new String(MapJson.of(map, "1.2.3"), StandardCharsets.UTF_8);
  }

  private static String resource(String name) throws IOException {
    try (InputStream bytes = MapJsonTest.class.getResourceAsStream(name)) {
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
