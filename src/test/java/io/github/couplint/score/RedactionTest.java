package io.github.couplint.score;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RedactionTest {
  @ParameterizedTest
  @CsvSource({
    "http://me:pass@billing/x, http://***@billing/x",
    "api.token=abc123, api.token=***",
    "api.token=${TOKEN}, api.token=${TOKEN}",
    "Authorization: Bearer abcdefghijk, Authorization: Bearer ***",
    "client.get(url), client.get(url)"
  })
  void credentialsAreTakenOut(String text, String expected) {
    assertEquals(expected, Redaction.of(text));
  }
}
