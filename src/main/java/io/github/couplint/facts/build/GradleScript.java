package io.github.couplint.facts.build;

import io.github.couplint.facts.BuildFacts;
import io.github.couplint.facts.BuildFacts.Dependency;
import io.github.couplint.facts.BuildFacts.Scope;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** A Gradle script as facts. */
final class GradleScript {
  private final List<Statement> statements;
  private final Variables variables = new Variables();
  private final Notations notations = new Notations(variables);
  private final List<Dependency> dependencies = new ArrayList<>();
  private final Set<String> plugins = new LinkedHashSet<>();
  private final Inclusions inclusions = new Inclusions(variables);
  private String group = "";
  private String artifact = "";

  GradleScript(String text) {
    this.statements = Statements.of(text);
  }

  BuildFacts facts() {
    statements.stream().filter(GradleScript::mayDefine).forEach(variables::learn);
    statements.forEach(this::read);
    dependencies.sort(Comparator.comparing(Dependency::span));
    SortedMap<String, String> properties = new TreeMap<>(variables.values());
    properties.putAll(inclusions.folders());
    return new BuildFacts(
        BuildFacts.Tool.GRADLE,
        group,
        artifact,
        Optional.empty(),
        "",
        inclusions.modules(),
        dependencies,
        List.copyOf(plugins),
        properties);
  }

  private static boolean mayDefine(Statement statement) {
    return switch (statement.block().kind()) {
      case SCRIPT, EXT, DEPENDENCIES -> true;
      case MANAGEMENT, IMPORTS, PLUGINS, OTHER -> false;
    };
  }

  private void read(Statement statement) {
    switch (statement.block().kind()) {
      case SCRIPT -> script(statement);
      case DEPENDENCIES -> dependencies.addAll(Declarations.of(statement, notations));
      case IMPORTS -> managed(statement);
      case PLUGINS -> plugin(Plugins.requested(statement), statement);
      case MANAGEMENT, EXT, OTHER -> {}
    }
  }

  private void managed(Statement statement) {
    dependencies.addAll(
        notations.all(
            Declarations.arguments(statement.tokens(), 0), Scope.MANAGED, statement.span()));
  }

  private void plugin(Optional<String> id, Statement statement) {
    if (!statement.block().build()) {
      id.map(i -> statement.block().others() ? "subprojects:" + i : i).ifPresent(plugins::add);
    }
  }

  private void script(Statement statement) {
    inclusions.read(statement);
    plugin(Plugins.applied(statement), statement);
    dependencies.addAll(Declarations.ofCall(statement, notations));
    if (!statement.block().others() && !statement.block().build()) {
      value(statement, "group").ifPresent(text -> group = text);
      value(statement, "rootProject.name").ifPresent(text -> artifact = text);
    }
  }

  /** The text that a statement such as {@code name = 'x'} or {@code name 'x'} gives to a name. */
  private Optional<String> value(Statement statement, String name) {
    List<Token> tokens = statement.tokens();
    if (!tokens.get(0).isWord()) {
      return Optional.empty();
    }
    int end = Variables.endOfChain(tokens, 0);
    StringBuilder written = new StringBuilder();
    tokens.subList(0, end).forEach(token -> written.append(token.text()));
    if (!written.toString().equals(name) && !written.toString().equals("project." + name)) {
      return Optional.empty();
    }
    int start = Tokens.has(tokens, end, "=") ? end + 1 : end;
    return variables.text(tokens.subList(start, tokens.size()));
  }
}
