package io.github.couplint.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.couplint.yaml.YamlNode;
import io.github.couplint.yaml.YamlTree;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds bounds and defaults of the configuration to those that its JSON Schema tells. */
final class ConfigNumbersTest {
  private static final Path SCHEMA = Path.of("src/main/resources/schema/couplint.schema.json");

  /** Where in a file the keys of a definition stand. */
  private static final Map<String, String> PLACES =
      Map.of(
          "component", "components: [{name: a, path: a, %s}]\n",
          "gate", "gate: {%s}\n",
          "architecture", "architecture: {%s}\n",
          "limits", "architecture: {limits: {%s}}\n",
          "llm", "llm: {%s}\n",
          "llmBudget", "llm: {budget: {%s}}\n");

  @Test
  void aNumberFromTheLeastToTheMostIsRead() throws Exception {
    for (Key key : keys("minimum")) {
      assertEquals(List.of(), faults(key, key.bound("minimum").orElseThrow()));
      key.bound("maximum").ifPresent(most -> assertEquals(List.of(), faults(key, most)));
    }
  }

  @Test
  void aNumberBeyondIsAFault() throws Exception {
    for (Key key : keys("minimum")) {
      int least = key.bound("minimum").orElseThrow();
      Optional<Integer> most = key.bound("maximum");
      String expected = "expected a number from " + least + most.map(m -> " to " + m).orElse("");
      assertEquals(List.of(expected), faults(key, least - 1));
      most.ifPresent(m -> assertEquals(List.of(expected), faults(key, m + 1)));
    }
  }

  @Test
  void theDefaultIsWhatHoldsWithoutTheKey() throws Exception {
    List<String> wrong = new ArrayList<>();
    for (Key key : keys("default")) {
      if (!read(key, key.name() + ": " + key.text("default").orElseThrow()).equals(read(key, ""))) {
        wrong.add(key.name());
      }
    }
    assertEquals(List.of(), wrong);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "0.25", "2", "2.0", "none"})
  void aTemperatureMayBeLeftToTheModel(String text) {
    Optional<Double> expected =
        text.equals("none") ? Optional.empty() : Optional.of(Double.valueOf(text));
    Config config =
        ((Checked.Valid<Config>)
                Config.parse(".couplint.yml", "version: 1\nllm: {temperature: " + text + "}\n"))
            .value();
    assertEquals(expected, config.llm().server().temperature());
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "2.1", "3", ".5", "1e0"})
  void aTemperatureBeyondIsAFault(String text) {
    assertEquals(
        new Checked.Invalid<Config>(
            List.of(
                ".couplint.yml:2: llm.temperature: expected a number from 0 to 2; was '"
                    + text
                    + "'")),
        Config.parse(".couplint.yml", "version: 1\nllm: {temperature: " + text + "}\n"));
  }

  /** A key of a definition of the schema. */
  private record Key(String definition, String name, YamlNode.Mapping about) {
    Optional<String> text(String property) {
      return Optional.ofNullable(about.entries().get(property))
          .map(node -> ((YamlNode.Scalar) node).text());
    }

    Optional<Integer> bound(String property) {
      return text(property).map(Integer::valueOf);
    }
  }

  private static List<Key> keys(String property) throws Exception {
    YamlNode schema = YamlTree.parse(Files.readString(SCHEMA, StandardCharsets.UTF_8)).get(0);
    List<Key> keys = new ArrayList<>();
    for (String definition : PLACES.keySet()) {
      inner(inner(inner(schema, "$defs"), definition), "properties")
          .entries()
          .forEach((name, about) -> keys.add(new Key(definition, name, (YamlNode.Mapping) about)));
    }
    keys.removeIf(key -> !key.about().entries().containsKey(property));
    return keys;
  }

  private static YamlNode.Mapping inner(YamlNode node, String key) {
    return (YamlNode.Mapping)
        Objects.requireNonNull(((YamlNode.Mapping) node).entries().get(key), key);
  }

  private static Checked<Config> read(Key key, String said) {
    String text = Objects.requireNonNull(PLACES.get(key.definition())).formatted(said);
    return Config.parse(".couplint.yml", "version: 1\n" + text);
  }

  /** What is expected in place of a number. */
  private static List<String> faults(Key key, int number) {
    return read(key, key.name() + ": " + number) instanceof Checked.Invalid<Config> invalid
        ? invalid.faults().stream()
            .map(fault -> fault.replaceFirst(".*: (expected [^;]*).*", "$1"))
            .toList()
        : List.of();
  }
}
