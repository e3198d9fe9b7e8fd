package io.github.couplint.wiring;

import io.github.couplint.change.RepoPath;
import io.github.couplint.facts.FactCache;
import io.github.couplint.facts.FactReader;
import io.github.couplint.facts.FactStore;
import io.github.couplint.facts.Facts;
import io.github.couplint.facts.build.CatalogReader;
import io.github.couplint.facts.build.GradleReader;
import io.github.couplint.facts.build.PomReader;
import io.github.couplint.facts.config.EmbeddedSettings;
import io.github.couplint.facts.config.EnvironmentReader;
import io.github.couplint.facts.config.PropertiesReader;
import io.github.couplint.facts.config.XmlSettingsReader;
import io.github.couplint.facts.config.YamlSettings;
import io.github.couplint.facts.deploy.DockerfileReader;
import io.github.couplint.facts.deploy.Manifests;
import io.github.couplint.facts.deploy.ProxyReader;
import io.github.couplint.facts.ecj.JavaFactReader;
import io.github.couplint.facts.ecj.JavaScanner;
import io.github.couplint.facts.schema.ApiDocuments;
import io.github.couplint.facts.schema.GraphqlReader;
import io.github.couplint.facts.schema.ProtoReader;
import io.github.couplint.facts.schema.WsdlReader;
import io.github.couplint.facts.yaml.YamlReader;
import java.util.List;
import java.util.stream.Stream;

/** Lists the readers of all formats. */
public final class Readers {
  private Readers() {}

  private static List<FactReader> all() {
    return List.of(
        new JavaFactReader(),
        new PomReader(),
        new GradleReader(),
        new CatalogReader(),
        new PropertiesReader(),
        new EnvironmentReader(),
        new XmlSettingsReader(),
        new YamlReader(
            List.of(new YamlSettings(), new Manifests(new EmbeddedSettings()), new ApiDocuments())),
        new DockerfileReader(),
        new ProxyReader(),
        new ProtoReader(),
        new WsdlReader(),
        new GraphqlReader());
  }

  /**
   * A store that reads all formats.
   *
   * @param threads how many files are read at a time
   * @param onRead is told of each file that is read; called by several threads
   */
  public static FactStore store(FactCache cache, int threads, Runnable onRead) {
    List<FactReader> told =
        all().stream().flatMap(reader -> Stream.<FactReader>of(new Told(reader, onRead))).toList();
    return new FactStore(told, JavaScanner::scan, cache, threads);
  }

  /** A reader that tells when it has read. */
  private record Told(FactReader reader, Runnable onRead) implements FactReader {
    @Override
    public boolean reads(RepoPath path) {
      return reader.reads(path);
    }

    @Override
    public Facts read(byte[] content) {
      onRead.run();
      return reader.read(content);
    }

    @Override
    public String version() {
      return reader.version();
    }
  }
}
