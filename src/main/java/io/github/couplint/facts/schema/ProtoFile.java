package io.github.couplint.facts.schema;

import io.github.couplint.facts.Mention;
import io.github.couplint.facts.SchemaFacts.Proto;
import io.github.couplint.facts.SchemaFacts.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** A file of protocol buffers, read as far as its outermost declarations go. */
final class ProtoFile {
  private final List<Token> tokens;
  private final SortedMap<String, String> options = new TreeMap<>();
  private final List<Service> services = new ArrayList<>();
  private final List<Mention> messages = new ArrayList<>();
  private final List<Mention> imports = new ArrayList<>();
  private String packageName = "";
  private int at;

  ProtoFile(String text) {
    this.tokens = Lexer.tokens(text, "//");
  }

  Proto proto() {
    while (at < tokens.size()) {
      declaration();
    }
    return new Proto(packageName, options, services, messages, imports);
  }

  private void declaration() {
    Token first = tokens.get(at);
    int end = endOfDeclaration();
    List<Token> parts = tokens.subList(at, end);
    switch (first.isString() ? "" : first.text()) {
      case "package" -> packageName = parts.size() > 1 ? parts.get(1).text() : "";
      case "import" -> strings(parts).forEach(imports::add);
      case "option" -> option(parts);
      case "message", "enum" -> {
        if (parts.size() > 1 && parts.get(1).isName()) {
          messages.add(new Mention(parts.get(1).text(), first.to(parts.get(1))));
        }
      }
      case "service" -> service(parts);
      default -> {}
    }
    at = end;
  }

  /** Behind the semicolon, or behind the braces. */
  private int endOfDeclaration() {
    int depth = 0;
    for (int i = at; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      depth += token.is("{") ? 1 : token.is("}") ? -1 : 0;
      if (depth <= 0 && (token.is(";") || token.is("}"))) {
        return i + 1;
      }
    }
    return tokens.size();
  }

  private static List<Mention> strings(List<Token> parts) {
    return parts.stream()
        .filter(Token::isString)
        .map(part -> new Mention(part.text(), part.to(part)))
        .toList();
  }

  private void option(List<Token> parts) {
    if (parts.size() > 3 && parts.get(2).is("=") && parts.get(1).isName()) {
      options.put(parts.get(1).text(), parts.get(3).text());
    }
  }

  private void service(List<Token> parts) {
    if (parts.size() < 2 || !parts.get(1).isName()) {
      return;
    }
    List<Mention> methods = new ArrayList<>();
    int depth = 0;
    for (int i = 0; i + 1 < parts.size(); i++) {
      Token token = parts.get(i);
      depth += token.is("{") ? 1 : token.is("}") ? -1 : 0;
      if (depth == 1 && token.is("rpc") && parts.get(i + 1).isName()) {
        methods.add(new Mention(parts.get(i + 1).text(), token.to(parts.get(i + 1))));
      }
    }
    Token last = parts.get(parts.size() - 1);
    services.add(new Service(parts.get(1).text(), methods, parts.get(0).to(last)));
  }
}
