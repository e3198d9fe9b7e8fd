package io.github.couplint.facts.build;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Collects the projects that Gradle settings include, and their folders. */
final class Inclusions {
  private final Variables variables;
  private final Map<String, String> foldersByPath = new LinkedHashMap<>();
  private final SortedMap<String, String> moved = new TreeMap<>();

  Inclusions(Variables variables) {
    this.variables = variables;
  }

  void read(Statement statement) {
    List<Token> tokens = statement.tokens();
    if (statement.starts("include") && tokens.size() > 1) {
      include(Declarations.arguments(tokens, 0));
    } else if (statement.starts("includeFlat") && tokens.size() > 1) {
      strings(Declarations.arguments(tokens, 0))
          .forEach(name -> foldersByPath.put(":" + name, "../" + name));
    } else if (statement.starts("project") && Tokens.has(tokens, 1, "(")) {
      move(tokens);
    }
  }

  private void include(List<Token> arguments) {
    for (String path : strings(arguments)) {
      String plain = path.startsWith(":") ? path.substring(1) : path;
      if (!plain.isBlank()) {
        foldersByPath.put(":" + plain, plain.replace(':', '/'));
      }
    }
  }

  private List<String> strings(List<Token> arguments) {
    List<String> strings = new ArrayList<>();
    arguments.stream()
        .filter(Token::isString)
        .forEach(token -> strings.add(variables.interpolate(token.text())));
    return strings;
  }

  /** Reads {@code project(':a').projectDir = file('b')}. */
  private void move(List<Token> tokens) {
    int close = Tokens.closing(tokens, 1);
    boolean moves =
        close + 3 < tokens.size()
            && tokens.get(close + 1).is(".")
            && tokens.get(close + 2).isWord("projectDir")
            && tokens.get(close + 3).is("=");
    List<String> path = strings(tokens.subList(1, Math.min(close, tokens.size())));
    List<String> folder = moves ? strings(tokens.subList(close + 4, tokens.size())) : List.of();
    if (path.size() == 1 && folder.size() == 1) {
      String plain = folder.get(0).replaceAll("^(\\$\\{\\w+}|\\.)?/", "");
      foldersByPath.put(path.get(0), plain);
      moved.put("projectDir." + path.get(0), plain);
    }
  }

  /** Folders in the order of inclusion. */
  List<String> modules() {
    return foldersByPath.values().stream().distinct().toList();
  }

  /**
   * The folder of each project that has another than its path says, as {@code projectDir.:path}.
   */
  SortedMap<String, String> folders() {
    return moved;
  }
}
