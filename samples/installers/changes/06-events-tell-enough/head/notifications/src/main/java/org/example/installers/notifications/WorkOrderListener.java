package org.example.installers.notifications;

import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Tells dealers what became of their orders. */
@Component
class WorkOrderListener {
  private final MessageSender sender;

  WorkOrderListener(MessageSender sender) {
    this.sender = sender;
  }

  @KafkaListener(topics = "work-orders", groupId = "notifications")
  void on(WorkOrderEvent event) {
    if (event.type().equals("completed")) {
      sender.send(event.dealer(), "Installed at " + event.address());
    }
  }

  /** What notifications reads of an event. */
  record WorkOrderEvent(String type, String dealer, String address) {}
}
