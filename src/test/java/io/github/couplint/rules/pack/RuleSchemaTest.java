package io.github.couplint.rules.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.github.couplint.coupling.Kind;
import io.github.couplint.wiring.BuiltIn;
import io.github.couplint.yaml.YamlException;
import io.github.couplint.yaml.YamlNode;
import io.github.couplint.yaml.YamlTree;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Holds the JSON Schema of front matter to the pages and to what is read. */
final class RuleSchemaTest {
  private static final JsonSchema SCHEMA =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
          .getSchema(BuiltIn.under("schema/").get("rule.schema.json"));

  private static List<String> faults(String page) {
    try {
      YamlNode frontMatter = YamlTree.parse(Page.split(page).orElseThrow().frontMatter()).get(0);
      return SCHEMA.validate(json(frontMatter)).stream().map(Object::toString).sorted().toList();
    } catch (YamlException e) {
      return List.of(String.valueOf(e.getMessage()));
    }
  }

  private static JsonNode json(YamlNode node) {
    if (node instanceof YamlNode.Mapping mapping) {
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      mapping.entries().forEach((key, value) -> object.set(key, json(value)));
      return object;
    }
    String text = ((YamlNode.Scalar) node).text();
    return text.matches("-?[0-9]+")
        ? JsonNodeFactory.instance.numberNode(Integer.parseInt(text))
        : JsonNodeFactory.instance.textNode(text);
  }

  @Test
  void everyPageAndTheScaffoldAreValid() {
    Map<String, List<String>> wrong = new java.util.TreeMap<>();
    BuiltInFiles.pages().forEach((path, text) -> wrong.put(path, faults(text)));
    String scaffold = BuiltIn.under("couplint/scaffold/").get("rule.md");
    wrong.put("scaffold", faults(scaffold.replace("RULE", "no-legacy").replace("KIND", "soap")));
    wrong.values().removeIf(List::isEmpty);
    assertEquals(Map.of(), wrong);
  }

  @Test
  void whatIsWrongIsFound() {
    assertEquals(
        List.of(
            "$.base: must have a maximum value of 100",
            "$.kind: does not have a value in the enumeration [\"sync-http\", ...]",
            "$.title: does not match the regex pattern [^.]$",
            "$: property 'bse' is not defined in the schema and the schema does not allow"
                + " additional properties",
            "$: required property 'recommendation' not found"),
        faults("---\nid: a\nkind: x\ntitle: A.\nbase: 101\nbse: 1\n---\n# a\n").stream()
            .map(fault -> fault.replaceFirst("\"sync-http\",.*]", "\"sync-http\", ...]"))
            .toList());
  }

  @Test
  void theSchemaHasTheKeysAndKindsThatAreRead() {
    List<String> keys = new ArrayList<>();
    SCHEMA.getSchemaNode().get("properties").fieldNames().forEachRemaining(keys::add);
    assertEquals(PackReader.RULE, keys);
    List<String> kinds = new ArrayList<>();
    SCHEMA.getSchemaNode().at("/properties/kind/enum").forEach(kind -> kinds.add(kind.textValue()));
    assertEquals(Arrays.stream(Kind.values()).map(Kind::id).toList(), kinds);
  }
}
