package io.github.couplint.wiring;

import io.github.couplint.yaml.YamlException;
import io.github.couplint.yaml.YamlFields;
import io.github.couplint.yaml.YamlTree;
import java.util.ArrayList;
import java.util.List;

/**
 * One entry under {@code extends}.
 *
 * @param text what it names
 * @param place where it stands, as {@code file:line}
 */
record Extension(String text, String place) {

  /** The entries of a file, in order; what is wrong with the file is told by who reads it whole. */
  static List<Extension> of(String file, String yaml) {
    if (!yaml.contains("extends")) {
      return List.of();
    }
    List<Extension> all = new ArrayList<>();
    try {
      YamlTree.parse(yaml).stream()
          .map(document -> YamlFields.of(file, document, new ArrayList<>()))
          .forEach(fields -> all.addAll(of(file, fields)));
      return all;
    } catch (YamlException e) {
      return List.of();
    }
  }

  private static List<Extension> of(String file, YamlFields fields) {
    List<String> texts = fields.texts("extends");
    List<Integer> lines = fields.linesOf("extends");
    List<Extension> all = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      all.add(new Extension(texts.get(i).strip(), file + ":" + lines.get(i)));
    }
    return all;
  }

  String fault(String problem) {
    return place + ": extends: " + problem;
  }
}
