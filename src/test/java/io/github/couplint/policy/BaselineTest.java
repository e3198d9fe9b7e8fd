package io.github.couplint.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.couplint.coupling.Edge;
import io.github.couplint.coupling.Kind;
import io.github.couplint.coupling.Target;
import java.util.List;
import org.junit.jupiter.api.Test;

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
}
