package io.github.couplint.facts.config;

import io.github.couplint.change.RepoPath;
import io.github.couplint.facts.FactReader;
import io.github.couplint.facts.Facts;
import io.github.couplint.facts.Setting;
import io.github.couplint.facts.SettingsText;
import io.github.couplint.facts.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Reads settings files inside of other files, told by their names as files of their own are. */
public final class EmbeddedSettings implements SettingsText {
  private static final List<FactReader> READERS =
      List.of(
          new PropertiesReader(),
          new YamlReader(List.of(new YamlSettings())),
          new EnvironmentReader());

  @Override
  public Optional<List<Setting>> read(String fileName, String text) {
    if (fileName.isBlank() || fileName.startsWith("/")) {
      return Optional.empty();
    }
    RepoPath path = new RepoPath(fileName);
    return READERS.stream()
        .filter(reader -> reader.reads(path))
        .findFirst()
        .map(reader -> reader.read(text.getBytes(StandardCharsets.UTF_8)))
        .filter(facts -> facts.problem().isEmpty())
        .map(Facts::settings);
  }
}
