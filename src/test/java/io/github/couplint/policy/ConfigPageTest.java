package io.github.couplint.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.couplint.yaml.YamlException;
import io.github.couplint.yaml.YamlNode;
import io.github.couplint.yaml.YamlTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds the table of keys in the guide to the JSON Schema. */
final class ConfigPageTest {
  private static final Path PAGE = Path.of("docs/configuration.md");
  private static final Path SCHEMA = Path.of("src/main/resources/schema/couplint.schema.json");
  private static final String BEGIN = "with -Dgolden=write -->\n";
  private static final String END = "<!-- end of keys -->\n";
  private static final String DEFINITION = "#/$defs/";

  @Test
  void theGuideHasTheKeysOfTheSchema() throws IOException, YamlException {
    String page = Files.readString(PAGE, StandardCharsets.UTF_8);
    int begin = page.indexOf(BEGIN) + BEGIN.length();
    int end = page.indexOf(END);
    String table = new Table(schema()).text();
    if ("write".equals(System.getProperty("golden"))) {
      Files.writeString(PAGE, page.substring(0, begin) + table + page.substring(end));
    }
    String written = Files.readString(PAGE, StandardCharsets.UTF_8);
    assertEquals(table, written.substring(begin, written.indexOf(END)));
  }

  private static YamlNode.Mapping schema() throws IOException, YamlException {
    String text = Files.readString(SCHEMA, StandardCharsets.UTF_8);
    return (YamlNode.Mapping) YamlTree.parse(text).get(0);
  }

  /** A row for each key, those inside others below them. */
  private record Table(YamlNode.Mapping schema) {
    String text() {
      return "| key | meaning | value | without it |\n| --- | --- | --- | --- |\n"
          + rows("", schema);
    }

    private String rows(String prefix, YamlNode.Mapping type) {
      List<String> required = texts(type, "required");
      return mapping(type, "properties").orElseThrow().entries().entrySet().stream()
          .map(key -> row(prefix, key, required.contains(key.getKey())))
          .collect(Collectors.joining());
    }

    private String row(String prefix, Map.Entry<String, YamlNode> key, boolean isRequired) {
      var about = (YamlNode.Mapping) key.getValue();
      YamlNode.Mapping type = target(about);
      String name = prefix + key.getKey();
      String absent = isRequired ? "required" : text(about, "default").map(Table::code).orElse("–");
      String row =
          "| `%s` | %s | %s | %s |\n"
              .formatted(name, text(about, "description").orElseThrow(), value(type), absent);
      return row + inner(name, type);
    }

    private String inner(String name, YamlNode.Mapping type) {
      if (type.entries().containsKey("properties")) {
        return rows(name + ".", type);
      }
      Optional<YamlNode.Mapping> items = mapping(type, "items").map(this::target);
      Optional<YamlNode.Mapping> values = mapping(type, "additionalProperties").map(this::target);
      return items.filter(Table::isObject).map(t -> rows(name + "[].", t)).orElse("")
          + values.filter(Table::isObject).map(t -> rows(name + ".<id>.", t)).orElse("");
    }

    private static boolean isObject(YamlNode.Mapping type) {
      return type.entries().containsKey("properties");
    }

    /** The type that a reference leads to, else the type itself. */
    private YamlNode.Mapping target(YamlNode.Mapping type) {
      return text(type, "$ref")
          .map(ref -> ref.substring(DEFINITION.length()))
          .flatMap(name -> mapping(mapping(schema, "$defs").orElseThrow(), name))
          .orElse(type);
    }

    private String value(YamlNode.Mapping type) {
      List<String> known = texts(type, "enum");
      if (!known.isEmpty()) {
        return known.stream().map(Table::code).collect(Collectors.joining(", "));
      }
      return text(type, "const").map(Table::code).orElseGet(() -> named(type));
    }

    private String named(YamlNode.Mapping type) {
      String range =
          text(type, "minimum").map(least -> ", from " + least).orElse("")
              + text(type, "maximum").map(most -> " to " + most).orElse("");
      return switch (text(type, "type").orElse("one of")) {
        case "integer" -> "a whole number" + range;
        case "number" -> "a number" + range;
        case "string" -> "a text";
        case "boolean" -> "`true`, `false`";
        case "array" -> list(mapping(type, "items").map(this::target).orElseThrow());
        case "object" -> "a mapping";
        default -> oneOf(type);
      };
    }

    private String list(YamlNode.Mapping item) {
      boolean isText = text(item, "type").filter("string"::equals).isPresent();
      return isObject(item) ? "a list" : "a list of " + (isText ? "texts" : value(item));
    }

    private String oneOf(YamlNode.Mapping type) {
      return ((YamlNode.Sequence) Objects.requireNonNull(type.entries().get("oneOf")))
          .items().stream()
              .map(one -> value((YamlNode.Mapping) one))
              .collect(Collectors.joining(", or "));
    }

    private static String code(String text) {
      return "`" + text + "`";
    }

    private static Optional<YamlNode.Mapping> mapping(YamlNode.Mapping type, String key) {
      return Optional.ofNullable(type.entries().get(key))
          .filter(YamlNode.Mapping.class::isInstance)
          .map(YamlNode.Mapping.class::cast);
    }

    private static Optional<String> text(YamlNode.Mapping type, String key) {
      return Optional.ofNullable(type.entries().get(key))
          .filter(YamlNode.Scalar.class::isInstance)
          .map(node -> ((YamlNode.Scalar) node).text());
    }

    private static List<String> texts(YamlNode.Mapping type, String key) {
      YamlNode node = type.entries().get(key);
      return node instanceof YamlNode.Sequence list
          ? list.items().stream().map(item -> ((YamlNode.Scalar) item).text()).toList()
          : List.of();
    }
  }
}
