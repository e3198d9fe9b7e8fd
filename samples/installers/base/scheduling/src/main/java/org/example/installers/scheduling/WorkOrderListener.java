package org.example.installers.scheduling;

import java.time.LocalDate;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Reserves an installer for each work order that is planned. */
@Component
class WorkOrderListener {
  private final Calendar calendar;

  WorkOrderListener(Calendar calendar) {
    this.calendar = calendar;
  }

  @KafkaListener(topics = "work-orders", groupId = "scheduling")
  void on(WorkOrderEvent event) {
    if (event.type().equals("planned")) {
      calendar.reserve(event.workOrder(), event.day());
    } else if (event.type().equals("completed")) {
      calendar.release(event.workOrder());
    }
  }

  /** What scheduling reads of an event. */
  record WorkOrderEvent(String type, String workOrder, LocalDate day) {}
}
