package io.github.couplint.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.couplint.change.RepoPath;
import io.github.couplint.change.Span;
import io.github.couplint.coupling.Confidence;
import io.github.couplint.coupling.Coupling;
import io.github.couplint.coupling.Edge;
import io.github.couplint.coupling.Kind;
import io.github.couplint.coupling.Role;
import io.github.couplint.coupling.Site;
import io.github.couplint.coupling.Target;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which addresses in code are couplings of their own. */
final class EndpointsTest {
  private static Coupling coupling(Kind kind, Target.Type type, String target, String trait) {
    Site site = new Site(new RepoPath("A.java"), Span.ofLine(1), Role.CALL, "A", "x");
    return new Coupling(
        new Edge("orders", new Target(type, target), kind),
        kind.id(),
        "T",
        "",
        List.of(site),
        new TreeMap<>(Map.of(trait, "reason")),
        Confidence.CERTAIN);
  }

  private static Coupling address(String host, String trait) {
    return coupling(Kind.HARDCODED_ENDPOINT, Target.Type.HOST, host, trait);
  }

  @ParameterizedTest
  @CsvSource({
    "ledger, HARDCODED, 1",
    "ledger, HARDCODED_IP, 1",
    "ledger, CREDENTIALS, 1",
    "ledger, LOOP, 0",
    "api.acme.org, HARDCODED, 0",
    "ledger.test, HARDCODED, 0",
    "test, HARDCODED, 0"
  })
  void aLiteralAddressOfOnesOwnNetworkIsOne(String host, String trait, int found) {
    assertEquals(found, Endpoints.withoutCarried(List.of(address(host, trait))).size());
  }

  @Test
  void onlyAHostIsOne() {
    Coupling vendor = coupling(Kind.HARDCODED_ENDPOINT, Target.Type.VENDOR, "pay", "HARDCODED");
    assertEquals(List.of(), Endpoints.withoutCarried(List.of(vendor)));
  }

  @Test
  void theAddressOfAClientIsTheClients() {
    Coupling address = address("ledger", "HARDCODED");
    Coupling call = coupling(Kind.SYNC_HTTP, Target.Type.HOST, "ledger", "HARDCODED");
    Coupling other = coupling(Kind.SYNC_HTTP, Target.Type.HOST, "stock", "HARDCODED");
    assertEquals(List.of(call), Endpoints.withoutCarried(List.of(address, call)));
    assertEquals(List.of(address, other), Endpoints.withoutCarried(List.of(address, other)));
  }

  @Test
  void aBuildDependencyTakesNoAddress() {
    Coupling address = address("ledger", "HARDCODED");
    Coupling build = coupling(Kind.DEPENDENCY, Target.Type.HOST, "ledger", "LOOP");
    assertEquals(List.of(address, build), Endpoints.withoutCarried(List.of(address, build)));
  }
}
