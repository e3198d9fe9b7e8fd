package org.example.installers.portal.quotes;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;

/** Our own copy of a product's price, as the catalogue last told it. */
@Entity
@Table(name = "price")
class Price {
  @Id private String sku;
  private BigDecimal amount;

  protected Price() {}

  Price(String sku, BigDecimal amount) {
    this.sku = sku;
    this.amount = amount;
  }

  String sku() {
    return sku;
  }

  BigDecimal amount() {
    return amount;
  }
}
