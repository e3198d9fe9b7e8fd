package io.github.couplint.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.couplint.coupling.Kind;
import io.github.couplint.policy.Architecture.Layer;
import io.github.couplint.policy.Architecture.Limits;
import io.github.couplint.policy.Architecture.Statement;
import io.github.couplint.policy.Config.Component;
import io.github.couplint.policy.Config.RuleOverride;
import io.github.couplint.policy.Terms.Said;
import io.github.couplint.score.Severity;
import io.github.couplint.yaml.YamlNode;
import io.github.couplint.yaml.YamlTree;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class ConfigTest {
  @Test
  void everythingThatIsToldIsRead() {
    Config expected =
        new Config(
            List.of(
                new Component(
                    "orders",
                    List.of("services/orders"),
                    Optional.of(1),
                    List.of("@shop"),
                    List.of("order-service"),
                    false)),
            List.of("**/legacy/**"),
            new Terms(
                Optional.of(Severity.CRITICAL),
                Gate.Scope.NEW,
                rules(Optional.of(Mode.COMMENT), Optional.of(30), Map.of("LOOP", 10))),
            new Locals(
                List.of(
                    new Local(
                        new Local.Named(List.of("*-store", "orders")),
                        new Said(
                            Optional.of(Optional.empty()),
                            Optional.of(Gate.Scope.ALL),
                            rules(Optional.of(Mode.OFF), Optional.empty(), Map.of())))),
                List.of("gate", "rules.sync-http")),
            new Config.Packs(List.of("java"), List.of("platform/packs")),
            Exceptions.NONE,
            LlmConfig.DEFAULT,
            new Architecture(
                List.of(new Statement("orders", "billing", Optional.of(Kind.SYNC_HTTP), "PAY-9")),
                List.of(new Statement("*", "legacy-*", Optional.empty(), "goes away")),
                List.of(new Layer("edge", List.of("portal")), new Layer("core", List.of("orders"))),
                true,
                new Limits(4, 5, 2)));
    assertEquals(
        new Checked.Valid<>(expected),
        Config.parse(
            ".couplint.yml",
            """
            version: 1
            components:
              - name: orders
                path: services/orders
                tier: 1
                owners: ["@shop"]
                aliases: [order-service]
                deployable: false
            exclude: ["**/legacy/**"]
            gate: {failOn: critical, mode: new}
            rules:
              sync-http: {mode: comment, base: 30, points: {LOOP: 10}}
            overrides:
              - components: ["*-store", orders]
                gate: {failOn: never, mode: all}
                rules: {sync-http: {mode: off}}
            locked: [gate, rules.sync-http]
            packs: [java]
            extends: platform/packs
            architecture:
              allowed: [{from: orders, to: billing, kind: sync-http, reason: PAY-9}]
              forbidden: [{from: "*", to: legacy-*, reason: goes away}]
              layers:
                - {name: edge, components: portal}
                - {name: core, components: [orders]}
              undeclared: report
              limits: {chain: 4, fanOut: 5}
            """));
  }

  private static SortedMap<String, RuleOverride> rules(
      Optional<Mode> mode, Optional<Integer> base, Map<String, Integer> points) {
    return new TreeMap<>(Map.of("sync-http", new RuleOverride(mode, base, points)));
  }

  @Test
  void onlyTheVersionIsNeeded() {
    assertEquals(
        new Checked.Valid<>(Config.DEFAULT), Config.parse(".couplint.yml", "version: 1\n"));
  }

  @Test
  void allFaultsAreToldAtOnce() {
    assertEquals(
        new Checked.Invalid<Config>(
            List.of(
                ".couplint.yml:3: pakcs: unknown key (did you mean 'packs'?)",
                ".couplint.yml:2: gate.failOn: expected one of never, info, low, medium, high,"
                    + " critical; was 'hihg' (did you mean 'high'?)")),
        Config.parse(".couplint.yml", "version: 1\ngate: {failOn: hihg}\npakcs: []\n"));
  }

  @Test
  void faultsOfTheArchitectureNameTheirPlace() {
    assertEquals(
        new Checked.Invalid<Config>(
            List.of(
                ".couplint.yml:3: architecture.forbiden: unknown key (did you mean 'forbidden'?)",
                ".couplint.yml:4: architecture.allowed[0].reason: expected a text; it is missing",
                ".couplint.yml:5: architecture.limits.chain: expected a number from 1 to 100")),
        Config.parse(
            ".couplint.yml",
            """
            version: 1
            architecture:
              forbiden: []
              allowed: [{from: orders, to: billing}]
              limits: {chain: 0}
            """));
  }

  @Test
  void theSchemaHasTheKeysThatAreRead() throws Exception {
    YamlNode schema = schema();
    assertEquals(
        List.of(
            ConfigReader.ROOT,
            ConfigReader.COMPONENT,
            TermsReader.GATE,
            TermsReader.RULE,
            LocalReader.OVERRIDE,
            LlmReader.LLM,
            LlmReader.BUDGET,
            ArchitectureReader.ARCHITECTURE,
            ArchitectureReader.STATEMENT,
            ArchitectureReader.LAYER,
            ArchitectureReader.LIMITS),
        List.of(
            properties(schema),
            properties(at(at(schema, "$defs"), "component")),
            properties(at(at(schema, "$defs"), "gate")),
            properties(at(at(schema, "$defs"), "rule")),
            properties(at(at(schema, "$defs"), "override")),
            properties(at(at(schema, "$defs"), "llm")),
            properties(at(at(schema, "$defs"), "llmBudget")),
            properties(at(at(schema, "$defs"), "architecture")),
            properties(at(at(schema, "$defs"), "statement")),
            properties(at(at(schema, "$defs"), "layer")),
            properties(at(at(schema, "$defs"), "limits"))));
  }

  private static YamlNode schema() throws Exception {
    try (var stream = ConfigTest.class.getResourceAsStream("/schema/couplint.schema.json")) {
      String text =
          new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
      return YamlTree.parse(text).get(0);
    }
  }

  private static YamlNode at(YamlNode node, String key) {
    return Objects.requireNonNull(((YamlNode.Mapping) node).entries().get(key));
  }

  private static List<String> properties(YamlNode node) {
    return List.copyOf(((YamlNode.Mapping) at(node, "properties")).entries().keySet());
  }
}
