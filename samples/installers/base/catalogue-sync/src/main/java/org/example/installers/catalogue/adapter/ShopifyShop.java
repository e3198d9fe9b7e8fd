package org.example.installers.catalogue.adapter;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.example.installers.catalogue.Product;
import org.example.installers.catalogue.Shop;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** Products as Shopify holds them. */
@Component
class ShopifyShop implements Shop {
  private final RestClient http;
  private final String token;

  ShopifyShop(@Value("${shopify.url}") String url, @Value("${shopify.token}") String token) {
    this.http = RestClient.create(url);
    this.token = token;
  }

  @Override
  public List<Product> products() {
    List<Product> all = new ArrayList<>();
    long last = 0;
    Products page = page(last);
    while (!page.products().isEmpty()) {
      for (ShopifyProduct product : page.products()) {
        Variant variant = product.variants().get(0);
        all.add(new Product(variant.sku(), product.title(), variant.price()));
        last = product.id();
      }
      page = page(last);
    }
    return all;
  }

  private Products page(long after) {
    return http.get()
        .uri("/admin/api/2025-07/products.json?since_id={after}", after)
        .header("X-Shopify-Access-Token", token)
        .retrieve()
        .body(Products.class);
  }

  /** A page of products. */
  record Products(List<ShopifyProduct> products) {}

  /** A product with its variants. */
  record ShopifyProduct(long id, String title, List<Variant> variants) {}

  /** What can be bought of a product. */
  record Variant(String sku, BigDecimal price) {}
}
