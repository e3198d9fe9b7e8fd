package io.github.couplint.facts;

import io.github.couplint.change.Span;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a build file says; {@code ${...}} in it is not resolved.
 *
 * @param group empty when inherited or not told
 * @param artifact empty when the build tool takes the folder's name
 * @param parent coordinates of the parent as {@code group:artifact}, with its relative path; Maven
 *     only
 * @param packaging Maven's packaging, {@code jar} where not told; empty for Gradle
 * @param modules folders of sub-modules, relative to the file's folder, as written; for Gradle
 *     settings with {@code :} made {@code /}
 * @param plugins ids or {@code group:artifact} of build plugins that are applied; for Gradle a
 *     catalog's accessor as written, and {@code subprojects:} in front of what is applied to other
 *     projects than the file's own
 * @param properties of the build: Maven's; variables of a Gradle script that hold texts, entries of
 *     maps with dotted names, several texts with commas between; {@code projectDir.:path} of a
 *     project whose folder Gradle settings move. Of a version catalog {@code
 *     catalog.<alias>=group:artifact}, aliases with dots as scripts have them, and in the same way
 *     {@code catalog.bundles.<alias>} with aliases and commas between, {@code
 *     catalog.plugins.<alias>} with a plugin's id
 */
public record BuildFacts(
    Tool tool,
    String group,
    String artifact,
    Optional<Parent> parent,
    String packaging,
    List<String> modules,
    List<Dependency> dependencies,
    List<String> plugins,
    SortedMap<String, String> properties) {
  /** Who reads the file. */
  public enum Tool {
    MAVEN,
    GRADLE,
    CATALOG
  }

  /**
   * The pom that a pom inherits from.
   *
   * @param relativePath as written, {@code ../pom.xml} where not told
   * @param span of the element that names it
   */
  public record Parent(
      String group, String artifact, String version, String relativePath, Span span) {}

  /** When a dependency is there. */
  public enum Scope {
    COMPILE,
    RUNTIME,
    PROVIDED,
    TEST,
    /** Only a version for others: {@code dependencyManagement}, a platform, a catalog's entry. */
    MANAGED,
    /** On the build's or the annotation processor's path. */
    BUILD,
    /** Maven's where the file does not say: what manages the dependency may, else compile. */
    UNTOLD,
    /** A version for others, and that only their tests see it. */
    MANAGED_TEST,
    /** A Maven bill of materials, whose management counts as the file's own. */
    IMPORTED;

    /** Whether it only tells something of others' dependencies. */
    public boolean isManaged() {
      return this == MANAGED || this == MANAGED_TEST || this == IMPORTED;
    }
  }

  /**
   * A declared dependency.
   *
   * @param group as written; for a Gradle project dependency empty
   * @param artifact as written; for a Gradle project dependency its path, such as {@code
   *     :common:queue}; for a catalog accessor {@code libs.<alias>} with dots; for what another
   *     script's variable stands for that variable, such as {@code deps.guava}, with an empty group
   */
  public record Dependency(String group, String artifact, String version, Scope scope, Span span) {}

  public BuildFacts {
    modules = List.copyOf(modules);
    dependencies = List.copyOf(dependencies);
    plugins = List.copyOf(plugins);
    properties = Collections.unmodifiableSortedMap(new TreeMap<>(properties));
  }
}
