package io.github.couplint.policy;

import io.github.couplint.coupling.Kind;
import io.github.couplint.policy.Architecture.Layer;
import io.github.couplint.policy.Architecture.Limits;
import io.github.couplint.policy.Architecture.Statement;
import io.github.couplint.yaml.YamlFields;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads who may be coupled to whom. */
final class ArchitectureReader {
  static final List<String> ARCHITECTURE =
      List.of("allowed", "forbidden", "layers", "undeclared", "limits");
  static final List<String> STATEMENT = List.of("from", "to", "kind", "reason");
  static final List<String> LAYER = List.of("name", "components");
  static final List<String> LIMITS = List.of("chain", "fanOut", "newPeers");

  private ArchitectureReader() {}

  static Architecture read(YamlFields root) {
    return root.mapping("architecture")
        .map(ArchitectureReader::architecture)
        .orElse(Architecture.NONE);
  }

  private static Architecture architecture(YamlFields fields) {
    fields.only(ARCHITECTURE.toArray(String[]::new));
    Optional<String> undeclared =
        ConfigReader.choice(fields, "undeclared", List.of("ignore", "report"));
    return new Architecture(
        statements(fields, "allowed"),
        statements(fields, "forbidden"),
        fields.mappings("layers").stream().map(ArchitectureReader::layer).toList(),
        undeclared.filter("report"::equals).isPresent(),
        fields.mapping("limits").map(ArchitectureReader::limits).orElse(Limits.DEFAULT));
  }

  private static List<Statement> statements(YamlFields fields, String key) {
    return fields.mappings(key).stream().map(ArchitectureReader::statement).toList();
  }

  private static Statement statement(YamlFields fields) {
    fields.only(STATEMENT.toArray(String[]::new));
    List<String> kinds = Arrays.stream(Kind.values()).map(Kind::id).toList();
    return new Statement(
        fields.required("from"),
        fields.required("to"),
        ConfigReader.choice(fields, "kind", kinds).flatMap(Kind::find),
        fields.required("reason"));
  }

  private static Layer layer(YamlFields fields) {
    fields.only(LAYER.toArray(String[]::new));
    List<String> components = fields.texts("components");
    if (components.isEmpty()) {
      fields.fault("components", "expected names of components; there are none");
    }
    return new Layer(fields.required("name"), components);
  }

  private static Limits limits(YamlFields fields) {
    fields.only(LIMITS.toArray(String[]::new));
    Limits usual = Limits.DEFAULT;
    return new Limits(
        limit(fields, "chain", usual.chain()),
        limit(fields, "fanOut", usual.fanOut()),
        limit(fields, "newPeers", usual.newPeers()));
  }

  private static int limit(YamlFields fields, String key, int usual) {
    int number = fields.number(key).orElse(usual);
    if (number < 1 || number > 100) {
      fields.fault(key, "expected a number from 1 to 100");
    }
    return number;
  }
}
