package io.github.couplint.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ChannelsTest {
  private static final Naming PLAIN =
      new Naming(List.of(), Optional.of("JMS"), Optional.empty(), List.of());
  private static final Naming CAMEL =
      new Naming(List.of(), Optional.of("JMS"), Optional.empty(), List.of("jms", "kafka"));

  @Test
  void aTopicKeepsItsOwnColons() {
    assertEquals("orders:confirmed", Channels.bare("orders:confirmed", PLAIN));
  }

  @Test
  void whatSaysQueueOrTopicIsNoPartOfTheName() {
    assertEquals("orders", Channels.bare("queue://orders", PLAIN));
    assertEquals("orders", Channels.bare("topic:orders", PLAIN));
  }

  @Test
  void anEndpointOfCamelIsItsSchemeItsNameAndOptions() {
    assertEquals("orders", Channels.bare("kafka:orders?brokers=a", CAMEL));
    assertEquals("orders", Channels.bare("jms:queue:orders", CAMEL));
  }

  @Test
  void aQueueIsTheLastPartOfItsAddress() {
    assertEquals("orders", Channels.lastPart("https://sqs.eu-west-1.amazonaws.com/1/orders"));
    assertEquals("orders", Channels.lastPart("arn:aws:sns:eu-west-1:1:orders"));
    assertEquals("orders", Channels.lastPart("orders"));
  }

  @Test
  void theModuleOfARemoteBeanIsItsTarget() {
    assertEquals("billing", Channels.module("ejb:shop/billing//Invoices!shop.Invoices"));
    assertEquals("billing", Channels.module("ejb:billing/Invoices"));
    assertEquals("billing", Channels.module("ejb:/billing//Invoices!shop.Invoices"));
  }

  @Test
  void aSchemeOfAnotherTechnologyIsNotAccepted() {
    assertEquals(true, CAMEL.accepts("KAFKA:orders"));
    assertEquals(false, CAMEL.accepts("direct:orders"));
    assertEquals(false, CAMEL.accepts("orders"));
    assertEquals(true, PLAIN.accepts("orders"));
  }
}
