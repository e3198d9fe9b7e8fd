package io.github.couplint.report.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.couplint.coupling.Kind;
import io.github.couplint.map.Chart;
import io.github.couplint.map.Connection;
import io.github.couplint.map.Dependents;
import io.github.couplint.map.SampleMaps;
import io.github.couplint.map.Service;
import io.github.couplint.map.SystemMap;
import io.github.couplint.report.Golden;
import io.github.couplint.report.Links;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class MapFormatsTest {
  private static final Chart SHOP = Chart.of(SampleMaps.shop());
  private static final Chart CHANGED = Chart.between(SampleMaps.shopBefore(), SampleMaps.shop());
  private static final Chart HOSTILE = Chart.of(SampleMaps.hostile());
  private static final Links LINKS =
      new Links(Optional.of("https://github.com/acme/shop"), Optional.empty());

  private static final String COMMIT = "c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00";

  @Test
  void aMapAsMermaid() throws IOException {
    Golden.check("map/shop.mmd", MermaidMap.of(SHOP));
  }

  @Test
  void aDifferenceAsMermaid() throws IOException {
    Golden.check("map/changed.mmd", MermaidMap.of(CHANGED));
  }

  @Test
  void aMapAsDot() throws IOException {
    Golden.check("map/shop.dot", DotMap.of(SHOP));
  }

  @Test
  void aDifferenceAsDot() throws IOException {
    Golden.check("map/changed.dot", DotMap.of(CHANGED));
  }

  @Test
  void aMapAsMarkdown() throws IOException {
    Golden.check("map/shop.md", MarkdownMap.of(SHOP, Links.NONE));
  }

  @Test
  void aDifferenceAsMarkdownWithLinksToBothCommits() throws IOException {
    Golden.check("map/changed.md", MarkdownMap.of(CHANGED, LINKS));
  }

  @Test
  void aMapAsC4Model() throws IOException {
    Golden.check("map/shop.dsl", StructurizrMap.of(SHOP));
  }

  @Test
  void aDifferenceAsC4Model() throws IOException {
    Golden.check("map/changed.dsl", StructurizrMap.of(CHANGED));
  }

  @Test
  void aLineOfSeveralConnectionsIsChangedWhenOneIs() {
    List<Service> services = List.of(SampleMaps.service("a"), SampleMaps.service("b"));
    Connection http = SampleMaps.line("a", "b", Kind.SYNC_HTTP, "");
    Connection rpc = SampleMaps.line("a", "b", Kind.SYNC_RPC, "");
    Chart chart =
        Chart.between(
            SampleMaps.map(services, List.of(), http),
            SampleMaps.map(services, List.of(), http, rpc));
    assertEquals(
        """
        flowchart LR
          n0["a"]
          n1["b"]
          n0 -->|"sync-http, sync-rpc"| n1
          linkStyle 0 stroke:#bf8700,stroke-width:2px
        """,
        MermaidMap.of(chart));
  }

  @Test
  void hostileNamesStayText() throws IOException {
    Golden.check("map/hostile.mmd", MermaidMap.of(HOSTILE));
    Golden.check("map/hostile.dot", DotMap.of(HOSTILE));
    Golden.check("map/hostile.md", MarkdownMap.of(HOSTILE, LINKS));
    Golden.check("map/hostile.dsl", StructurizrMap.of(HOSTILE));
  }

  @Test
  void anEmptyMapIsToldAsSuch() {
    Chart empty = Chart.of(new SystemMap("index", List.of(), List.of(), List.of(), List.of()));
    assertEquals("flowchart LR\n", MermaidMap.of(empty));
    assertEquals(
        "# System map\n\n0 services, 0 externals, 0 connections, at `index`\n",
        MarkdownMap.of(empty, Links.NONE));
  }

  @Test
  void aDiagramThatMermaidWouldNotDrawSaysWhatItLeavesOut() {
    String diagram = MermaidMap.of(Chart.of(SampleMaps.city(400, 900)));
    assertTrue(diagram.length() < 50_000, () -> "characters: " + diagram.length());
    assertTrue(diagram.endsWith(" more lines are left out\n"), diagram);
  }

  @Test
  void aLargeMapAsMarkdownHasNoDiagram() {
    String text = MarkdownMap.of(Chart.of(SampleMaps.city(40, 200)), Links.NONE);
    assertTrue(text.contains("lines would show nothing"), text);
  }

  @Test
  void whoDependsOnAServiceIsToldWithEvidence() {
    assertEquals(
        """
        billing (service): 1 depends on it

        orders
          sync-http, certain
            calls GET /invoices/{id}
            app/src/main/resources/application.yml:12
            orders/src/main/java/shop/Orders.java:41
        """,
        who("billing", Links.NONE));
  }

  @Test
  void whoDependsOnAChannelIsToldWithLinks() {
    assertEquals(
        """
        orders.placed (channel): 2 depend on it

        orders
          publish orders.placed, certain
            https://github.com/acme/shop/blob/%1$s/app/src/main/resources/application.yml#L16

        shipping
          consume orders.placed, certain
            https://github.com/acme/shop/blob/%1$s/app/src/main/resources/application.yml#L15
        """
            .formatted(COMMIT),
        who("orders.placed", LINKS));
  }

  @Test
  void nobodyDependsOnAnEnd() {
    assertEquals("shipping (service): nothing depends on it\n", who("shipping", Links.NONE));
  }

  private static String who(String name, Links links) {
    Dependents dependents = Dependents.of(SampleMaps.shop(), name).orElseThrow();
    return WhoText.of(dependents, links, COMMIT, false);
  }
}
