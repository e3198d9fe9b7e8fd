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
  private final SlotReservations slots;

  public WorkOrderService(
      WorkOrderRepository workOrders, ApplicationEventPublisher events, SlotReservations slots) {
    this.workOrders = workOrders;
    this.events = events;
    this.slots = slots;
  }

  @Transactional
  public WorkOrder plan(String dealer, String address, LocalDate day) {
    WorkOrder workOrder = new WorkOrder(UUID.randomUUID(), dealer, address);
    if (!slots.reserve(workOrder, day)) {
      throw new IllegalArgumentException("no installer is free on " + day);
    }
    workOrder.planFor(day);
    workOrders.save(workOrder);
    events.publishEvent(WorkOrderEvent.of("planned", workOrder));
    return workOrder;
  }

  @Transactional
  public WorkOrder complete(UUID id) {
    WorkOrder workOrder = workOrders.findById(id).orElseThrow();
    workOrder.complete();
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
