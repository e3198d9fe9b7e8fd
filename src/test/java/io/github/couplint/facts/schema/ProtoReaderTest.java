package io.github.couplint.facts.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.couplint.change.Span;
import io.github.couplint.facts.Facts;
import io.github.couplint.facts.Mention;
import io.github.couplint.facts.SchemaFacts;
import io.github.couplint.facts.SchemaFacts.Proto;
import io.github.couplint.facts.SchemaFacts.Service;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class ProtoReaderTest {
  private static Facts read(String text) {
    return new ProtoReader().read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Facts facts(Proto proto) {
    return Facts.of(new SchemaFacts(Optional.of(proto), List.of(), List.of()));
  }

  @Test
  void theOutermostDeclarationsAreRead() {
    assertEquals(
        facts(
            new Proto(
                "shop.orders.v1",
                new TreeMap<>(
                    Map.of("java_package", "org.shop.orders", "java_multiple_files", "true")),
                List.of(
                    new Service(
                        "Orders",
                        List.of(
                            new Mention("Place", new Span(9, 3, 9)),
                            new Mention("Watch", new Span(12, 3, 12))),
                        new Span(8, 1, 13))),
                List.of(
                    new Mention("Order", new Span(14, 1, 14)),
                    new Mention("State", new Span(18, 1, 18))),
                List.of(
                    new Mention("google/protobuf/empty.proto", new Span(3, 8, 3)),
                    new Mention("shop/common.proto", new Span(4, 15, 4))))),
        read(
            """
            syntax = "proto3"; // service Comment { rpc No(A) returns (B); }
            package shop.orders.v1;
            import "google/protobuf/empty.proto";
            import public 'shop/common.proto';
            option java_package = "org.shop.orders";
            option java_multiple_files = true;
            /* service Comment {} */
            service Orders {
              rpc Place (Order) returns (Order) {
                option (google.api.http) = { post: "/v1/orders" body: "rpc No (A)" };
              }
              rpc Watch (stream Order) returns (stream .shop.Order);
            }
            message Order {
              message Line { string rpc = 1; }
              State state = 1 [default = "message X {"];
            }
            enum State { NEW = 0; }
            """));
  }

  @Test
  void unfinishedFilesAreReadAsFarAsTheyGo() {
    Proto empty = new Proto("", new TreeMap<>(), List.of(), List.of(), List.of());
    assertEquals(facts(empty), read(""));
    assertEquals(facts(empty), read("}}} ;;; service"));
    assertEquals(
        facts(
            new Proto(
                "",
                new TreeMap<>(),
                List.of(
                    new Service(
                        "A", List.of(new Mention("B", new Span(1, 13, 1))), new Span(1, 1, 1))),
                List.of(),
                List.of())),
        read("service A { rpc B (\"\\"));
  }
}
