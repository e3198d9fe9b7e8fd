package org.example.installers.notifications;

import org.example.installers.notifications.client.WorkOrderDetails;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Tells dealers what became of their orders. */
@Component
class WorkOrderListener {
  private final WorkOrderDetails details;
  private final MessageSender sender;

  WorkOrderListener(WorkOrderDetails details, MessageSender sender) {
    this.details = details;
    this.sender = sender;
  }

  @KafkaListener(topics = "work-orders", groupId = "notifications")
  void on(WorkOrderEvent event) {
    if (event.type().equals("completed")) {
      WorkOrderDetails.Installation installation = details.find(event.workOrder());
      sender.send(event.dealer(), "Installed at " + installation.address());
    }
  }

  /** What notifications reads of an event. */
  record WorkOrderEvent(String type, String workOrder, String dealer) {}
}
