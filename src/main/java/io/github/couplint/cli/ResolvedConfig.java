package io.github.couplint.cli;

import static io.github.couplint.cli.Resolved.list;
import static io.github.couplint.cli.Resolved.quoted;

import io.github.couplint.policy.Architecture;
import io.github.couplint.policy.Config;
import io.github.couplint.policy.LlmConfig;
import io.github.couplint.policy.Local;
import io.github.couplint.wiring.PolicyFiles;
import java.util.List;

/** Writes down every value of a configuration that holds, each with its origin. */
final class ResolvedConfig {
  private final Config config;
  private final PolicyFiles files;
  private final Resolved out;

  private ResolvedConfig(Config config, PolicyFiles files) {
    this.config = config;
    this.files = files;
    this.out = new Resolved(Origins.ofRoot(files));
  }

  /** YAML that means the same as the configuration at the root; files in folders are named. */
  static String text(Config config, PolicyFiles files) {
    ResolvedConfig resolved = new ResolvedConfig(config, files);
    resolved.all();
    return resolved.out.toString();
  }

  /** What holds for the couplings of a component. */
  static String text(Config config, PolicyFiles files, String component, List<String> folders) {
    Resolved out = new Resolved(Origins.of(files, config, component, folders));
    ResolvedTerms terms = new ResolvedTerms(config.terms(component, folders), out);
    out.line("# " + component + ", in " + String.join(", ", folders));
    terms.gate();
    terms.rules();
    return out.toString();
  }

  private void all() {
    ResolvedTerms terms = new ResolvedTerms(config.terms(), out);
    out.line("version: 1", "version");
    terms.gate();
    out.line("exclude: " + list(config.exclude()), "exclude");
    out.line("extends: " + list(config.packs().extended()), "extends");
    out.line("packs: " + list(config.packs().used()), "packs");
    components();
    terms.rules();
    overrides();
    out.line("locked: " + list(config.locals().locked()), "locked");
    if (!config.architecture().equals(Architecture.NONE)) {
      new ResolvedArchitecture(config.architecture(), out).write();
    }
    llm(config.llm());
    files
        .nested()
        .forEach(file -> out.line("# more for some: %s, see --component".formatted(file.name())));
  }

  private void components() {
    if (config.components().isEmpty()) {
      out.line("components: []", "components");
      return;
    }
    out.line("components:", "components");
    for (Config.Component component : config.components()) {
      out.line("  - name: " + quoted(component.name()));
      out.line("    paths: " + list(component.paths()));
      component.tier().ifPresent(tier -> out.line("    tier: " + tier));
      out.line("    owners: " + list(component.owners()));
      out.line("    aliases: " + list(component.aliases()));
      out.line("    deployable: " + component.deployable());
    }
  }

  private void overrides() {
    List<Local> all = config.locals().all();
    int overrides = all.size() - files.nested().size();
    out.line(overrides == 0 ? "overrides: []" : "overrides:", "overrides");
    for (int i = 0; i < overrides; i++) {
      List<String> names = ((Local.Named) all.get(i).reach()).patterns();
      out.line("  - components: " + list(names), "overrides", String.valueOf(i));
      ResolvedTerms.lines(all.get(i).said(), "    ").forEach(line -> out.line(line));
    }
  }

  private void llm(LlmConfig llm) {
    out.line("llm:");
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
    out.line("  " + key + ": " + value, "llm", key);
  }

  private void budget(LlmConfig.Budget budget) {
    out.line("  budget:");
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
    out.line("    " + key + ": " + value, "llm", "budget", key);
  }
}
