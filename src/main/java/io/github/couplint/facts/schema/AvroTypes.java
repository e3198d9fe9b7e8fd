package io.github.couplint.facts.schema;

import io.github.couplint.facts.Mention;
import io.github.couplint.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds the named types of an Avro schema, those inside of others too. */
final class AvroTypes {
  private static final Set<String> NAMED = Set.of("record", "enum", "fixed", "error");

  private final List<Mention> types = new ArrayList<>();

  private AvroTypes() {}

  static List<Mention> of(YamlNode schema) {
    AvroTypes found = new AvroTypes();
    found.collect(schema, "");
    return found.types;
  }

  /** Goes as deep as the tree, which has a limit. */
  private void collect(YamlNode node, String around) {
    node.items().forEach(item -> collect(item, around));
    String namespace = node.text("namespace").isEmpty() ? around : node.text("namespace");
    String name = node.text("name");
    if (NAMED.contains(node.text("type")) && !name.isEmpty()) {
      String full = name.contains(".") || namespace.isEmpty() ? name : namespace + "." + name;
      types.add(new Mention(full, node.spanOf("name")));
    }
    for (String part : List.of("fields", "type", "items", "values")) {
      node.at(part).ifPresent(inner -> collect(inner, namespace));
    }
  }
}
