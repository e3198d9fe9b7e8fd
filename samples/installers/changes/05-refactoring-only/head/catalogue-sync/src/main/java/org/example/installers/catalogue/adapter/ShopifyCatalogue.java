package org.example.installers.catalogue.adapter;

import java.util.ArrayList;
import java.util.List;
import org.example.installers.catalogue.Product;
import org.example.installers.catalogue.Shop;
import org.springframework.stereotype.Component;

/** Products as Shopify holds them. */
@Component
class ShopifyCatalogue implements Shop {
  private final ShopifyPages pages;

  ShopifyCatalogue(ShopifyPages pages) {
    this.pages = pages;
  }

  @Override
  public List<Product> products() {
    List<Product> all = new ArrayList<>();
    List<ShopifyPages.ShopifyProduct> page = pages.after(0);
    while (!page.isEmpty()) {
      page.forEach(product -> all.add(productOf(product)));
      page = pages.after(page.get(page.size() - 1).id());
    }
    return all;
  }

  private static Product productOf(ShopifyPages.ShopifyProduct product) {
    ShopifyPages.Variant variant = product.variants().get(0);
    return new Product(variant.sku(), product.title(), variant.price());
  }
}
