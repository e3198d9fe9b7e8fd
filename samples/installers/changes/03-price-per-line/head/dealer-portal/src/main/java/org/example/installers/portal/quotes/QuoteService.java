package org.example.installers.portal.quotes;

import java.math.BigDecimal;
import java.util.List;
import org.springframework.stereotype.Service;

@Service
class QuoteService {
  private final CataloguePrices prices;

  QuoteService(CataloguePrices prices) {
    this.prices = prices;
  }

  Quote quote(List<Quote.Line> lines) {
    BigDecimal total = BigDecimal.ZERO;
    for (Quote.Line line : lines) {
      BigDecimal price = prices.priceOf(line.sku());
      total = total.add(price.multiply(BigDecimal.valueOf(line.count())));
    }
    return new Quote(lines, total);
  }
}
