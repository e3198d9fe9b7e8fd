package org.example.installers.workorders.adapter;

import org.example.installers.workorders.WorkOrderEvent;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Tells the others what happened, once it is true. */
@Component
class KafkaWorkOrderEvents {
  private final KafkaTemplate<String, WorkOrderEvent> kafka;

  KafkaWorkOrderEvents(KafkaTemplate<String, WorkOrderEvent> kafka) {
    this.kafka = kafka;
  }

  @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
  void publish(WorkOrderEvent event) {
    kafka.send("work-orders", event.workOrder().toString(), event);
  }
}
