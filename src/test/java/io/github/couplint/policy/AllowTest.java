package io.github.couplint.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AllowTest {
  @Test
  void anAllowNamesRuleDayAndReason() {
    assertEquals(
        Optional.of(new Allow("vendor-sdk", LocalDate.of(2027, 1, 31), "pilot with one shop")),
        Allow.find(
            "  call(); // couplint:allow vendor-sdk until=2027-01-31 -- pilot with one shop"));
    assertEquals(
        Optional.of(new Allow("dependency", LocalDate.of(2027, 1, 31), "pilot")),
        Allow.find("<!-- couplint:allow dependency until=2027-01-31 -- pilot -->"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "// couplint:allow vendor-sdk",
        "// couplint:allow vendor-sdk until=2027-01-31",
        "// couplint:allow vendor-sdk until=2027-01-31 -- ",
        "// couplint:allow vendor-sdk until=soon -- pilot",
        "// couplint:allow until=2027-01-31 -- pilot",
        "// allow vendor-sdk until=2027-01-31 -- pilot"
      })
  void anAllowWithoutDayOrReasonIsNone(String line) {
    assertEquals(Optional.empty(), Allow.find(line));
  }

  @Test
  void aLineThatNamesTheMarkTriesToMakeAnException() {
    assertEquals(true, Allow.isMeant("// couplint:allow vendor-sdk"));
    assertEquals(false, Allow.isMeant("// allow vendor-sdk"));
  }
}
