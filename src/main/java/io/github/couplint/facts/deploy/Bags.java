package io.github.couplint.facts.deploy;

import io.github.couplint.change.Span;
import io.github.couplint.facts.DeployFacts.Bag;
import io.github.couplint.facts.DeployFacts.Store;
import io.github.couplint.facts.Setting;
import io.github.couplint.facts.SettingsText;
import io.github.couplint.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads config maps and secrets; of a secret nothing but the names of its values. */
final class Bags {
  private final Collected collected;
  private final SettingsText settings;

  Bags(Collected collected, SettingsText settings) {
    this.collected = collected;
    this.settings = settings;
  }

  void configMap(YamlNode object) {
    List<Setting> entries = new ArrayList<>();
    SortedMap<String, List<Setting>> files = new TreeMap<>();
    YamlNode data = object.at("data").orElse(object);
    object
        .entries("data")
        .forEach(
            (key, value) -> {
              Optional<List<Setting>> file = settings.read(key, value.text());
              if (file.isPresent()) {
                files.put(key, shifted(file.get(), value.span()));
              } else if (key.endsWith(".conf")) {
                ProxyText.routes(value.text()).stream()
                    .map(route -> ProxyText.at(route, shifted(route.span(), value.span())))
                    .forEach(collected.routes::add);
              } else if (value.text().strip().indexOf('\n') < 0) {
                entries.add(new Setting("", key, value.text(), data.spanOf(key)));
              }
            });
    String name = KubernetesObjects.name(object);
    collected.bags.add(new Bag(Store.CONFIG_MAP, name, entries, files, object.span()));
  }

  /** A block's text starts on the line after the one where the value does. */
  private static List<Setting> shifted(List<Setting> inside, Span value) {
    return inside.stream()
        .map(s -> new Setting(s.profile(), s.key(), s.value(), shifted(s.span(), value)))
        .toList();
  }

  private static Span shifted(Span inside, Span value) {
    if (value.line() == value.endLine()) {
      return value;
    }
    int line = Math.min(value.endLine(), value.line() + inside.line());
    int end = Math.min(value.endLine(), value.line() + inside.endLine());
    return new Span(line, 1, Math.max(line, end));
  }

  void secret(YamlNode object) {
    List<Setting> entries = new ArrayList<>();
    Stream.of("data", "stringData")
        .forEach(
            part ->
                object
                    .entries(part)
                    .keySet()
                    .forEach(
                        key ->
                            entries.add(
                                new Setting(
                                    "", key, "", object.at(part).orElse(object).spanOf(key)))));
    String name = KubernetesObjects.name(object);
    collected.bags.add(new Bag(Store.SECRET, name, entries, new TreeMap<>(), object.span()));
  }

  /** The config maps that Kustomize makes of literals. */
  void generated(YamlNode kustomization) {
    for (YamlNode generator : kustomization.items("configMapGenerator")) {
      List<Setting> entries = new ArrayList<>();
      for (YamlNode literal : generator.items("literals")) {
        String[] parts = literal.text().split("=", 2);
        if (parts.length == 2) {
          entries.add(new Setting("", parts[0].strip(), parts[1], literal.span()));
        }
      }
      String name = generator.text("name");
      Span span = generator.span();
      collected.bags.add(new Bag(Store.CONFIG_MAP, name, entries, new TreeMap<>(), span));
    }
  }
}
