package io.github.couplint.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.couplint.coupling.Edge;
import io.github.couplint.coupling.Kind;
import io.github.couplint.coupling.Target;
import io.github.couplint.policy.Architecture.Layer;
import io.github.couplint.policy.Architecture.Limits;
import io.github.couplint.policy.Architecture.Statement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ArchitectureTest {
  private static final Architecture SHOP =
      new Architecture(
          List.of(
              new Statement("orders", "legacy-mail", Optional.of(Kind.PUBLISH), "until it is gone"),
              new Statement("stock", "portal", Optional.empty(), "PAY-9")),
          List.of(new Statement("*", "legacy-*", Optional.empty(), "goes away")),
          List.of(
              new Layer("edge", List.of("portal", "*-gateway")),
              new Layer("core", List.of("orders", "billing")),
              new Layer("base", List.of("stock"))),
          true,
          Limits.DEFAULT);

  private static Edge edge(String from, String to) {
    return new Edge(from, new Target(Target.Type.COMPONENT, to), Kind.SYNC_HTTP);
  }

  @ParameterizedTest
  @CsvSource({
    "orders, orders, true",
    "orders, order, false",
    "*, orders, true",
    "order*, orders, true",
    "orders*, orders, true",
    "o*s, orders, true",
    "o*x, orders, false",
    "shop.orders, shop.orders, true",
    "shop.orders, shop-orders, false"
  })
  void aStarStandsForAnyPartOfANameAndNothingElseDoes(String pattern, String name, boolean named) {
    assertEquals(named, Architecture.isNamed(pattern, name));
  }

  @Test
  void anAllowedEdgeHasTheReasonOfItsStatement() {
    assertEquals(Optional.of("PAY-9"), SHOP.allowing(edge("stock", "portal")));
    assertEquals(Optional.empty(), SHOP.allowing(edge("stock", "billing")));
    assertEquals(Optional.empty(), SHOP.allowing(edge("orders", "portal")));
  }

  @Test
  void aStatementOfAKindCoversThatKindOnly() {
    Target mail = new Target(Target.Type.COMPONENT, "legacy-mail");
    assertEquals(
        Optional.of("until it is gone"), SHOP.allowing(new Edge("orders", mail, Kind.PUBLISH)));
    assertEquals(Optional.empty(), SHOP.allowing(new Edge("orders", mail, Kind.SYNC_HTTP)));
  }

  @Test
  void aForbiddenEdgeIsObjectedToUnlessItIsAllowed() {
    Target mail = new Target(Target.Type.COMPONENT, "legacy-mail");
    assertEquals(
        Optional.of("forbidden by the architecture: goes away"),
        SHOP.objection(new Edge("orders", mail, Kind.SYNC_HTTP)));
    assertEquals(Optional.empty(), SHOP.objection(new Edge("orders", mail, Kind.PUBLISH)));
  }

  @Test
  void anEdgeUpTheLayersIsObjectedToUnlessItIsAllowed() {
    assertEquals(
        Optional.of("up from layer core to layer edge"), SHOP.objection(edge("orders", "portal")));
    assertEquals(
        Optional.of("up from layer base to layer edge"),
        SHOP.objection(edge("stock", "b2b-gateway")));
    assertEquals(Optional.empty(), SHOP.objection(edge("stock", "portal")));
  }

  @Test
  void anEdgeWithinALayerOrDownIsNotObjectedTo() {
    assertEquals(Optional.empty(), SHOP.objection(edge("orders", "billing")));
    assertEquals(Optional.empty(), SHOP.objection(edge("portal", "stock")));
  }

  @Test
  void whatHasNoLayerIsNeitherAboveNorBelow() {
    assertEquals(Optional.empty(), SHOP.objection(edge("orders", "mail")));
    assertEquals(Optional.empty(), SHOP.objection(edge("mail", "portal")));
    Target vendor = new Target(Target.Type.VENDOR, "portal");
    assertEquals(Optional.empty(), SHOP.objection(new Edge("orders", vendor, Kind.VENDOR_SDK)));
  }

  @Test
  void anEdgeIsDeclaredWhenAStatementOrTheLayersOfBothEndsAllowIt() {
    assertEquals(
        List.of(true, true, true, true, false, false, false),
        List.of(
            SHOP.declares(edge("stock", "portal")),
            SHOP.declares(edge("orders", "billing")),
            SHOP.declares(edge("portal", "orders")),
            SHOP.declares(edge("portal", "b2b-gateway")),
            SHOP.declares(edge("orders", "portal")),
            SHOP.declares(edge("mail", "stock")),
            SHOP.declares(edge("portal", "mail"))));
  }
}
