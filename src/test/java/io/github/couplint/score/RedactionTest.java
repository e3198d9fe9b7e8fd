package io.github.couplint.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RedactionTest {
  @ParameterizedTest
  @CsvSource({
    "http://me:pass@billing/x, http://***@billing/x",
    "api.token=abc123, api.token=***",
    "api.token=${TOKEN}, api.token=${TOKEN}",
    "Authorization: Bearer abcdefghijk, Authorization: Bearer ***",
    "api.token=${TOKEN:abc123}, api.token=${TOKEN:***}",
    "'password = \"two words\"', 'password = \"***\"'",
    "'<password>two words</password>', '<password>***</password>'",
    "'<property name=\"db.password\" value=\"two words\"/>', '<property name=\"db.password\" value=\"***\"/>'",
    "'x(\"ASIAQ7ZP4MZX2LB9KTRW\")', 'x(\"***\")'",
    "https://x/y?sv=1&sig=Zm9vYmFyYmF6cXV4MTIz%3D, https://x/y?sv=1&sig=***",
    "AC5ef872f6da5a21de157d80997a64bd33 SK5ef872f6da5a21de157d80997a64bd33, *** ***",
    "risk-assessment-of-the-order, risk-assessment-of-the-order",
    "client.get(url), client.get(url)"
  })
  void credentialsAreTakenOut(String text, String expected) {
    assertEquals(expected, Redaction.of(text));
  }

  @Test
  void aLineIsCutWhereItHasMoreThanFourHundredLetters() {
    assertEquals("x".repeat(400), Redaction.of("x".repeat(400)));
    assertEquals("x".repeat(400) + "...", Redaction.of("x".repeat(401)));
  }

  @Test
  void aMaskIsToldWhatItHides() {
    assertEquals(
        "a [aws] b [github]",
        Redaction.masked(
            "a AKIAQ7ZP4MZX2LB9KTRW b ghp_16C7e42F292c6912E7710c838347Ae178B4a",
            (kind, value) -> "[" + kind + "]"));
  }

  @Test
  void privateKeysAreSeen() {
    assertTrue(Redaction.hasPrivateKey("x\n-----BEGIN RSA PRIVATE KEY-----\n"));
    assertFalse(Redaction.hasPrivateKey("-----BEGIN PUBLIC KEY-----"));
  }

  @ParameterizedTest
  @CsvSource({"db.password, true", "DB_PASS, true", "bypass, false", "token-url, true"})
  void namesOfCredentialsAreKnown(String name, boolean isSecret) {
    assertEquals(isSecret, Redaction.isSecretName(name));
  }
}
