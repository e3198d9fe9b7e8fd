package org.example.installers.portal.orders;

import java.time.LocalDate;
import java.util.List;
import org.example.installers.portal.orders.client.WorkOrdersClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class OrderController {
  private final WorkOrdersClient workOrders;
  private final InstallationTable installations;

  OrderController(WorkOrdersClient workOrders, InstallationTable installations) {
    this.workOrders = workOrders;
    this.installations = installations;
  }

  @GetMapping("/dealers/{dealer}/orders")
  List<Installation> orders(@PathVariable String dealer) {
    return installations.ofDealer(dealer);
  }

  @PostMapping("/dealers/{dealer}/orders")
  Installation order(@PathVariable String dealer, @RequestBody Order order) {
    return workOrders.plan(dealer, order.address(), order.day());
  }

  /** What a dealer orders. */
  record Order(String address, LocalDate day) {}
}
