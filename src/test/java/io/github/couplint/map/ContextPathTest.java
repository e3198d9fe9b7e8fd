package io.github.couplint.map;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The path below which a service answers tells it where its host does not. */
final class ContextPathTest {
  private static final String SHOP = "shop/src/main/resources/application.properties";
  private static final String BILLING = "billing/src/main/resources/application.properties";
  private static final String STOCK = "stock/src/main/resources/application.properties";

  private static Drawn system() {
    return Drawn.services("shop", "billing", "stock").caller("shop", "peer");
  }

  @Test
  void onThisMachineThePathGoesBeforeThePort() {
    assertEquals(
        List.of("shop -> billing sync-http"),
        system()
            .with(SHOP, "peer=http://localhost:9001/invoices/v1\n")
            .with(BILLING, "server.port=9002\nserver.servlet.context-path=/invoices\n")
            .with(STOCK, "server.port=9001\n")
            .lines());
  }

  @Test
  void aPathThatNobodyHasLeavesItToThePort() {
    assertEquals(
        List.of("shop -> stock sync-http"),
        system()
            .with(SHOP, "peer=http://localhost:9001/invoicesv1\n")
            .with(BILLING, "server.servlet.context-path=/invoices\n")
            .with(STOCK, "server.port=9001\n")
            .lines());
  }

  @Test
  void aHostThatOnlyTheEnvironmentKnowsHasThePathOfAService() {
    assertEquals(
        List.of("shop -> billing sync-http"),
        system()
            .with(SHOP, "peer=${PEER_HOST}/invoices/v1\n")
            .with(BILLING, "server.servlet.contextPath=/invoices/\n")
            .lines());
  }

  @Test
  void theLongestPathDecides() {
    assertEquals(
        List.of("shop -> stock sync-http"),
        system()
            .with(SHOP, "peer=http://localhost/erp/stock\n")
            .with(BILLING, "server.servlet.context-path=/erp\n")
            .with(STOCK, "server.servlet.context-path=/erp/stock\n")
            .lines());
  }

  @Test
  void pathsThatManyHaveTellNobody() {
    assertEquals(
        List.of(),
        system()
            .with(SHOP, "peer=http://localhost/api/v1\n")
            .with(BILLING, "server.servlet.context-path=/api/v1\n")
            .lines());
    assertEquals(
        List.of(),
        system()
            .with(SHOP, "peer=http://localhost/erp\n")
            .with(BILLING, "server.servlet.context-path=/erp\n")
            .with(STOCK, "server.servlet.context-path=/erp\n")
            .lines());
  }

  @Test
  void theOwnPathOfWhoAsksTellsNothingOfAnother() {
    assertEquals(
        List.of("shop -> stock sync-http"),
        system()
            .with(SHOP, "server.servlet.context-path=/erp\npeer=http://localhost:9001/erp\n")
            .with(STOCK, "server.port=9001\n")
            .lines());
  }

  @Test
  void aHostThatIsKnownStaysWhatItIs() {
    assertEquals(
        List.of("shop -> partner.example.org sync-http"),
        system()
            .with(SHOP, "peer=https://partner.example.org/invoices\n")
            .with(BILLING, "server.servlet.context-path=/invoices\n")
            .lines());
  }
}
