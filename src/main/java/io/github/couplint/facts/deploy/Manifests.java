package io.github.couplint.facts.deploy;

import io.github.couplint.facts.DeployFacts.Chart;
import io.github.couplint.facts.Facts;
import io.github.couplint.facts.Mention;
import io.github.couplint.facts.SettingsText;
import io.github.couplint.facts.yaml.YamlKind;
import io.github.couplint.facts.yaml.YamlReader;
import io.github.couplint.yaml.YamlNode;
import java.util.List;
import java.util.Optional;

/** Reads YAML documents that tell how a system runs. */
public final class Manifests implements YamlReader.Aspect {
  private final SettingsText settings;

  /**
   * A reader of manifests.
   *
   * @param settings reads settings files inside of config maps
   */
  public Manifests(SettingsText settings) {
    this.settings = settings;
  }

  @Override
  public Facts read(List<YamlNode> documents) {
    Collected collected = new Collected();
    KubernetesObjects objects = new KubernetesObjects(collected, settings);
    for (YamlNode document : documents) {
      switch (YamlKind.of(document)) {
        case COMPOSE -> collected.workloads.addAll(new ComposeFile(document).workloads());
        case KUBERNETES -> objects.read(document, 0);
        case SETTINGS -> collected.chart = chart(document).or(() -> collected.chart);
        case OPENAPI, ASYNCAPI, AVRO -> {}
      }
    }
    return Facts.of(collected.facts());
  }

  /** A chart has the version of its format and its own, and a name. */
  private static Optional<Chart> chart(YamlNode document) {
    boolean isChart =
        document.text("apiVersion").matches("v[12]")
            && !document.text("name").isEmpty()
            && !document.text("version").isEmpty();
    return isChart
        ? Optional.of(new Chart(document.text("name"), dependencies(document)))
        : Optional.empty();
  }

  private static List<Mention> dependencies(YamlNode chart) {
    return chart.items("dependencies").stream()
        .filter(dependency -> !dependency.text("name").isEmpty())
        .map(dependency -> new Mention(dependency.text("name"), dependency.span()))
        .toList();
  }
}
