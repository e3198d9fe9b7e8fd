package org.example.installers.portal.quotes;

import java.math.BigDecimal;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Keeps our copy of the prices. */
@Component
class CatalogueListener {
  private final Prices prices;

  CatalogueListener(Prices prices) {
    this.prices = prices;
  }

  @KafkaListener(topics = "catalogue", groupId = "dealer-portal")
  void on(ProductChanged event) {
    prices.save(new Price(event.sku(), event.price()));
  }

  /** What the portal reads of an event. */
  record ProductChanged(String sku, BigDecimal price) {}
}
