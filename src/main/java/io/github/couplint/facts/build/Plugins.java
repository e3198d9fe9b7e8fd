package io.github.couplint.facts.build;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads how a Gradle script asks for plugins. */
final class Plugins {
  private static final Set<String> APPLY = Set.of("pluginManager.apply", "plugins.apply", "apply");

  private Plugins() {}

  /** The plugin that a statement of a {@code plugins} block asks for and applies. */
  static Optional<String> requested(Statement statement) {
    List<Token> tokens = statement.tokens();
    Token first = tokens.get(0);
    if (!first.isWord() || isNotApplied(tokens)) {
      return Optional.empty();
    }
    List<Token> arguments = Declarations.arguments(tokens, 0);
    return switch (first.text()) {
      case "id" -> string(arguments);
      case "kotlin" -> string(arguments).map(name -> "org.jetbrains.kotlin." + name);
      case "alias" -> Optional.of(Variables.chain(arguments)).filter(name -> !name.isEmpty());
      default -> tokens.size() == 1 ? Optional.of(first.text()) : Optional.empty();
    };
  }

  private static boolean isNotApplied(List<Token> tokens) {
    for (int i = 1; i + 1 < tokens.size(); i++) {
      int value = tokens.get(i + 1).is("(") ? i + 2 : i + 1;
      if (tokens.get(i).isWord("apply")
          && value < tokens.size()
          && tokens.get(value).isWord("false")) {
        return true;
      }
    }
    return false;
  }

  private static Optional<String> string(List<Token> arguments) {
    return arguments.isEmpty() || !arguments.get(0).isString()
        ? Optional.empty()
        : Optional.of(arguments.get(0).text());
  }

  /** The plugin that {@code apply plugin: 'id'} or one of its other forms applies. */
  static Optional<String> applied(Statement statement) {
    List<Token> tokens = statement.tokens();
    if (!tokens.get(0).isWord()) {
      return Optional.empty();
    }
    int end = Variables.endOfChain(tokens, 0);
    if (!APPLY.contains(Variables.chain(tokens.subList(0, end)))) {
      return Optional.empty();
    }
    List<Token> arguments = Declarations.arguments(tokens, end - 1);
    boolean named =
        arguments.size() > 2
            && arguments.get(0).isWord("plugin")
            && (arguments.get(1).is(":") || arguments.get(1).is("="));
    return string(named ? arguments.subList(2, arguments.size()) : arguments);
  }
}
