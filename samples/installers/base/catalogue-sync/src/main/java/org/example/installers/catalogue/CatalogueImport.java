package org.example.installers.catalogue;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Reads the shop every few minutes and tells the others what changed. */
@Component
class CatalogueImport {
  private final Shop shop;
  private final KafkaTemplate<String, Product> kafka;
  private final Map<String, Product> known = new ConcurrentHashMap<>();

  CatalogueImport(Shop shop, KafkaTemplate<String, Product> kafka) {
    this.shop = shop;
    this.kafka = kafka;
  }

  @Scheduled(fixedDelayString = "PT5M")
  void run() {
    for (Product product : shop.products()) {
      if (!product.equals(known.put(product.sku(), product))) {
        kafka.send("catalogue", product.sku(), product);
      }
    }
  }

  Product find(String sku) {
    return known.get(sku);
  }
}
