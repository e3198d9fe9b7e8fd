package org.example.installers.workorders;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class WorkOrderTest {
  @Test
  void aCompletedWorkOrderSaysSo() {
    WorkOrder workOrder = new WorkOrder(UUID.randomUUID(), "dealer-7", "1 Main Street");
    workOrder.complete();
    assertEquals(WorkOrder.Status.COMPLETED, workOrder.status());
  }
}
