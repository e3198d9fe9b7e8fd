package io.github.couplint.facts.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.couplint.change.Span;
import io.github.couplint.facts.Facts;
import io.github.couplint.facts.Mention;
import io.github.couplint.facts.SchemaFacts;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class GraphqlReaderTest {
  private static Facts read(String text) {
    return new GraphqlReader().read(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void definedTypesAreNamed() {
    assertEquals(
        Facts.of(
            new SchemaFacts(
                Optional.empty(),
                List.of(),
                List.of(
                    new Mention("Order", new Span(3, 1, 3)),
                    new Mention("Date", new Span(6, 1, 6)),
                    new Mention("Filter", new Span(8, 1, 8))))),
        read(
            """
            # type Comment {}
            \"""type Text { \"""
            type Order implements Node @key(fields: "id type X") {
              type: String
            }
            scalar Date
            extend type Query { orders(filter: Filter = {type: 1}): [Order] }
            input Filter { a: Int }
            """));
  }

  @Test
  void queriesDefineNothing() {
    assertEquals(Facts.NONE, read("query Orders { orders { type input } }"));
  }
}
