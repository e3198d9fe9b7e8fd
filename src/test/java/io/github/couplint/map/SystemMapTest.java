package io.github.couplint.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.couplint.change.RepoPath;
import io.github.couplint.coupling.Confidence;
import io.github.couplint.coupling.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SystemMapTest {
  private static final External STRIPE = new External("stripe", NodeKind.VENDOR);
  private static final External ADYEN = new External("adyen", NodeKind.VENDOR);

  @Test
  void nodesAreOrderedByName() {
    assertEquals(List.of(ADYEN, STRIPE), map(List.of(STRIPE, ADYEN), List.of()).nodes());
  }

  @Test
  void aNameIsUnique() {
    assertThrows(
        IllegalArgumentException.class,
        () -> map(List.of(STRIPE, new External("stripe", NodeKind.WEBSITE)), List.of()));
  }

  @Test
  void aConnectionHasBothItsEnds() {
    Connection loose =
        new Connection(
            "adyen",
            "billing",
            Kind.SYNC_HTTP,
            Kind.SYNC_HTTP.style(),
            "",
            Confidence.CERTAIN,
            List.of(new Place(new RepoPath("a.yml"), 1)));
    assertThrows(IllegalArgumentException.class, () -> map(List.of(ADYEN), List.of(loose)));
  }

  private static SystemMap map(List<External> externals, List<Connection> connections) {
    return new SystemMap("head", List.of(), externals, connections, List.of());
  }
}
