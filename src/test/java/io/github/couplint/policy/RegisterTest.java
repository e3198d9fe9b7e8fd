package io.github.couplint.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.couplint.coupling.Edge;
import io.github.couplint.coupling.Kind;
import io.github.couplint.coupling.Target;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class RegisterTest {
  private static final Edge ORDERS_TO_STRIPE =
      new Edge("orders", new Target(Target.Type.VENDOR, "stripe"), Kind.VENDOR_SDK);

  private static final String ENTRY =
      """
      version: 1
      accepted:
        - from: orders
          to: stripe
          kind: vendor-sdk
          owner: payments
          reason: until the gateway is live
          until: 2027-01-31
      """;

  private static final Acceptance ACCEPTANCE =
      new Acceptance(
          "orders",
          "stripe",
          "vendor-sdk",
          "payments",
          "until the gateway is live",
          LocalDate.of(2027, 1, 31),
          Optional.empty(),
          3);

  @Test
  void anEntryHoldsThroughItsLastDay() {
    Register register = Register.parse("accepted.yml", ENTRY);

    assertEquals(new Register(List.of(ACCEPTANCE), List.of()), register);
    assertEquals(
        Optional.of(ACCEPTANCE), register.accepting(ORDERS_TO_STRIPE, LocalDate.of(2027, 1, 31)));
    assertEquals(Optional.empty(), register.accepting(ORDERS_TO_STRIPE, LocalDate.of(2027, 2, 1)));
    assertEquals(List.of(ACCEPTANCE), register.expired(LocalDate.of(2027, 2, 1)));
  }

  @Test
  void anEntryCoversNoOtherKindOrEnd() {
    Register register = Register.parse("accepted.yml", ENTRY);
    LocalDate day = LocalDate.of(2026, 1, 1);
    Target stripe = new Target(Target.Type.VENDOR, "stripe");

    assertEquals(
        Optional.empty(), register.accepting(new Edge("orders", stripe, Kind.VENDOR_LEAK), day));
    assertEquals(
        Optional.empty(), register.accepting(new Edge("billing", stripe, Kind.VENDOR_SDK), day));
  }

  @Test
  void anEntryWithoutReasonOrWithAWrongDayAcceptsNothing() {
    String text =
        ENTRY.replace("    reason: until the gateway is live\n", "")
            + """
              - from: orders
                to: stripe
                kind: vendor-skd
                owner: payments
                reason: ' '
                until: tomorrow
            """;

    assertEquals(
        new Register(
            List.of(),
            List.of(
                "accepted.yml:3: accepted[0].reason: expected a text; it is missing",
                "accepted.yml:10: accepted[1].kind: no such kind: 'vendor-skd' (did you mean"
                    + " 'vendor-sdk'?)",
                "accepted.yml:13: accepted[1].until: expected a day such as 2027-01-31; was"
                    + " 'tomorrow'",
                "accepted.yml:12: accepted[1].reason: expected a text; it is empty")),
        Register.parse("accepted.yml", text));
  }

  @Test
  void anUnknownKeyAcceptsNothing() {
    assertEquals(
        new Register(
            List.of(),
            List.of("accepted.yml:9: accepted[0].untill: unknown key (did you mean 'until'?)")),
        Register.parse("accepted.yml", ENTRY + "    untill: 2030-01-01\n"));
    assertEquals(
        List.of("accepted.yml:1: acepted: unknown key (did you mean 'accepted'?)"),
        Register.parse("accepted.yml", "acepted: []\nversion: 1\n").faults());
  }

  @Test
  void anEntryWithoutAnEndOrADayAcceptsNothing() {
    for (String key : List.of("from", "to", "kind", "owner", "until")) {
      String text = ENTRY.replaceFirst(key + ": .*", "link: X-1");
      assertEquals(
          new Register(
              List.of(),
              List.of("accepted.yml:3: accepted[0]." + key + ": expected a text; it is missing")),
          Register.parse("accepted.yml", text));
    }
  }

  @Test
  void ofSeveralEntriesTheFirstThatHoldsAccepts() {
    String second =
        ENTRY
            .replaceFirst("(?s).*accepted:\n", "")
            .replace("2027", "2028")
            .replace("payments", "shop");
    Register register = Register.parse("accepted.yml", ENTRY + second + "    link: X-1\n");
    assertEquals(
        List.of("payments", "shop"),
        List.of(LocalDate.of(2027, 1, 31), LocalDate.of(2027, 2, 1)).stream()
            .map(day -> register.accepting(ORDERS_TO_STRIPE, day).orElseThrow().owner())
            .toList());
    assertEquals(
        List.of(Optional.empty(), Optional.of("X-1")),
        register.entries().stream().map(Acceptance::link).toList());
    assertEquals(List.of(ACCEPTANCE), register.expired(LocalDate.of(2027, 2, 1)));
  }

  @Test
  void aTextThatIsNotYamlIsAFault() {
    assertEquals(
        List.of("accepted.yml:1: not YAML: mapping values are not allowed here"),
        Register.parse("accepted.yml", "version: 1: 2").faults());
  }
}
