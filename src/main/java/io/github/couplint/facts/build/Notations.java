package io.github.couplint.facts.build;

import io.github.couplint.change.Span;
import io.github.couplint.facts.BuildFacts.Dependency;
import io.github.couplint.facts.BuildFacts.Scope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the ways in which a Gradle script names a dependency.
 *
 * <p>Limit: a typesafe project accessor such as {@code projects.orderApi} reads as {@code
 * :order-api}, the spelling that most projects have.
 */
final class Notations {
  private static final int DEEPEST = 20;
  private static final Set<String> PLATFORMS = Set.of("platform", "enforcedPlatform", "mavenBom");

  /** What names with these in front stand for is files, versions or tasks. */
  private static final List<String> NO_DEPENDENCIES =
      List.of("libs.versions.", "sourceSets.", "configurations.", "tasks.", "layout.", "rootDir.");

  /** Calls that hand on the dependencies among their arguments. */
  private static final Set<String> WRAPPERS =
      Set.of("testFixtures", "variantOf", "create", "listOf", "setOf", "arrayOf", "dependency");

  private final Variables variables;

  Notations(Variables variables) {
    this.variables = variables;
  }

  /** Everything that the arguments of one statement name. */
  List<Dependency> all(List<Token> arguments, Scope scope, Span span) {
    List<Dependency> found = new ArrayList<>();
    new Reading(scope, span, found).arguments(arguments, 0);
    return found;
  }

  private final class Reading {
    private final Scope scope;
    private final Span span;
    private final List<Dependency> found;

    Reading(Scope scope, Span span, List<Dependency> found) {
      this.scope = scope;
      this.span = span;
      this.found = found;
    }

    void arguments(List<Token> tokens, int depth) {
      if (depth > DEEPEST) {
        return;
      }
      List<List<Token>> parts = Tokens.split(tokens);
      Map<String, String> named = named(parts);
      if (named.containsKey("name")) {
        add(named.getOrDefault("group", ""), named.get("name"), named.getOrDefault("version", ""));
      } else if (arePositions(parts)) {
        add(text(parts, 0), text(parts, 1), text(parts, 2));
      } else {
        parts.forEach(part -> (parts.size() == 1 ? this : at(part)).one(part, depth));
      }
    }

    /** Of several in one statement each has a place of its own. */
    private Reading at(List<Token> part) {
      Token first = part.get(0);
      int end = Math.max(first.line(), part.get(part.size() - 1).endLine());
      return new Reading(scope, new Span(first.line(), first.column(), end), found);
    }

    private Map<String, String> named(List<List<Token>> parts) {
      Map<String, String> named = new HashMap<>();
      for (List<Token> part : parts) {
        boolean pair =
            part.size() > 2 && part.get(0).isWord() && (part.get(1).is(":") || part.get(1).is("="));
        if (pair) {
          variables
              .text(part.subList(2, part.size()))
              .ifPresent(value -> named.put(part.get(0).text(), value));
        }
      }
      return named;
    }

    /** Whether group, name and version stand one after the other, as strings of their own. */
    private boolean arePositions(List<List<Token>> parts) {
      return parts.size() >= 2
          && parts.size() <= 3
          && parts.stream().allMatch(p -> p.get(0).isString() && !p.get(0).text().contains(":"));
    }

    private String text(List<List<Token>> parts, int index) {
      return index < parts.size() ? variables.text(parts.get(index)).orElse("") : "";
    }

    private void one(List<Token> part, int depth) {
      Token first = part.get(0);
      if (first.opens()) {
        arguments(Tokens.inside(part, 0), depth + 1);
      } else if (first.isString()) {
        variables.text(part).ifPresent(this::coordinates);
      } else if (first.isWord()) {
        chain(part, depth);
      }
    }

    private void chain(List<Token> part, int depth) {
      int end = Variables.endOfChain(part, 0);
      String name = Variables.chain(part.subList(0, end));
      if (Tokens.has(part, end, "(") && !isAccessor(name)) {
        call(name, Tokens.inside(part, end), depth);
      } else {
        Optional<String> text = variables.text(part);
        text.ifPresentOrElse(this::coordinates, () -> accessor(name));
      }
    }

    private boolean isAccessor(String name) {
      return name.startsWith("libs.") && !name.startsWith("libs.find");
    }

    private void call(String name, List<Token> arguments, int depth) {
      String function = name.substring(name.lastIndexOf('.') + 1);
      if (function.equals("project")) {
        project(arguments);
      } else if (PLATFORMS.contains(function)) {
        new Reading(Scope.MANAGED, span, found).arguments(arguments, depth + 1);
      } else if (WRAPPERS.contains(function)) {
        arguments(arguments, depth + 1);
      } else if (function.equals("kotlin") || function.equals("findLibrary")) {
        variables.text(arguments).ifPresent(text -> known(function, text));
      }
    }

    private void known(String function, String text) {
      if (function.equals("kotlin")) {
        add("org.jetbrains.kotlin", "kotlin-" + text, "");
      } else {
        add("", "libs." + CatalogReader.accessor(text), "");
      }
    }

    private void project(List<Token> arguments) {
      List<List<Token>> parts = Tokens.split(arguments);
      String path = Optional.ofNullable(named(parts).get("path")).orElseGet(() -> text(parts, 0));
      if (!path.isEmpty()) {
        add("", path.startsWith(":") ? path : ":" + path, "");
      }
    }

    private void accessor(String name) {
      if (name.startsWith("projects.")) {
        String path = name.substring("projects".length()).replace('.', ':');
        add("", kebab(path.replaceAll(":(dependencyProject|path)$", "")), "");
      } else if (name.contains(".") && NO_DEPENDENCIES.stream().noneMatch(name::startsWith)) {
        add("", name.replaceAll("(\\.(get|asProvider))+$", ""), "");
      }
    }

    private String kebab(String camel) {
      return camel.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    /** Coordinates such as {@code group:artifact:version@type}, several with commas between. */
    private void coordinates(String text) {
      for (String one : text.split(",")) {
        String[] parts = one.split(":(?![^{]*})", -1);
        if (parts.length >= 2 && !parts[0].isBlank() && !parts[1].isBlank()) {
          String version = parts.length > 2 ? parts[2] : "";
          add(parts[0].strip(), parts[1].strip(), version.replaceAll("@[^@]*$", ""));
        }
      }
    }

    private void add(String group, String artifact, String version) {
      found.add(new Dependency(group, artifact, version, scope, span));
    }
  }
}
