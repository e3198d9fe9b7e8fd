package io.github.couplint.cli;

import io.github.couplint.coupling.Kind;
import io.github.couplint.policy.Architecture;
import io.github.couplint.policy.Architecture.Statement;
import java.util.List;

/** Writes down who may be coupled to whom. */
record ResolvedArchitecture(Architecture architecture, Resolved out) {
  private static final String KEY = "architecture";

  void write() {
    out.line("architecture:");
    statements("allowed", architecture.allowed());
    statements("forbidden", architecture.forbidden());
    out.line(architecture.layers().isEmpty() ? "  layers: []" : "  layers:", KEY, "layers");
    for (Architecture.Layer layer : architecture.layers()) {
      String components = Resolved.list(layer.components());
      String name = Resolved.quoted(layer.name());
      out.line("    - {name: %s, components: %s}".formatted(name, components));
    }
    out.line("  undeclared: " + (architecture.closed() ? "report" : "ignore"), KEY, "undeclared");
    out.line("  limits:");
    limit("chain", architecture.limits().chain());
    limit("fanOut", architecture.limits().fanOut());
    limit("newPeers", architecture.limits().newPeers());
  }

  private void limit(String key, int value) {
    out.line("    " + key + ": " + value, KEY, "limits", key);
  }

  private void statements(String key, List<Statement> all) {
    out.line("  " + key + (all.isEmpty() ? ": []" : ":"), KEY, key);
    for (Statement one : all) {
      String kind = one.kind().map(Kind::id).map(id -> "kind: " + id + ", ").orElse("");
      out.line(
          "    - {from: %s, to: %s, %sreason: %s}"
              .formatted(
                  Resolved.quoted(one.from()),
                  Resolved.quoted(one.to()),
                  kind,
                  Resolved.quoted(one.reason())));
    }
  }
}
