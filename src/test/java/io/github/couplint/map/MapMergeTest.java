package io.github.couplint.map;

import static io.github.couplint.map.SampleMaps.line;
import static io.github.couplint.map.SampleMaps.map;
import static io.github.couplint.map.SampleMaps.service;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.couplint.change.Gap;
import io.github.couplint.change.RepoPath;
import io.github.couplint.coupling.Kind;
import io.github.couplint.map.MapMerge.Labelled;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

final class MapMergeTest {
  private static final SystemMap BILLING = map(List.of(service("billing", "invoices")), List.of());

  @Test
  void aNameOutsideOfOneIsTheServiceOfAnother() {
    assertEquals(List.of("orders -> billing"), joined("invoices"));
  }

  @Test
  void aHostIsTheServiceWhoseNameItBegins() {
    assertEquals(List.of("orders -> billing"), joined("http://billing:8080/invoices"));
    assertEquals(List.of("orders -> billing"), joined("billing.money.svc.cluster.local"));
    assertEquals(List.of("orders -> billing"), joined("billing.service.consul"));
  }

  @Test
  void aPublicHostIsNotTheServiceWhoseNameItBegins() {
    assertEquals(List.of("orders -> billing.example.org"), joined("billing.example.org"));
  }

  @Test
  void pathsAndFoldersTellWhichRepositoryTheyAreOf() {
    SystemMap all = merged(orders("billing"), BILLING);
    assertEquals(
        List.of(new Place(new RepoPath("a/app/src/main/resources/application.yml"), 16)),
        all.connections().get(0).evidence());
    assertEquals(List.of("b/billing", "a/orders"), roots(all));
    assertEquals("a@head, b@head", all.at());
  }

  private static List<String> roots(SystemMap map) {
    return map.services().stream().map(Service::root).toList();
  }

  @Test
  void brokersThatShareAChannelAreOne() {
    SystemMap writer =
        map(
            List.of(service("orders")),
            List.of(new External("broker", NodeKind.BROKER)),
            line("orders", "broker", Kind.PUBLISH, "placed"));
    SystemMap reader =
        map(
            List.of(service("mail")),
            List.of(new External("kafka", NodeKind.BROKER)),
            line("kafka", "mail", Kind.CONSUME, "placed"));
    assertEquals(List.of("broker -> mail", "orders -> broker"), lines(merged(writer, reader)));
  }

  @Test
  void brokersOfOtherChannelsStayApart() {
    SystemMap writer =
        map(
            List.of(service("orders")),
            List.of(new External("broker", NodeKind.BROKER)),
            line("orders", "broker", Kind.PUBLISH, "placed"));
    SystemMap reader =
        map(
            List.of(service("mail")),
            List.of(new External("kafka", NodeKind.BROKER)),
            line("kafka", "mail", Kind.CONSUME, "paid"));
    assertEquals(List.of("kafka -> mail", "orders -> broker"), lines(merged(writer, reader)));
  }

  @Test
  void aRemoteCallGoesToTheServiceThatOffersItsApi() {
    Endpoint charge = new Endpoint("RPC", "shop.Billing/Charge", SampleMaps.place(1));
    Service money =
        new Service(
            "money",
            NodeKind.SERVICE,
            new TreeSet<>(),
            "",
            List.of(),
            OptionalInt.empty(),
            List.of(),
            List.of(charge));
    SystemMap caller =
        map(
            List.of(service("orders")),
            List.of(new External("10.0.0.7", NodeKind.WEBSITE)),
            line("orders", "10.0.0.7", Kind.SYNC_RPC, "shop.Billing"));
    SystemMap all = merged(caller, map(List.of(money), List.of()));
    assertEquals(List.of("orders -> money"), lines(all));
    assertEquals(List.of(), all.externals());
  }

  @Test
  void aNameThatTwoAnswerToStaysOutsideAndIsTold() {
    SystemMap all =
        MapMerge.of(
            List.of(
                new Labelled("a", orders("pay")),
                new Labelled("b", map(List.of(service("billing", "pay")), List.of())),
                new Labelled("c", map(List.of(service("wallet", "pay")), List.of()))));
    assertEquals(List.of("orders -> pay"), lines(all));
    assertEquals(
        List.of(new Gap("pay", "not joined: billing and wallet answer to it")), all.gaps());
  }

  @Test
  void servicesOfOneNameAreOneAndThatIsTold() {
    SystemMap all = merged(BILLING, map(List.of(service("billing", "money")), List.of()));
    assertEquals(
        List.of(new TreeSet<>(List.of("invoices", "money"))),
        all.services().stream().map(Service::aliases).toList());
    assertEquals(List.of(new Gap("billing", "taken as one service of a and b")), all.gaps());
  }

  @Test
  void evidenceOfBothMapsStays() {
    SystemMap all = merged(orders("stripe.com"), orders("stripe.com"));
    assertEquals(2, all.connections().get(0).evidence().size());
  }

  @Test
  void theOrderOfMapsChangesNoConnection() {
    assertEquals(
        lines(merged(orders("billing"), BILLING)), lines(merged(BILLING, orders("billing"))));
  }

  private static SystemMap orders(String target) {
    return map(
        List.of(service("orders")),
        List.of(new External(target, NodeKind.WEBSITE)),
        line("orders", target, Kind.SYNC_HTTP, ""));
  }

  private static List<String> joined(String target) {
    return lines(merged(orders(target), BILLING));
  }

  private static SystemMap merged(SystemMap a, SystemMap b) {
    return MapMerge.of(List.of(new Labelled("a", a), new Labelled("b", b)));
  }

  private static List<String> lines(SystemMap map) {
    return map.connections().stream().map(line -> line.from() + " -> " + line.to()).toList();
  }
}
