package org.example.installers.workorders;

import java.time.LocalDate;
import java.util.UUID;

/** What others may know about a work order. */
public record WorkOrderEvent(
    String type, UUID workOrder, String dealer, String address, LocalDate day) {
  static WorkOrderEvent of(String type, WorkOrder workOrder) {
    return new WorkOrderEvent(
        type,
        workOrder.id(),
        workOrder.dealer(),
        workOrder.address(),
        workOrder.installationDay());
  }
}
