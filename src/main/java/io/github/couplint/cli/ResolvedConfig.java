package io.github.couplint.cli;

import io.github.couplint.policy.Config;
import io.github.couplint.policy.Config.RuleOverride;
import io.github.couplint.policy.Gate;
import io.github.couplint.policy.LlmConfig;
import io.github.couplint.score.Severity;
import io.github.couplint.wiring.PolicyFiles;
import io.github.couplint.yaml.YamlTree;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Writes down every value of a configuration that holds, each with its origin. */
final class ResolvedConfig {
  private static final int COLUMN = 44;

  private final Config config;
  private final Optional<PolicyFiles.Source> source;
  private final StringBuilder out = new StringBuilder();

  ResolvedConfig(Config config, Optional<PolicyFiles.Source> source) {
    this.config = config;
    this.source = source;
  }

  /** YAML that means the same as the configuration. */
  String text() {
    line("version: 1", "version");
    line("gate:");
    line("  failOn: " + config.gate().failOn().map(Severity::id).orElse("never"), "gate", "failOn");
    line("  mode: " + (config.gate().scope() == Gate.Scope.NEW ? "new" : "all"), "gate", "mode");
    line("exclude: " + list(config.exclude()), "exclude");
    line("extends: " + list(config.packs().extended()), "extends");
    line("packs: " + list(config.packs().used()), "packs");
    components();
    line(config.rules().isEmpty() ? "rules: {}" : "rules:", "rules");
    config.rules().forEach(this::rule);
    llm(config.llm());
    return out.toString();
  }

  private void components() {
    if (config.components().isEmpty()) {
      line("components: []", "components");
      return;
    }
    line("components:", "components");
    for (Config.Component component : config.components()) {
      line("  - name: " + quoted(component.name()));
      line("    paths: " + list(component.paths()));
      component.tier().ifPresent(tier -> line("    tier: " + tier));
      line("    owners: " + list(component.owners()));
      line("    aliases: " + list(component.aliases()));
      line("    deployable: " + component.deployable());
    }
  }

  private void rule(String id, RuleOverride rule) {
    line("  " + id + ":");
    rule.mode().ifPresent(mode -> line("    mode: " + mode.id(), "rules", id, "mode"));
    rule.base().ifPresent(base -> line("    base: " + base, "rules", id, "base"));
    if (!rule.points().isEmpty()) {
      line("    points:");
    }
    new TreeMap<>(rule.points())
        .forEach((code, n) -> line("      " + code + ": " + n, "rules", id, "points", code));
  }

  private void llm(LlmConfig llm) {
    line("llm:");
    llm("mode", llm.mode());
    if (llm.equals(LlmConfig.DEFAULT)) {
      return;
    }
    llm("jobs", list(llm.jobs()));
    llm("verify", llm.verify());
    llm("provider", llm.server().provider());
    llm("model", quoted(llm.server().model()));
    llm.server().baseUrl().ifPresent(url -> llm("baseUrl", quoted(url)));
    llm("responseFormat", llm.server().responseFormat());
    llm("temperature", llm.server().temperature().map(String::valueOf).orElse("none"));
    llm("seed", llm.server().seed());
    llm("sendPaths", llm.sending().paths());
    llm("hideHosts", llm.sending().hideHosts());
    llm("required", llm.required());
    budget(llm.budget());
  }

  private void llm(String key, Object value) {
    line("  " + key + ": " + value, "llm", key);
  }

  private void budget(LlmConfig.Budget budget) {
    line("  budget:");
    budget("secondsPerCall", budget.secondsPerCall());
    budget("seconds", budget.seconds());
    budget("calls", budget.calls());
    budget("bytesPerCall", budget.bytesPerCall());
    budget("bytes", budget.bytes());
    budget("outputTokens", budget.outputTokens());
    budget("inputPrice", budget.inputPrice());
    budget("outputPrice", budget.outputPrice());
    budget("cost", budget.cost());
  }

  private void budget(String key, Object value) {
    line("    " + key + ": " + value, "llm", "budget", key);
  }

  private static String list(List<String> texts) {
    return "[" + String.join(", ", texts.stream().map(ResolvedConfig::quoted).toList()) + "]";
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  /** A line with its origin; without keys none is told. */
  private void line(String text, String... keys) {
    out.append(text);
    if (keys.length > 0) {
      out.append(" ".repeat(Math.max(2, COLUMN - text.length()))).append("# ").append(origin(keys));
    }
    out.append('\n');
  }

  private String origin(String... keys) {
    return source
        .flatMap(
            file -> YamlTree.lineOf(file.text(), List.of(keys)).map(at -> file.name() + ":" + at))
        .orElse("default");
  }
}
