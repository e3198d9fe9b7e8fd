package org.example.installers.workorders;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
public class WorkOrderService {
  private final WorkOrderRepository workOrders;
  private final ApplicationEventPublisher events;
  private final ErpConfirmation erp;

  public WorkOrderService(
      WorkOrderRepository workOrders, ApplicationEventPublisher events, ErpConfirmation erp) {
    this.workOrders = workOrders;
    this.events = events;
    this.erp = erp;
  }

  @Transactional
  public WorkOrder plan(String dealer, String address, LocalDate day) {
    WorkOrder workOrder = new WorkOrder(UUID.randomUUID(), dealer, address);
    workOrder.planFor(day);
    workOrders.save(workOrder);
    events.publishEvent(WorkOrderEvent.of("planned", workOrder));
    return workOrder;
  }

  @Transactional
  public WorkOrder complete(UUID id) {
    WorkOrder workOrder = workOrders.findById(id).orElseThrow();
    workOrder.complete(erp.confirm(workOrder));
    events.publishEvent(WorkOrderEvent.of("completed", workOrder));
    return workOrder;
  }

  public WorkOrder find(UUID id) {
    return workOrders.findById(id).orElseThrow();
  }

  public List<WorkOrder> ofDealer(String dealer) {
    return workOrders.findByDealer(dealer);
  }
}
