package io.github.couplint.policy;

import io.github.couplint.policy.Config.Component;
import io.github.couplint.policy.Config.RuleOverride;
import io.github.couplint.score.Points;
import io.github.couplint.score.Severity;
import io.github.couplint.spelling.Spelling;
import io.github.couplint.yaml.YamlException;
import io.github.couplint.yaml.YamlFields;
import io.github.couplint.yaml.YamlNode;
import io.github.couplint.yaml.YamlTree;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Checks the text of a configuration file and collects everything that is wrong with it. */
final class ConfigReader {
  static final List<String> ROOT =
      List.of(
          "version",
          "extends",
          "components",
          "exclude",
          "gate",
          "rules",
          "packs",
          "llm",
          "architecture");
  static final List<String> COMPONENT =
      List.of("name", "path", "paths", "tier", "owners", "aliases", "deployable");
  static final List<String> GATE = List.of("failOn", "mode");
  static final List<String> RULE = List.of("mode", "base", "points");

  private static final String NEVER = "never";

  private final String file;
  private final List<String> faults = new ArrayList<>();

  ConfigReader(String file) {
    this.file = file;
  }

  Checked<Config> read(String text) {
    try {
      List<YamlNode> documents = YamlTree.parseStrictly(text);
      if (documents.size() != 1) {
        faults.add(file + ":1: expected one document; there are " + documents.size());
        return new Checked.Invalid<>(faults);
      }
      Config config = config(YamlFields.of(file, documents.get(0), faults));
      return faults.isEmpty() ? new Checked.Valid<>(config) : new Checked.Invalid<>(faults);
    } catch (YamlException e) {
      return new Checked.Invalid<>(
          List.of(file + ":" + e.line() + ": not YAML: " + e.getMessage()));
    }
  }

  private Config config(YamlFields root) {
    root.only(ROOT.toArray(String[]::new));
    if (!root.required("version").equals("1") && root.keys().contains("version")) {
      root.fault("version", "expected 1");
    }
    SortedMap<String, RuleOverride> rules = rules(root);
    Map<String, Mode> modes = new HashMap<>();
    rules.forEach((id, rule) -> rule.mode().ifPresent(mode -> modes.put(id, mode)));
    return new Config(
        root.mappings("components").stream().map(ConfigReader::component).toList(),
        root.texts("exclude"),
        gate(root, modes),
        rules,
        new Config.Packs(root.texts("packs"), root.texts("extends")),
        Exceptions.NONE,
        LlmReader.read(root),
        ArchitectureReader.read(root));
  }

  private static Component component(YamlFields fields) {
    fields.only(COMPONENT.toArray(String[]::new));
    List<String> paths =
        Stream.concat(fields.texts("path").stream(), fields.texts("paths").stream()).toList();
    if (paths.isEmpty()) {
      fields.fault("path", "expected a folder; it is missing");
    }
    Optional<Integer> tier = fields.number("tier");
    if (tier.filter(number -> number < 1).isPresent()) {
      fields.fault("tier", "expected a number from 1");
    }
    String deployable = choice(fields, "deployable", List.of("true", "false")).orElse("true");
    return new Component(
        fields.required("name"),
        paths,
        tier,
        fields.texts("owners"),
        fields.texts("aliases"),
        deployable.equals("true"));
  }

  private static Gate gate(YamlFields root, Map<String, Mode> modes) {
    Optional<YamlFields> fields = root.mapping("gate");
    fields.ifPresent(gate -> gate.only(GATE.toArray(String[]::new)));
    List<String> levels =
        Stream.concat(Stream.of(NEVER), Arrays.stream(Severity.values()).map(Severity::id))
            .toList();
    String failOn =
        fields.flatMap(gate -> choice(gate, "failOn", levels)).orElse(Severity.HIGH.id());
    Gate.Scope scope =
        fields
            .flatMap(gate -> choice(gate, "mode", List.of("new", "all")))
            .map(mode -> mode.equals("new") ? Gate.Scope.NEW : Gate.Scope.ALL)
            .orElse(Gate.DEFAULT.scope());
    return new Gate(Severity.find(failOn), scope, modes);
  }

  private static SortedMap<String, RuleOverride> rules(YamlFields root) {
    SortedMap<String, RuleOverride> rules = new TreeMap<>();
    root.mapping("rules")
        .ifPresent(
            all ->
                all.keys()
                    .forEach(id -> all.mapping(id).ifPresent(one -> rules.put(id, rule(one)))));
    return rules;
  }

  private static RuleOverride rule(YamlFields fields) {
    fields.only(RULE.toArray(String[]::new));
    fields.mapping("points").ifPresent(points -> points.only(codes()));
    List<String> modes = Arrays.stream(Mode.values()).map(Mode::id).toList();
    return new RuleOverride(
        choice(fields, "mode", modes).flatMap(Mode::find),
        fields.number("base"),
        fields.numbersByKey("points"));
  }

  private static String[] codes() {
    return Points.table().keySet().toArray(String[]::new);
  }

  /** The text of a key if it is one of the choices; anything else is a fault. */
  static Optional<String> choice(YamlFields fields, String key, List<String> choices) {
    Optional<String> text = fields.text(key);
    if (text.isEmpty() || choices.contains(text.orElseThrow())) {
      return text;
    }
    String was = text.orElseThrow();
    fields.fault(
        key,
        "expected one of "
            + String.join(", ", choices)
            + "; was '"
            + was
            + "'"
            + Spelling.didYouMean(was, choices));
    return Optional.empty();
  }
}
