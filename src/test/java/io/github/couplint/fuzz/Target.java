package io.github.couplint.fuzz;

import io.github.couplint.change.jgit.UnifiedDiff;
import io.github.couplint.change.jgit.UnknownRefException;
import io.github.couplint.facts.build.CatalogReader;
import io.github.couplint.facts.build.GradleReader;
import io.github.couplint.facts.build.PomReader;
import io.github.couplint.facts.cache.CacheTarget;
import io.github.couplint.facts.config.EmbeddedSettings;
import io.github.couplint.facts.config.EnvironmentReader;
import io.github.couplint.facts.config.PropertiesReader;
import io.github.couplint.facts.config.XmlSettingsReader;
import io.github.couplint.facts.config.YamlSettings;
import io.github.couplint.facts.deploy.DockerfileReader;
import io.github.couplint.facts.deploy.Manifests;
import io.github.couplint.facts.deploy.ProxyReader;
import io.github.couplint.facts.schema.ApiDocuments;
import io.github.couplint.facts.schema.GraphqlReader;
import io.github.couplint.facts.schema.ProtoReader;
import io.github.couplint.facts.schema.WsdlReader;
import io.github.couplint.facts.yaml.YamlReader;
import io.github.couplint.review.AnswerTarget;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What reads bytes that nobody vouches for. Each throws when a reader breaks its word: lets out
 * anything but its documented error, or makes two things of the same bytes.
 */
public enum Target {
  JAVA(new JavaTarget()),
  POM(new ReaderTarget(new PomReader())),
  GRADLE(new ReaderTarget(new GradleReader())),
  CATALOG(new ReaderTarget(new CatalogReader())),
  PROPERTIES(new ReaderTarget(new PropertiesReader())),
  ENVIRONMENT(new ReaderTarget(new EnvironmentReader())),
  XML(new ReaderTarget(new XmlSettingsReader())),
  WSDL(new ReaderTarget(new WsdlReader())),
  YAML(
      new ReaderTarget(
          new YamlReader(
              List.of(
                  new YamlSettings(), new Manifests(new EmbeddedSettings()), new ApiDocuments())))),
  TREE(PolicyTargets::tree),
  DOCKERFILE(new ReaderTarget(new DockerfileReader())),
  PROXY(new ReaderTarget(new ProxyReader())),
  PROTO(new ReaderTarget(new ProtoReader())),
  GRAPHQL(new ReaderTarget(new GraphqlReader())),
  PACK(PolicyTargets::pack),
  PAGE(PolicyTargets::page),
  CONFIG(PolicyTargets::config),
  REGISTER(PolicyTargets::register),
  BASELINE(PolicyTargets::baseline),
  GLOB(PolicyTargets::glob),
  JSON(JsonTargets::json),
  EVENT(JsonTargets::event),
  MAP(JsonTargets::map),
  ANSWER(input -> AnswerTarget.eat(text(input))),
  CACHE(CacheTarget::eat),
  DIFF(Target::diff),
  CHANGE(new ChangeTarget());

  /** Reads one input. */
  interface Eater {
    void eat(byte[] input) throws Exception;
  }

  private final Eater eater;

  Target(Eater eater) {
    this.eater = eater;
  }

  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  void eat(byte[] input) throws Exception {
    eater.eat(input);
  }

  /** The inputs that are kept of a target, in the order of their names. */
  static List<byte[]> kept(Path corpora, Target target) throws IOException {
    List<byte[]> inputs = new ArrayList<>();
    try (Stream<Path> files = Files.list(corpora.resolve(target.id()))) {
      for (Path file : files.sorted().toList()) {
        inputs.add(Files.readAllBytes(file));
      }
    }
    return inputs;
  }

  static String text(byte[] input) {
    return new String(input, StandardCharsets.UTF_8);
  }

  static void same(Object first, Object second) {
    if (!first.equals(second)) {
      throw new AssertionError("two readings differ:\n" + first + "\n" + second);
    }
  }

  private static void diff(byte[] input) {
    try {
      new UnifiedDiff("x.diff", input);
    } catch (UnknownRefException e) {
      // no diff: told
    }
  }
}
