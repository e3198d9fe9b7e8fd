package org.example.installers.portal.quotes;

import java.math.BigDecimal;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** Asks the catalogue what a product costs. */
@Component
class CataloguePrices {
  private final RestClient http;

  CataloguePrices(@Value("${catalogue.url}") String url) {
    SimpleClientHttpRequestFactory limits = new SimpleClientHttpRequestFactory();
    limits.setConnectTimeout(Duration.ofMillis(200));
    limits.setReadTimeout(Duration.ofSeconds(1));
    this.http = RestClient.builder().baseUrl(url).requestFactory(limits).build();
  }

  BigDecimal priceOf(String sku) {
    return http.get().uri("/products/{sku}", sku).retrieve().body(Product.class).price();
  }

  /** What the portal reads of a product. */
  record Product(BigDecimal price) {}
}
