package io.github.couplint.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.couplint.coupling.Edge;
import io.github.couplint.coupling.Kind;
import io.github.couplint.coupling.Target;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BaselineTest {
  private static final Edge TO_BILLING =
      new Edge("orders", new Target(Target.Type.COMPONENT, "billing"), Kind.SYNC_HTTP);
  private static final Edge TO_ODD =
      new Edge("orders", new Target(Target.Type.CHANNEL, "it's: #odd"), Kind.PUBLISH);

  @Test
  void theTextIsTheSameInWhateverOrderEdgesCome() {
    String text = Baseline.of(List.of(TO_ODD, TO_BILLING)).text();

    assertEquals(Baseline.of(List.of(TO_BILLING, TO_ODD)).text(), text);
    assertEquals(
        """
        # Couplings that were there when Couplint came; `couplint baseline --prune` takes out what is gone.
        version: 1
        edges:
          - 'orders -> billing (sync-http)'
          - 'orders -> it''s: #odd (publish)'
        """,
        text);
  }

  @Test
  void whatWasWrittenIsRead() {
    Baseline written = Baseline.of(List.of(TO_ODD, TO_BILLING));

    assertEquals(new Checked.Valid<>(written), Baseline.parse("b.yml", written.text()));
    assertEquals(
        new Checked.Valid<>(Baseline.EMPTY), Baseline.parse("b.yml", Baseline.EMPTY.text()));
    assertTrue(written.has(TO_BILLING));
    assertFalse(Baseline.EMPTY.has(TO_BILLING));
  }

  @Test
  void anUnknownKeyIsAFault() {
    assertEquals(
        new Checked.Invalid<>(List.of("b.yml:2: edge: unknown key (did you mean 'edges'?)")),
        Baseline.parse("b.yml", "version: 1\nedge: []\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "edges: []|b.yml:1: version: expected a text; it is missing",
        "version: 2|b.yml:1: version: expected 1",
        "version: ''|b.yml:1: version: expected 1",
        "version: 1: 2|b.yml:1: not YAML: mapping values are not allowed here"
      })
  void aFileOfNoVersionOrOfAnotherIsNone(String text, String fault) {
    assertEquals(new Checked.Invalid<>(List.of(fault)), Baseline.parse("b.yml", text));
    assertEquals(
        List.of(fault), Register.parse("b.yml", text.replace("edges", "accepted")).faults());
  }
}
