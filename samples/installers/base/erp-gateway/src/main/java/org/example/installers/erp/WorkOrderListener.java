package org.example.installers.erp;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Books in the ERP system what was installed. */
@Component
class WorkOrderListener {
  private static final Logger LOG = LoggerFactory.getLogger(WorkOrderListener.class);

  private final Erp erp;

  WorkOrderListener(Erp erp) {
    this.erp = erp;
  }

  @KafkaListener(topics = "work-orders", groupId = "erp-gateway")
  void on(WorkOrderEvent event) {
    if (event.type().equals("completed")) {
      String confirmation = erp.confirmInstallation(event.workOrder(), event.dealer());
      LOG.info("Work order {} is booked as {}", event.workOrder(), confirmation);
    }
  }

  /** What the gateway reads of an event. */
  record WorkOrderEvent(String type, String workOrder, String dealer) {}
}
