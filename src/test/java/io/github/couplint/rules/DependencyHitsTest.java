package io.github.couplint.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.couplint.rules.pack.PackReader;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a build dependency brings. */
final class DependencyHitsTest {
  private static final String TECHNOLOGIES =
      """
      id: bus
      name: Bus
      rule: publish
      broker: Bus
      coordinates: ["com.acme:bus-client"]
      ---
      id: bus-streams
      name: Streams
      rule: publish
      broker: Bus
      ---
      id: queue
      name: Queue
      rule: publish
      broker: Queue
      coordinates: ["com.acme:queue-*"]
      ---
      id: web
      name: Web
      rule: publish
      coordinates: ["com.acme:web"]
      ---
      id: other-web
      name: Other
      rule: publish
      """;
  private static final String VENDORS =
      """
      id: cloud
      name: Cloud
      rule: publish
      coordinates: ["com.cloud:cloud-{sdk,api}", "com.cloud:cloud-*"]
      notCoordinates: ["com.cloud:cloud-core"]
      runtime: ["com.cloud:cloud-server"]
      target: cloud-{1}
      names: {s: storage}
      """;

  private final DependencyHits hits = hits();

  private static DependencyHits hits() {
    String rule =
        "---\nid: publish\nkind: publish\ntitle: T\nbase: 1\nrecommendation: R.\n---\n# publish\n";
    PackReader.Loaded loaded =
        PackReader.read(
            new TreeMap<>(
                Map.of(
                    "own/publish.md", rule,
                    "own/technologies/t.yml", TECHNOLOGIES,
                    "own/vendors/v.yml", VENDORS)));
    assertEquals(List.of(), loaded.faults());
    return new DependencyHits(loaded.book());
  }

  @ParameterizedTest
  @CsvSource({
    "com.acme:bus-client, 'bus, bus-streams'",
    "com.acme:queue-api, queue",
    "com.acme:web, web",
    "com.acme:nothing, ''"
  })
  void anArtifactBringsItsTechnologyAndThoseOfTheSameBroker(String coordinates, String expected) {
    assertEquals(
        expected,
        String.join(
            ", ", hits.of(coordinates).technologies().stream().map(Technology::id).toList()));
  }

  @ParameterizedTest
  @CsvSource({
    "com.cloud:cloud-s, cloud-storage",
    "com.cloud:cloud-queue, cloud-queue",
    "com.cloud:cloud-sdk, cloud",
    "com.cloud:cloud-core, ''",
    "com.acme:cloud-s, ''"
  })
  void anArtifactOfAVendorTellsItsProductOnce(String coordinates, String expected) {
    assertEquals(
        expected,
        String.join(
            ", ", hits.of(coordinates).vendors().stream().map(v -> v.target().name()).toList()));
  }

  @Test
  void onlySomeArtifactsMeanThatTheProgramRunsInsideTheVendorsProduct() {
    assertEquals(
        List.of(List.of("cloud"), List.of()),
        List.of("com.cloud:cloud-server", "com.cloud:cloud-s").stream()
            .map(c -> hits.runtimes(c).map(Vendor::id).toList())
            .toList());
  }
}
