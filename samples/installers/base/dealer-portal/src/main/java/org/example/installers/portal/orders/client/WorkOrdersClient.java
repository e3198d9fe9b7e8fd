package org.example.installers.portal.orders.client;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.example.installers.portal.orders.Installation;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** Asks the work order service. */
@Component
public class WorkOrdersClient {
  private final RestClient http;

  WorkOrdersClient(@Value("${work-orders.url}") String url) {
    SimpleClientHttpRequestFactory limits = new SimpleClientHttpRequestFactory();
    limits.setConnectTimeout(Duration.ofMillis(200));
    limits.setReadTimeout(Duration.ofSeconds(2));
    this.http = RestClient.builder().baseUrl(url).requestFactory(limits).build();
  }

  public List<Installation> ofDealer(String dealer) {
    return http.get()
        .uri("/work-orders?dealer={dealer}", dealer)
        .retrieve()
        .body(new ParameterizedTypeReference<List<Installation>>() {});
  }

  public Installation plan(String dealer, String address, LocalDate day) {
    return http.post()
        .uri("/work-orders")
        .body(Map.of("dealer", dealer, "address", address, "day", day))
        .retrieve()
        .body(Installation.class);
  }
}
