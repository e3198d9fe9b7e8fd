package io.github.couplint.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a client has to implement to be an adapter. */
final class PortsTest {
  private static final String CLIENT =
      """
      package shop.orders.client;
      class Subject %s {
        public void run(com.acme.Client client) {
          client.get("http://billing/a");
        }
      }
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "shop.orders|interface Port { void run(); }|implements|ADAPTER",
        "shop.orders|interface Port { String run(long id) throws Exception; }|implements|ADAPTER",
        "shop.orders|interface Port { }|implements|CLIENT_PKG",
        "shop.orders|abstract class Port { abstract void run(); }|extends|CLIENT_PKG",
        "shop.orders.client|interface Port { void run(); }|implements|CLIENT_PKG",
        "shop.orders|interface Port { com.pay.Charge run(); }|implements|CLIENT_PKG",
        "shop.orders|interface Port { void run(com.pay.Charge charge); }|implements|CLIENT_PKG",
        "shop.orders|interface Port { void run() throws com.pay.Charge; }|implements|CLIENT_PKG",
        "shop.orders|interface Port { void a(); void run(com.acme.Client c); }|implements|CLIENT_PKG"
      })
  void anInterfaceOfOnesOwnThatNamesNothingOfAClient(
      String folder, String port, String how, String trait) {
    assertEquals(
        Set.of(trait),
        JavaEvidenceTest.places()
            .withFile(
                "orders/src/main/java/%s/Port.java".formatted(folder.replace('.', '/')),
                "package %s; public %s".formatted(folder, port))
            .evidence(CLIENT.formatted(how + " " + folder + ".Port"))
            .stream()
            .filter(Evidence::opens)
            .findFirst()
            .orElseThrow()
            .traits()
            .keySet());
  }
}
