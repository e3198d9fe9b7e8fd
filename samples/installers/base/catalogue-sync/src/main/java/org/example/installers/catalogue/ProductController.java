package org.example.installers.catalogue;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ProductController {
  private final CatalogueImport catalogue;

  ProductController(CatalogueImport catalogue) {
    this.catalogue = catalogue;
  }

  @GetMapping("/products/{sku}")
  Product product(@PathVariable String sku) {
    return catalogue.find(sku);
  }
}
