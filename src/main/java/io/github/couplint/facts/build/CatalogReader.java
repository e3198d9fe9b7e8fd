package io.github.couplint.facts.build;

import io.github.couplint.change.RepoPath;
import io.github.couplint.change.Span;
import io.github.couplint.facts.BuildFacts;
import io.github.couplint.facts.BuildFacts.Dependency;
import io.github.couplint.facts.BuildFacts.Scope;
import io.github.couplint.facts.FactReader;
import io.github.couplint.facts.Facts;
import io.github.couplint.facts.SourceText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/**
 * Reads Gradle's version catalogs: libraries as {@code catalog.<alias>}, bundles as {@code
 * catalog.bundles.<alias>} with commas between their libraries, plugins as {@code
 * catalog.plugins.<alias>}.
 */
public final class CatalogReader implements FactReader {
  /** The parser goes down by recursion; real catalogs nest three deep. */
  private static final int DEEPEST = 100;

  @Override
  public boolean reads(RepoPath path) {
    return path.fileName().endsWith(".versions.toml");
  }

  @Override
  public Facts read(byte[] content) {
    String text = SourceText.decode(content);
    if (isTooDeep(text)) {
      return Facts.unreadable("not parsed (nested too deep)");
    }
    try {
      return parsed(Toml.parse(text));
    } catch (RuntimeException | AssertionError e) {
      // the parser goes on after a fault and meets what it did not count on
      return Facts.unreadable("not parsed (not TOML)");
    }
  }

  private static Facts parsed(TomlParseResult parsed) {
    Facts facts = Facts.of(new Catalog(parsed).facts());
    return parsed.errors().stream()
        .findFirst()
        .map(error -> facts.withProblem(problem(error)))
        .orElse(facts);
  }

  private static boolean isTooDeep(String text) {
    int depth = 0;
    int deepest = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth = c == '[' || c == '{' ? depth + 1 : c == ']' || c == '}' ? depth - 1 : depth;
      depth = c == '\n' && depth < 0 ? 0 : depth;
      deepest = Math.max(deepest, depth);
    }
    return deepest > DEEPEST;
  }

  private static String problem(TomlParseError error) {
    return SourceText.notParsed(error.position().line(), String.valueOf(error.getMessage()));
  }

  @Override
  public String version() {
    return "catalog-1";
  }

  /** An alias as scripts write it. */
  static String accessor(String alias) {
    return alias.replace('-', '.').replace('_', '.');
  }

  private static final class Catalog {
    private final TomlTable root;
    private final SortedMap<String, String> properties = new TreeMap<>();
    private final List<Dependency> dependencies = new ArrayList<>();

    Catalog(TomlTable root) {
      this.root = root;
    }

    BuildFacts facts() {
      table(root, "libraries").ifPresent(t -> t.keySet().forEach(alias -> library(t, alias)));
      table(root, "bundles").ifPresent(t -> t.keySet().forEach(alias -> bundle(t, alias)));
      table(root, "plugins").ifPresent(t -> t.keySet().forEach(alias -> plugin(t, alias)));
      dependencies.sort(Comparator.comparing(Dependency::span));
      return new BuildFacts(
          BuildFacts.Tool.CATALOG,
          "",
          "",
          Optional.empty(),
          "",
          List.of(),
          dependencies,
          List.of(),
          properties);
    }

    private void library(TomlTable libraries, String alias) {
      Object library = value(libraries, alias);
      if (library instanceof String text) {
        String[] parts = text.split(":", -1);
        if (parts.length >= 2) {
          add(libraries, alias, parts[0] + ":" + parts[1], parts.length > 2 ? parts[2] : "");
        }
      } else if (library instanceof TomlTable table) {
        String module = text(table, "module");
        String coordinates =
            module.isEmpty() ? text(table, "group") + ":" + text(table, "name") : module;
        add(libraries, alias, coordinates, version(table));
      }
    }

    private void add(TomlTable table, String alias, String coordinates, String version) {
      int colon = coordinates.indexOf(':');
      if (colon > 0 && colon < coordinates.length() - 1) {
        String group = coordinates.substring(0, colon);
        String artifact = coordinates.substring(colon + 1);
        properties.put("catalog." + accessor(alias), coordinates);
        dependencies.add(
            new Dependency(group, artifact, version, Scope.MANAGED, span(table, alias)));
      }
    }

    private static Span span(TomlTable table, String alias) {
      TomlPosition position = table.inputPositionOf(List.of(alias));
      return position == null
          ? Span.ofLine(1)
          : new Span(position.line(), Math.max(1, position.column()), position.line());
    }

    private String version(TomlTable library) {
      Object version = value(library, "version");
      if (version instanceof TomlTable rich) {
        String ref = text(rich, "ref");
        return ref.isEmpty() ? required(rich) : versionOf(ref);
      }
      return version instanceof String text ? text : "";
    }

    private String versionOf(String ref) {
      Object version = table(root, "versions").map(versions -> value(versions, ref)).orElse("");
      return version instanceof TomlTable rich ? required(rich) : String.valueOf(version);
    }

    private static String required(TomlTable rich) {
      return List.of("strictly", "require", "prefer").stream()
          .map(key -> text(rich, key))
          .filter(text -> !text.isEmpty())
          .findFirst()
          .orElse("");
    }

    private void bundle(TomlTable bundles, String alias) {
      if (value(bundles, alias) instanceof TomlArray libraries) {
        String joined =
            libraries.toList().stream()
                .filter(String.class::isInstance)
                .map(library -> accessor((String) library))
                .collect(Collectors.joining(","));
        properties.put("catalog.bundles." + accessor(alias), joined);
      }
    }

    private void plugin(TomlTable plugins, String alias) {
      Object plugin = value(plugins, alias);
      String id =
          plugin instanceof TomlTable table
              ? text(table, "id")
              : plugin instanceof String text ? text.replaceAll(":.*", "") : "";
      if (!id.isEmpty()) {
        properties.put("catalog.plugins." + accessor(alias), id);
      }
    }

    private static Optional<TomlTable> table(TomlTable table, String key) {
      return value(table, key) instanceof TomlTable found ? Optional.of(found) : Optional.empty();
    }

    private static String text(TomlTable table, String key) {
      return value(table, key) instanceof String text ? text : "";
    }

    private static @Nullable Object value(TomlTable table, String key) {
      return table.get(List.of(key));
    }
  }
}
