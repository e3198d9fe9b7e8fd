package org.example.installers.notifications.client;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** Asks the work order service for what its events leave out. */
@Component
public class WorkOrderDetails {
  private final RestClient http;

  WorkOrderDetails(@Value("${work-orders.url}") String url) {
    this.http = RestClient.create(url);
  }

  public Installation find(String workOrder) {
    return http.get().uri("/work-orders/{id}", workOrder).retrieve().body(Installation.class);
  }

  /** What notifications reads of a work order. */
  public record Installation(String address) {}
}
