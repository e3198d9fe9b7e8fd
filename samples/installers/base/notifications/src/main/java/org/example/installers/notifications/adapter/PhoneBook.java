package org.example.installers.notifications.adapter;

import java.util.Map;
import org.springframework.stereotype.Component;

/** Which dealer has which number. */
@Component
class PhoneBook {
  private static final Map<String, String> NUMBERS = Map.of("dealer-7", "+15005550009");

  String numberOf(String dealer) {
    return NUMBERS.get(dealer);
  }
}
