package org.example.installers.workorders;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
public class WorkOrderService {
  private static final BigDecimal PRICE = new BigDecimal("1200");

  private final WorkOrderRepository workOrders;
  private final ApplicationEventPublisher events;
  private final DealerCredit credit;

  public WorkOrderService(
      WorkOrderRepository workOrders, ApplicationEventPublisher events, DealerCredit credit) {
    this.workOrders = workOrders;
    this.events = events;
    this.credit = credit;
  }

  @Transactional
  public WorkOrder plan(String dealer, String address, LocalDate day) {
    if (!credit.covers(dealer, PRICE)) {
      throw new IllegalArgumentException("the credit of " + dealer + " is used up");
    }
    WorkOrder workOrder = new WorkOrder(UUID.randomUUID(), dealer, address);
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
