package org.example.installers.portal.quotes;

import java.math.BigDecimal;
import java.util.List;

/** What a dealer offers a home owner. */
public record Quote(List<Line> lines, BigDecimal total) {
  /** A product and how many of it. */
  public record Line(String sku, int count) {}
}
