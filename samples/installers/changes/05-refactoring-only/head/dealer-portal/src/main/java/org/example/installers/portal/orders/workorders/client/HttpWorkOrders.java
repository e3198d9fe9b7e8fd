package org.example.installers.portal.orders.workorders.client;

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
public class HttpWorkOrders {
  private static final String WORK_ORDERS = "/work-orders";

  private final RestClient http;

  HttpWorkOrders(@Value("${work-orders.url}") String url) {
    this.http = RestClient.builder().baseUrl(url).requestFactory(limits()).build();
  }

  private static SimpleClientHttpRequestFactory limits() {
    SimpleClientHttpRequestFactory limits = new SimpleClientHttpRequestFactory();
    limits.setConnectTimeout(Duration.ofMillis(200));
    limits.setReadTimeout(Duration.ofSeconds(2));
    return limits;
  }

  public List<Installation> ofDealer(String dealer) {
    return http.get()
        .uri(WORK_ORDERS + "?dealer={dealer}", dealer)
        .retrieve()
        .body(new ParameterizedTypeReference<List<Installation>>() {});
  }

  public Installation plan(String dealer, String address, LocalDate day) {
    return post(Map.of("dealer", dealer, "address", address, "day", day));
  }

  private Installation post(Map<String, Object> plan) {
    return http.post().uri(WORK_ORDERS).body(plan).retrieve().body(Installation.class);
  }
}
