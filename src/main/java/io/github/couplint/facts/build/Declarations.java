package io.github.couplint.facts.build;

import io.github.couplint.facts.BuildFacts.Dependency;
import io.github.couplint.facts.BuildFacts.Scope;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads the statements of {@code dependencies} blocks. */
final class Declarations {
  private static final Pattern BUILD =
      Pattern.compile(
          "classpath|kapt.*|ksp.*|.*annotationprocessor|.*agent|checkstyle|pmd|spotbugs.*|findbugs.*"
              + "|errorprone.*|detekt.*|ktlint.*|jacoco.*|asciidoctor.*|protoc|antlr|.*doclet"
              + "|.*(generator|codegen|plugins?|tools?|processor|lint|linter|format|docs?|compiler)"
              + "|developmentonly");
  private static final Pattern PROVIDED =
      Pattern.compile("(.*)compileonly(api)?|provided.*|.*provided");
  private static final Pattern RUNTIME = Pattern.compile("(.*)runtimeonly|runtime|.*runtime");

  private Declarations() {}

  /** What a statement inside of {@code dependencies} declares. */
  static List<Dependency> of(Statement statement, Notations notations) {
    List<Token> tokens = withoutCondition(statement.tokens());
    if (tokens.size() < 2 || !(tokens.get(0).isWord() || tokens.get(0).isString())) {
      return List.of();
    }
    if (tokens.get(0).isWord("add") && tokens.get(1).is("(")) {
      return added(statement, tokens, 1, notations);
    }
    Token next = tokens.get(1);
    boolean declares = next.opens() || next.isString() || next.isWord();
    if (!declares || Variables.declares(tokens.get(0))) {
      return List.of();
    }
    Scope scope = scope(tokens.get(0).text(), statement.block());
    return notations.all(arguments(tokens, 0), scope, statement.span());
  }

  /** What {@code dependencies.add("implementation", ...)} outside of such a block declares. */
  static List<Dependency> ofCall(Statement statement, Notations notations) {
    List<Token> tokens = statement.tokens();
    int end = tokens.get(0).isWord() ? Variables.endOfChain(tokens, 0) : 0;
    boolean adds =
        end > 0
            && Tokens.has(tokens, end, "(")
            && Variables.chain(tokens.subList(0, end)).equals("dependencies.add");
    return adds ? added(statement, tokens, end, notations) : List.of();
  }

  private static List<Dependency> added(
      Statement statement, List<Token> tokens, int open, Notations notations) {
    List<List<Token>> arguments = Tokens.split(Tokens.inside(tokens, open));
    if (arguments.size() < 2 || !arguments.get(0).get(0).isString()) {
      return List.of();
    }
    Scope scope = scope(arguments.get(0).get(0).text(), statement.block());
    return notations.all(arguments.get(1), scope, statement.span());
  }

  private static List<Token> withoutCondition(List<Token> tokens) {
    if (tokens.get(0).isWord("else")) {
      return tokens.subList(1, tokens.size());
    }
    boolean condition = tokens.get(0).isWord("if") && Tokens.has(tokens, 1, "(");
    return condition
        ? tokens.subList(Math.min(tokens.size(), Tokens.closing(tokens, 1) + 1), tokens.size())
        : tokens;
  }

  /** The arguments of a call that starts at {@code name}, with or without parentheses. */
  static List<Token> arguments(List<Token> tokens, int name) {
    int first = name + 1;
    return Tokens.has(tokens, first, "(")
        ? Tokens.inside(tokens, first)
        : tokens.subList(Math.min(first, tokens.size()), tokens.size());
  }

  private static Scope scope(String configuration, Block block) {
    String name = configuration.toLowerCase(Locale.ROOT);
    if (block.managed()) {
      return Scope.MANAGED;
    }
    if (block.build() || BUILD.matcher(name).matches()) {
      return Scope.BUILD;
    }
    if (block.test() || Block.isAboutTests(configuration)) {
      return Scope.TEST;
    }
    if (PROVIDED.matcher(name).matches()) {
      return Scope.PROVIDED;
    }
    return RUNTIME.matcher(name).matches() ? Scope.RUNTIME : Scope.COMPILE;
  }
}
