package io.github.couplint.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.couplint.policy.Config.RuleOverride;
import io.github.couplint.policy.Local.Below;
import io.github.couplint.policy.Local.Named;
import io.github.couplint.policy.Locals.Objection;
import io.github.couplint.policy.Terms.Said;
import io.github.couplint.score.Severity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class LocalsTest {
  private static final Said NOTHING = new Said(Optional.empty(), Optional.empty(), new TreeMap<>());
  private static final Said CRITICAL = failOn(Optional.of(Severity.CRITICAL));
  private static final Said NEVER = failOn(Optional.empty());

  private static Said failOn(Optional<Severity> severity) {
    return new Said(Optional.of(severity), Optional.empty(), new TreeMap<>());
  }

  private static Said scope(Gate.Scope scope) {
    return new Said(Optional.empty(), Optional.of(scope), new TreeMap<>());
  }

  private static Said rule(String id, RuleOverride rule) {
    return new Said(Optional.empty(), Optional.empty(), new TreeMap<>(Map.of(id, rule)));
  }

  private static RuleOverride mode(Mode mode) {
    return new RuleOverride(Optional.of(mode), Optional.empty(), Map.of());
  }

  private static Terms terms(Optional<Severity> failOn, Gate.Scope scope) {
    return new Terms(failOn, scope, new TreeMap<>());
  }

  private static Optional<Severity> failOn(Locals locals, String component, String... folders) {
    return locals.of(Terms.DEFAULT, component, List.of(folders)).failOn();
  }

  private static List<Objection> objections(String locked, Terms usual, Said said) {
    return new Locals(List.of(), List.of(locked)).objections(usual, said);
  }

  @Test
  void wordsAboutNamesHoldForComponentsOfSuchNames() {
    Locals locals =
        new Locals(List.of(new Local(new Named(List.of("mail", "*-store")), CRITICAL)), List.of());
    assertEquals(
        List.of(Severity.CRITICAL, Severity.CRITICAL, Severity.HIGH),
        List.of(
            failOn(locals, "mail").orElseThrow(),
            failOn(locals, "stock-store").orElseThrow(),
            failOn(locals, "orders").orElseThrow()));
  }

  @Test
  void wordsOfAFolderHoldForComponentsThatLieThereAsAWhole() {
    Locals locals = new Locals(List.of(new Local(new Below("shop"), CRITICAL)), List.of());
    assertEquals(
        List.of(Severity.CRITICAL, Severity.CRITICAL, Severity.HIGH, Severity.HIGH, Severity.HIGH),
        List.of(
            failOn(locals, "a", "shop").orElseThrow(),
            failOn(locals, "b", "shop/b", "shop").orElseThrow(),
            failOn(locals, "c", "shop/c", "mail").orElseThrow(),
            failOn(locals, "d", "shopping").orElseThrow(),
            failOn(locals, "e").orElseThrow()));
  }

  @Test
  void whatIsSaidLaterCountsMore() {
    Local all = new Local(new Named(List.of("*")), CRITICAL);
    Local shop = new Local(new Below("shop"), NEVER);
    assertEquals(
        Optional.empty(),
        failOn(new Locals(List.of(all), List.of()).with(List.of(shop)), "a", "shop"));
    assertEquals(
        Optional.of(Severity.CRITICAL),
        failOn(new Locals(List.of(shop), List.of()).with(List.of(all)), "a", "shop"));
  }

  @Test
  void whatARunIsToldAboutTheGateIsNotSaidAgain() {
    Named all = new Named(List.of("*"));
    Said both = new Said(CRITICAL.failOn(), Optional.of(Gate.Scope.NEW), new TreeMap<>());
    Locals locals = new Locals(List.of(new Local(all, both)), List.of("gate"));
    assertEquals(
        new Locals(List.of(new Local(all, scope(Gate.Scope.NEW))), List.of("gate")),
        locals.under(NEVER));
    assertEquals(
        new Locals(List.of(new Local(all, CRITICAL)), List.of("gate")),
        locals.under(scope(Gate.Scope.ALL)));
    assertEquals(locals, locals.under(NOTHING));
  }

  @Test
  void aFolderThatHoldsNoComponentIsIdle() {
    Locals locals =
        new Locals(
            List.of(
                new Local(new Named(List.of("nobody")), CRITICAL),
                new Local(new Below("shop"), CRITICAL),
                new Local(new Below("docs"), CRITICAL)),
            List.of());
    assertEquals(
        List.of("docs"),
        locals.idle(Map.of("orders", List.of("shop/orders"), "mail", List.of("mail"))));
  }

  @Test
  void aLockedGateMayNotFailLater() {
    Terms usual = terms(Optional.of(Severity.HIGH), Gate.Scope.ALL);
    List<String> keys = List.of("gate", "failOn");
    assertEquals(
        List.of(
            new Objection(keys, "locked at the root: expected nothing above high; was 'critical'")),
        objections("gate", usual, CRITICAL));
    assertEquals(
        List.of(
            new Objection(keys, "locked at the root: expected nothing above high; was 'never'")),
        objections("gate", usual, NEVER));
  }

  @Test
  void aLockedGateMayFailAsEarlyOrEarlier() {
    Terms usual = terms(Optional.of(Severity.HIGH), Gate.Scope.ALL);
    assertEquals(List.of(), objections("gate", usual, failOn(Optional.of(Severity.HIGH))));
    assertEquals(List.of(), objections("gate", usual, failOn(Optional.of(Severity.LOW))));
    assertEquals(List.of(), objections("gate", terms(Optional.empty(), Gate.Scope.ALL), CRITICAL));
  }

  @Test
  void aLockedGateOfAllMayNotBeOneOfNew() {
    Terms all = terms(Optional.of(Severity.HIGH), Gate.Scope.ALL);
    Terms onlyNew = terms(Optional.of(Severity.HIGH), Gate.Scope.NEW);
    assertEquals(
        List.of(
            new Objection(
                List.of("gate", "mode"), "locked at the root: expected 'all'; was 'new'")),
        objections("gate", all, scope(Gate.Scope.NEW)));
    assertEquals(List.of(), objections("gate", onlyNew, scope(Gate.Scope.NEW)));
    assertEquals(List.of(), objections("gate", all, scope(Gate.Scope.ALL)));
    assertEquals(List.of(), objections("gate", all, NOTHING));
  }

  @Test
  void aGateThatIsNotLockedMayBeLooser() {
    assertEquals(List.of(), objections("rules", Terms.DEFAULT, NEVER));
  }

  @Test
  void aLockedRuleMayNotBeLooserThanTheRootSaysOrBlocking() {
    Terms commenting = Terms.DEFAULT.with(rule("soap", mode(Mode.COMMENT)));
    List<String> keys = List.of("rules", "soap", "mode");
    assertEquals(
        List.of(
            new Objection(
                keys, "locked at the root: expected nothing looser than 'comment'; was 'monitor'")),
        objections("rules.soap", commenting, rule("soap", mode(Mode.MONITOR))));
    assertEquals(
        List.of(
            new Objection(
                keys, "locked at the root: expected nothing looser than 'block'; was 'comment'")),
        objections("rules", Terms.DEFAULT, rule("soap", mode(Mode.COMMENT))));
    assertEquals(List.of(), objections("rules", commenting, rule("soap", mode(Mode.COMMENT))));
    assertEquals(List.of(), objections("rules", commenting, rule("soap", mode(Mode.BLOCK))));
  }

  @Test
  void theNumbersOfALockedRuleAreTheRootsAlone() {
    RuleOverride numbers = new RuleOverride(Optional.empty(), Optional.of(9), Map.of("LOOP", 1));
    assertEquals(
        List.of(
            new Objection(
                List.of("rules", "soap", "base"), "locked at the root: only that sets it"),
            new Objection(
                List.of("rules", "soap", "points"), "locked at the root: only that sets it")),
        objections("rules.soap", Terms.DEFAULT, rule("soap", numbers)));
  }

  @Test
  void aRuleThatIsNotLockedMayBeLooser() {
    assertEquals(
        List.of(), objections("rules.soap", Terms.DEFAULT, rule("sync-http", mode(Mode.OFF))));
  }

  @Test
  void whatIsSaidOfARuleChangesOnlyThat() {
    Terms root =
        Terms.DEFAULT.with(
            rule(
                "soap",
                new RuleOverride(
                    Optional.of(Mode.COMMENT), Optional.of(30), Map.of("LOOP", 9, "TX", 8))));
    RuleOverride more = new RuleOverride(Optional.empty(), Optional.empty(), Map.of("LOOP", 1));
    Terms both = root.with(rule("soap", more));
    assertEquals(
        Map.of(
            "soap",
            new RuleOverride(
                Optional.of(Mode.COMMENT), Optional.of(30), Map.of("LOOP", 1, "TX", 8))),
        both.rules());
    assertEquals(
        new Gate(Optional.of(Severity.HIGH), Gate.Scope.ALL, Map.of("soap", Mode.COMMENT)),
        both.gate());
  }

  @Test
  void aFileInAFolderSaysByWhichRulesItIsToBeRead() {
    assertEquals(
        new Checked.Valid<>(new Local(new Below("shop"), CRITICAL)),
        Config.parseNested("shop/.couplint.yml", "shop", "version: 1\ngate: {failOn: critical}\n"));
    assertEquals(
        new Checked.Invalid<Local>(List.of("shop/.couplint.yml:1: version: expected 1")),
        Config.parseNested("shop/.couplint.yml", "shop", "version: 2\ngate: {failOn: critical}\n"));
    assertEquals(
        new Checked.Invalid<Local>(
            List.of("shop/.couplint.yml:1: version: expected a text; it is missing")),
        Config.parseNested("shop/.couplint.yml", "shop", "gate: {failOn: critical}\n"));
  }
}
