package org.example.installers.portal.quotes;

import java.math.BigDecimal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CreditController {
  private static final BigDecimal LIMIT = new BigDecimal("50000");

  @GetMapping("/dealers/{dealer}/credit")
  Credit credit(@PathVariable String dealer) {
    return new Credit(LIMIT);
  }

  /** How much a dealer may still order. */
  record Credit(BigDecimal left) {}
}
