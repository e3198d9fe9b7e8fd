package io.github.couplint.facts.build;

import io.github.couplint.facts.BuildFacts;
import io.github.couplint.facts.BuildFacts.Dependency;
import io.github.couplint.facts.BuildFacts.Parent;
import io.github.couplint.facts.BuildFacts.Scope;
import io.github.couplint.xml.XmlElement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A pom as facts. Profiles count as active: what one of them brings can be there.
 *
 * <p>Limit: a property that a profile sets anew keeps the value it has outside of profiles.
 */
final class Pom {
  private static final String PLUGIN_GROUP = "org.apache.maven.plugins";

  private final XmlElement project;
  private final List<Dependency> dependencies = new ArrayList<>();
  private final List<String> modules = new ArrayList<>();
  private final List<String> plugins = new ArrayList<>();
  private final SortedMap<String, String> properties = new TreeMap<>();

  Pom(XmlElement project) {
    this.project = project;
  }

  BuildFacts facts() {
    model(project);
    project.path("profiles", "profile").forEach(this::model);
    dependencies.sort(Comparator.comparing(Dependency::span));
    String packaging = project.textOf("packaging");
    return new BuildFacts(
        BuildFacts.Tool.MAVEN,
        project.textOf("groupId"),
        project.textOf("artifactId"),
        parent(),
        packaging.isEmpty() ? "jar" : packaging,
        modules.stream().distinct().toList(),
        dependencies,
        plugins.stream().distinct().toList(),
        properties);
  }

  private Optional<Parent> parent() {
    return project
        .child("parent")
        .map(
            parent ->
                new Parent(
                    parent.textOf("groupId"),
                    parent.textOf("artifactId"),
                    parent.textOf("version"),
                    parent.child("relativePath").map(XmlElement::text).orElse("../pom.xml"),
                    parent.span()));
  }

  /** What the project itself and each of its profiles can say. */
  private void model(XmlElement model) {
    Stream.concat(model.path("modules", "module"), model.path("subprojects", "subproject"))
        .map(XmlElement::text)
        .filter(module -> !module.isEmpty())
        .forEach(modules::add);
    model
        .path("properties")
        .flatMap(all -> all.children().stream())
        .forEach(property -> properties.putIfAbsent(property.name(), property.text()));
    model.path("dependencies", "dependency").forEach(d -> add(d, scope(d.textOf("scope"))));
    model
        .path("dependencyManagement", "dependencies", "dependency")
        .forEach(d -> add(d, managed(d)));
    model.path("build").forEach(this::build);
  }

  private void build(XmlElement build) {
    build.path("extensions", "extension").forEach(extension -> add(extension, Scope.BUILD));
    build.path("plugins", "plugin").map(Pom::coordinates).forEach(plugins::add);
    Stream.concat(
            build.path("plugins", "plugin"), build.path("pluginManagement", "plugins", "plugin"))
        .forEach(this::plugin);
  }

  private static String coordinates(XmlElement plugin) {
    String group = plugin.textOf("groupId");
    return (group.isEmpty() ? PLUGIN_GROUP : group) + ":" + plugin.textOf("artifactId");
  }

  private void plugin(XmlElement plugin) {
    plugin.path("dependencies", "dependency").forEach(d -> add(d, Scope.BUILD));
    Stream.concat(
            plugin.path("configuration"), plugin.path("executions", "execution", "configuration"))
        .flatMap(configuration -> configuration.path("annotationProcessorPaths"))
        .flatMap(paths -> paths.children().stream())
        .forEach(path -> add(path, Scope.BUILD));
  }

  private void add(XmlElement dependency, Scope scope) {
    String artifact = dependency.textOf("artifactId");
    if (!artifact.isEmpty()) {
      dependencies.add(
          new Dependency(
              dependency.textOf("groupId"),
              artifact,
              dependency.textOf("version"),
              scope,
              dependency.span()));
    }
  }

  /** What is told of a test jar or the like is not told of the artifact's own jar. */
  private static Scope managed(XmlElement dependency) {
    String type = dependency.textOf("type");
    String scope = dependency.textOf("scope");
    if (scope.equals("import") && type.equals("pom")) {
      return Scope.IMPORTED;
    }
    boolean own =
        dependency.child("classifier").isEmpty() && (type.isEmpty() || type.equals("jar"));
    return own && scope.equals("test") ? Scope.MANAGED_TEST : Scope.MANAGED;
  }

  private static Scope scope(String scope) {
    return switch (scope) {
      case "" -> Scope.UNTOLD;
      case "test" -> Scope.TEST;
      case "runtime" -> Scope.RUNTIME;
      case "provided", "system" -> Scope.PROVIDED;
      case "import" -> Scope.MANAGED;
      default -> Scope.COMPILE;
    };
  }
}
