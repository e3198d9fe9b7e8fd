package io.github.couplint.facts.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.couplint.change.RepoPath;
import io.github.couplint.change.Span;
import io.github.couplint.facts.Facts;
import io.github.couplint.facts.Mention;
import io.github.couplint.facts.SchemaFacts;
import io.github.couplint.facts.SchemaFacts.Api;
import io.github.couplint.facts.SchemaFacts.Form;
import io.github.couplint.facts.SchemaFacts.Operation;
import io.github.couplint.facts.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ApiDocumentsTest {
  private static final YamlReader READER = new YamlReader(List.of(new ApiDocuments()));

  private static Facts read(String text) {
    return READER.read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Facts api(Api api) {
    return Facts.of(new SchemaFacts(Optional.empty(), List.of(api), List.of()));
  }

  @Test
  void openApiTellsServersAndOperations() {
    assertEquals(
        api(
            new Api(
                Form.OPENAPI,
                "Orders",
                List.of(new Mention("https://orders.shop.org/v1", new Span(3, 12, 3))),
                List.of(
                    new Operation("GET", "/orders/{id}", new Span(7, 5, 8)),
                    new Operation("DELETE", "/orders/{id}", new Span(9, 5, 9))))),
        read(
            """
            openapi: 3.0.0
            info: {title: Orders}
            servers: [ {url: https://orders.shop.org/v1}]
            paths:
              /orders/{id}:
                parameters: []
                get:
                  summary: one
                delete: {}
            """));
  }

  @Test
  void swaggerInJsonWithTabsIsRead() {
    assertEquals(
        api(
            new Api(
                Form.OPENAPI,
                "Stock",
                List.of(new Mention("https://stock/api", new Span(3, 2, 3))),
                List.of(new Operation("POST", "/items", new Span(5, 22, 5))))),
        read(
            """
            {
            \t"swagger": "2.0", "info": {"title": "Stock"},
            \t"host": "stock",
            \t"basePath": "\\/api", "schemes": ["https"],
            \t"paths": {"/items":{"post": {}}}
            }
            """));
  }

  @Test
  void asyncApiOfBothVersionsTellsChannels() {
    assertEquals(
        api(
            new Api(
                Form.ASYNCAPI,
                "Orders",
                List.of(new Mention("kafka:9092", new Span(3, 11, 3))),
                List.of(new Operation("PUBLISH", "orders.placed", new Span(5, 19, 5))))),
        read(
            """
            asyncapi: 2.6.0
            info: {title: Orders}
            servers: {prod: {url: "kafka:9092"}}
            channels:
              orders.placed: {publish: {}}
            """));
    assertEquals(
        api(
            new Api(
                Form.ASYNCAPI,
                "",
                List.of(new Mention("kafka/x", new Span(2, 11, 2))),
                List.of(new Operation("SEND", "orders.placed", new Span(4, 14, 4))))),
        read(
            """
            asyncapi: 3.0.0
            servers: {prod: {host: kafka, pathname: /x}}
            channels: {placed: {address: orders.placed}}
            operations: {place: {action: send, channel: {$ref: '#/channels/placed'}}}
            """));
  }

  @Test
  void avroTypesAreNamedInFull() {
    assertEquals(
        Facts.of(
            new SchemaFacts(
                Optional.empty(),
                List.of(),
                List.of(
                    new Mention("org.shop.Order", new Span(1, 20, 1)),
                    new Mention("org.shop.State", new Span(3, 52, 3)),
                    new Mention("org.pay.Money", new Span(4, 67, 4))))),
        read(
            """
            {"type": "record", "name": "Order", "namespace": "org.shop",
             "fields": [
              {"name": "state", "type": {"type": "enum",       "name": "State", "symbols": ["NEW"]}},
              {"name": "total", "type": ["null", {"type": "fixed", "size": 8, "name": "org.pay.Money"}]}]}
            """));
  }

  @Test
  void otherDocumentsSayNothing() {
    assertEquals(Facts.NONE, read("a: 1\n"));
    assertEquals(
        Facts.unreadable("not parsed (line 1: expected ',' or '}', but got <stream end>)"),
        read("{\"openapi\": 3"));
  }

  @Test
  void descriptionsInJsonAreToldByTheirName() {
    assertTrue(READER.reads(new RepoPath("api/orders-openapi.json")));
    assertTrue(READER.reads(new RepoPath("api/order.avsc")));
    assertFalse(READER.reads(new RepoPath("package.json")));
  }
}
