package org.example.installers.workorders.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.example.installers.workorders.WorkOrder;
import org.example.installers.workorders.WorkOrderService;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class WorkOrderController {
  private final WorkOrderService service;

  WorkOrderController(WorkOrderService service) {
    this.service = service;
  }

  @PostMapping("/work-orders")
  WorkOrder plan(@RequestBody Plan plan) {
    return service.plan(plan.dealer(), plan.address(), plan.day());
  }

  @PostMapping("/work-orders/{id}/completion")
  WorkOrder complete(@PathVariable UUID id) {
    return service.complete(id);
  }

  @GetMapping("/work-orders/{id}")
  WorkOrder find(@PathVariable UUID id) {
    return service.find(id);
  }

  @GetMapping("/work-orders")
  List<WorkOrder> ofDealer(@RequestParam String dealer) {
    return service.ofDealer(dealer);
  }

  /** What a dealer sends to have an installation planned. */
  record Plan(String dealer, String address, LocalDate day) {}
}
