package io.github.couplint.policy;

import io.github.couplint.policy.Config.Component;
import io.github.couplint.spelling.Spelling;
import io.github.couplint.yaml.YamlException;
import io.github.couplint.yaml.YamlFields;
import io.github.couplint.yaml.YamlNode;
import io.github.couplint.yaml.YamlTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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
          "overrides",
          "locked",
          "packs",
          "llm",
          "architecture");
  static final List<String> COMPONENT =
      List.of("name", "path", "paths", "tier", "owners", "aliases", "deployable");

  private final String file;
  private final List<String> faults = new ArrayList<>();

  ConfigReader(String file) {
    this.file = file;
  }

  Checked<Config> read(String text) {
    return read(text, this::config);
  }

  Checked<Local> readNested(String folder, String text) {
    return read(
        text,
        root -> {
          checkVersion(root);
          return LocalReader.nested(folder, root, ROOT);
        });
  }

  private <T> Checked<T> read(String text, Function<YamlFields, T> reading) {
    try {
      List<YamlNode> documents = YamlTree.parseStrictly(text);
      if (documents.size() != 1) {
        faults.add(file + ":1: expected one document; there are " + documents.size());
        return new Checked.Invalid<>(faults);
      }
      T value = reading.apply(YamlFields.of(file, documents.get(0), faults));
      return faults.isEmpty() ? new Checked.Valid<>(value) : new Checked.Invalid<>(faults);
    } catch (YamlException e) {
      return new Checked.Invalid<>(
          List.of(file + ":" + e.line() + ": not YAML: " + e.getMessage()));
    }
  }

  /** Every file of a team says by which rules it is to be read. */
  static void checkVersion(YamlFields root) {
    if (!root.required("version").equals("1") && root.keys().contains("version")) {
      root.fault("version", "expected 1");
    }
  }

  private Config config(YamlFields root) {
    root.only(ROOT.toArray(String[]::new));
    checkVersion(root);
    return new Config(
        root.mappings("components").stream().map(ConfigReader::component).toList(),
        root.texts("exclude"),
        Terms.DEFAULT.with(TermsReader.read(root)),
        LocalReader.read(root),
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
