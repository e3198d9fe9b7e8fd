package io.github.couplint.topology;

import io.github.couplint.change.RepoPath;
import io.github.couplint.change.Span;
import io.github.couplint.facts.BuildFacts;
import io.github.couplint.facts.BuildFacts.Scope;
import io.github.couplint.facts.BuildFacts.Tool;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes modules of build files. */
final class Modules {
  /** What the module at the root is called when its build does not tell. */
  static final String ROOT = "root";

  /** Properties by which image plugins are told a name, their own or what many builds call it. */
  private static final Pattern IMAGE =
      Pattern.compile(
          "(docker|container|jib|dockerfile)[.-]?(to[.-])?(image|name|imageName|repository|image[.-]name)"
              + "|image[.-]name|imageName|spring-boot\\.build-image\\.imageName");

  private final BuildFiles build;
  private final Management management;
  private final Set<String> folders = new HashSet<>();
  private final Map<String, String> foldersByCoordinates = new HashMap<>();
  private final Map<String, String> foldersByProject = new HashMap<>();
  private final Map<String, String> catalog = new HashMap<>();

  /** Many builds put the root's name in front of each project's ({@code children.each}). */
  private final SortedSet<String> rootNames = new TreeSet<>();

  private Modules(BuildFiles build) {
    this.build = build;
    this.management = new Management(build);
    build.all().keySet().forEach(path -> folders.add(path.folder()));
    build.all().forEach(this::index);
  }

  /** The modules by folder. */
  static SortedMap<String, Module> of(BuildFiles build) {
    Modules modules = new Modules(build);
    SortedMap<String, List<RepoPath>> byFolder = new TreeMap<>();
    build
        .all()
        .forEach(
            (path, facts) -> {
              if (facts.tool() != Tool.CATALOG && isModuleFile(path)) {
                byFolder.computeIfAbsent(path.folder(), f -> new ArrayList<>()).add(path);
              }
            });
    SortedMap<String, Module> result = new TreeMap<>();
    byFolder.forEach((folder, files) -> result.put(folder, modules.module(folder, files)));
    return result;
  }

  /** A Gradle script beside the build's own is a part of it, wherever it lies. */
  private static boolean isModuleFile(RepoPath path) {
    String name = path.fileName();
    return name.equals("pom.xml")
        || name.startsWith("build.gradle")
        || name.startsWith("settings.gradle")
        || name.equals(Folders.last(path.folder()) + ".gradle")
        || name.equals(Folders.last(path.folder()) + ".gradle.kts");
  }

  private void index(RepoPath path, BuildFacts facts) {
    switch (facts.tool()) {
      case MAVEN -> {
        Map<RepoPath, BuildFacts> lineage = build.lineage(path);
        String group = BuildFiles.fill(BuildFiles.group(lineage).orElse(""), lineage);
        String artifact = BuildFiles.fill(facts.artifact(), lineage);
        foldersByCoordinates.putIfAbsent(group + ":" + artifact, path.folder());
      }
      case GRADLE -> {
        if (path.fileName().startsWith("settings.gradle") && !facts.artifact().isEmpty()) {
          rootNames.add(facts.artifact());
        }
        for (String module : facts.modules()) {
          Folders.resolve(path.folder(), module)
              .flatMap(this::existing)
              .ifPresent(f -> foldersByProject.put(":" + module.replace('/', ':'), f));
        }
        if (path.fileName().startsWith("build.gradle") && !path.folder().isEmpty()) {
          foldersByProject.putIfAbsent(":" + path.folder().replace('/', ':'), path.folder());
          foldersByProject.putIfAbsent(Folders.last(path.folder()), path.folder());
        }
      }
      case CATALOG ->
          facts
              .properties()
              .forEach(
                  (key, value) -> {
                    if (key.startsWith("catalog.")) {
                      catalog.putIfAbsent(key.substring("catalog.".length()), value);
                    }
                  });
    }
  }

  /** The folder, or the one below that a project's dashed name often stands for. */
  private Optional<String> existing(String folder) {
    return Stream.concat(
            Stream.of(folder),
            IntStream.range(0, folder.length())
                .filter(i -> folder.charAt(i) == '-')
                .mapToObj(i -> folder.substring(0, i) + "/" + folder.substring(i + 1)))
        .filter(folders::contains)
        .findFirst();
  }

  private Module module(String folder, List<RepoPath> files) {
    List<Module.Dependency> dependencies = new ArrayList<>();
    SortedSet<String> plugins = new TreeSet<>();
    SortedSet<String> images = new TreeSet<>();
    String name = "";
    String packaging = "";
    for (RepoPath file : files) {
      BuildFacts facts = build.all().get(file);
      if (facts == null) {
        continue;
      }
      Map<RepoPath, BuildFacts> lineage =
          facts.tool() == Tool.MAVEN ? build.lineage(file) : Map.of(file, facts);
      dependencies.addAll(dependencies(file, facts, lineage));
      plugins.addAll(facts.plugins());
      images.addAll(images(facts, lineage));
      name = name.isEmpty() ? BuildFiles.fill(facts.artifact(), lineage) : name;
      packaging = packaging.isEmpty() ? facts.packaging() : packaging;
    }
    return new Module(folder, name(name, folder), packaging, images, plugins, dependencies);
  }

  private static List<String> images(BuildFacts facts, Map<RepoPath, BuildFacts> lineage) {
    return facts.properties().entrySet().stream()
        .filter(property -> IMAGE.matcher(property.getKey()).matches())
        .map(property -> Product.imageName(BuildFiles.fill(property.getValue(), lineage)))
        .filter(name -> name.matches("[a-z0-9][a-z0-9._-]*"))
        .toList();
  }

  private static String name(String told, String folder) {
    if (!told.isEmpty() && !told.contains("${")) {
      return told;
    }
    return folder.isEmpty() ? ROOT : Folders.last(folder);
  }

  private List<Module.Dependency> dependencies(
      RepoPath file, BuildFacts facts, Map<RepoPath, BuildFacts> lineage) {
    List<Module.Dependency> result = new ArrayList<>();
    facts.dependencies().forEach(d -> result.addAll(resolve(file, d, lineage)));
    result.addAll(outside(file, facts, lineage));
    lineage.forEach(
        (ancestor, inherited) -> {
          if (!ancestor.equals(file) && !ancestor.isIn(Coordinates.FOLDER)) {
            inherited.dependencies().stream()
                .filter(d -> d.scope().isManaged())
                .forEach(d -> result.addAll(resolve(ancestor, d, lineage)));
          }
        });
    return result;
  }

  /** What parents of elsewhere hand down, told where the first of them is named. */
  private List<Module.Dependency> outside(
      RepoPath file, BuildFacts facts, Map<RepoPath, BuildFacts> lineage) {
    Optional<RepoPath> parent = lineage.keySet().stream().skip(1).findFirst();
    if (parent.filter(path -> path.isIn(Coordinates.FOLDER)).isEmpty()) {
      return List.of();
    }
    Span place = facts.parent().orElseThrow().span();
    return lineage.values().stream()
        .skip(1)
        .flatMap(ancestor -> ancestor.dependencies().stream())
        .filter(d -> !d.scope().isManaged())
        .map(d -> new BuildFacts.Dependency(d.group(), d.artifact(), "", d.scope(), place))
        .flatMap(d -> resolve(file, d, lineage).stream())
        .toList();
  }

  private List<Module.Dependency> resolve(
      RepoPath file, BuildFacts.Dependency dependency, Map<RepoPath, BuildFacts> lineage) {
    boolean managed = dependency.scope().isManaged();
    return coordinates(dependency, lineage)
        .map(
            c ->
                new Module.Dependency(
                    c,
                    folder(dependency, c),
                    managed,
                    isOfTests(dependency.scope(), c, lineage),
                    file,
                    dependency.span()))
        .toList();
  }

  private boolean isOfTests(Scope scope, String coordinates, Map<RepoPath, BuildFacts> lineage) {
    return switch (scope) {
      case TEST, BUILD -> true;
      case UNTOLD -> management.isOfTests(coordinates, lineage);
      case COMPILE, RUNTIME, PROVIDED, MANAGED, MANAGED_TEST, IMPORTED -> false;
    };
  }

  private Stream<String> coordinates(
      BuildFacts.Dependency dependency, Map<RepoPath, BuildFacts> lineage) {
    String artifact = dependency.artifact();
    if (artifact.startsWith("libs.")) {
      String listed = catalog.getOrDefault(alias(artifact), "");
      return Stream.of(listed.split(",")).map(String::strip).filter(c -> !c.isEmpty());
    }
    if (artifact.startsWith(":")) {
      return Stream.of(artifact);
    }
    return Stream.of(
        BuildFiles.fill(dependency.group(), lineage) + ":" + BuildFiles.fill(artifact, lineage));
  }

  /** Gradle makes dashes and underscores of an alias dots in its accessor. */
  private static String alias(String accessor) {
    return accessor.substring("libs.".length());
  }

  private Optional<String> folder(BuildFacts.Dependency dependency, String coordinates) {
    String artifact = dependency.artifact();
    if (artifact.startsWith(":")) {
      return Stream.concat(
              Stream.of(artifact, artifact.substring(artifact.lastIndexOf(':') + 1)),
              rootNames.stream()
                  .filter(root -> artifact.startsWith(":" + root + "-"))
                  .map(root -> ":" + artifact.substring(root.length() + 2)))
          .flatMap(name -> Stream.ofNullable(foldersByProject.get(name)))
          .findFirst();
    }
    return Optional.ofNullable(foldersByCoordinates.get(coordinates));
  }
}
