package io.github.couplint.facts.config;

import io.github.couplint.facts.Facts;
import io.github.couplint.facts.Setting;
import io.github.couplint.facts.yaml.YamlKind;
import io.github.couplint.facts.yaml.YamlReader;
import io.github.couplint.yaml.YamlException;
import io.github.couplint.yaml.YamlLeaf;
import io.github.couplint.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;

/** Reads YAML documents that are settings; manifests and descriptions of interfaces are not. */
public final class YamlSettings implements YamlReader.Aspect {
  @Override
  public Facts read(List<YamlNode> documents) throws YamlException {
    List<Setting> settings = new ArrayList<>();
    for (YamlNode document : documents) {
      if (YamlKind.of(document) == YamlKind.SETTINGS) {
        settings.addAll(Profiles.assign(flat(document)));
      }
    }
    return Facts.of(settings);
  }

  private static List<Setting> flat(YamlNode document) throws YamlException {
    return YamlLeaf.of(document).stream()
        .map(leaf -> new Setting("", leaf.key(), leaf.text(), leaf.span()))
        .toList();
  }
}
