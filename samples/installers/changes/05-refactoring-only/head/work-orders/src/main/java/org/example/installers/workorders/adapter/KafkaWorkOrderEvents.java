package org.example.installers.workorders.adapter;

import org.example.installers.workorders.WorkOrderEvent;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Tells the others what happened, once it is true. */
@Component
class KafkaWorkOrderEvents {
  private static final String TOPIC = "work-orders";

  private final KafkaTemplate<String, WorkOrderEvent> kafka;

  KafkaWorkOrderEvents(KafkaTemplate<String, WorkOrderEvent> kafka) {
    this.kafka = kafka;
  }

  @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
  void publish(WorkOrderEvent event) {
    kafka.send(TOPIC, keyOf(event), event);
  }

  private static String keyOf(WorkOrderEvent event) {
    return event.workOrder().toString();
  }
}
