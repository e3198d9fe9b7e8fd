package org.example.installers.workorders;

import java.math.BigDecimal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** Asks the portal how much a dealer may still order. */
@Component
class DealerCredit {
  private final RestClient http;

  DealerCredit(@Value("${dealer-portal.url}") String url) {
    this.http = RestClient.create(url);
  }

  boolean covers(String dealer, BigDecimal amount) {
    Credit credit =
        http.get().uri("/dealers/{dealer}/credit", dealer).retrieve().body(Credit.class);
    return credit.left().compareTo(amount) >= 0;
  }

  /** What the work order service reads of a dealer's credit. */
  record Credit(BigDecimal left) {}
}
