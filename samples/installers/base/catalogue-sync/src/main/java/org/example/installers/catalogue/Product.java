package org.example.installers.catalogue;

import java.math.BigDecimal;

/** A product as the others see it. */
public record Product(String sku, String title, BigDecimal price) {}
