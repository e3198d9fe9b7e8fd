package org.example.installers.catalogue.adapter;

import java.math.BigDecimal;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** Reads Shopify's list of products page by page. */
@Component
class ShopifyPages {
  private static final String PRODUCTS = "/admin/api/2025-07/products.json";

  private final RestClient http;
  private final String token;

  ShopifyPages(@Value("${shopify.url}") String url, @Value("${shopify.token}") String token) {
    this.http = RestClient.create(url);
    this.token = token;
  }

  /** The products that follow one, in the order of their ids. */
  List<ShopifyProduct> after(long id) {
    return http.get()
        .uri(PRODUCTS + "?since_id={after}", id)
        .header("X-Shopify-Access-Token", token)
        .retrieve()
        .body(Products.class)
        .products();
  }

  /** A page of products. */
  record Products(List<ShopifyProduct> products) {}

  /** A product with its variants. */
  record ShopifyProduct(long id, String title, List<Variant> variants) {}

  /** What can be bought of a product. */
  record Variant(String sku, BigDecimal price) {}
}
