package io.github.couplint.facts.ecj;

import io.github.couplint.change.Span;
import io.github.couplint.facts.JavaFacts.Import;
import io.github.couplint.facts.Outline;
import io.github.couplint.facts.SourceText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Takes the outline of a Java file in one pass over its text, without parsing it.
 *
 * <p>Never throws; takes linear time whatever the content.
 */
public final class JavaScanner {
  private final Tokens tokens;
  private final WordSet words;
  private final TypeNesting nesting = new TypeNesting();
  private final List<Import> imports = new ArrayList<>();
  private final Set<String> supertypes = new LinkedHashSet<>();
  private boolean generated;

  private JavaScanner(String text) {
    tokens = new Tokens(text);
    words = new WordSet(text);
    generated = GeneratedMark.inLeadingComments(text);
  }

  /** The outline of a Java file. */
  public static Outline scan(byte[] content) {
    return new JavaScanner(SourceText.decode(content)).scan();
  }

  private Outline scan() {
    char token = tokens.next();
    char previous = Tokens.END;
    while (token != Tokens.END) {
      char following = token == Tokens.WORD ? word(previous) : sign(token);
      previous = token;
      token = following;
    }
    return new Outline(
        nesting.packageName(),
        imports,
        nesting.types(),
        List.copyOf(supertypes),
        words.words(),
        generated);
  }

  /** Reads on from a sign; the token behind what was read. */
  private char sign(char sign) {
    if (sign == '@' && nesting.isAtMembers()) {
      return annotation();
    }
    nesting.sign(sign);
    return tokens.next();
  }

  private char annotation() {
    char token = tokens.next();
    String last = "";
    while (token == Tokens.WORD) {
      if (tokens.is("interface")) {
        return declaration();
      }
      note();
      last = nesting.isAtTop() ? tokens.word() : "";
      token = tokens.next();
      if (token != '.') {
        break;
      }
      token = tokens.next();
    }
    generated |= GeneratedMark.isAnnotation(last);
    return token;
  }

  /** Reads on from a word; the token behind what was read. */
  private char word(char previous) {
    if (previous != '.' && nesting.isAtMembers()) {
      if (tokens.is("import") && nesting.isAtTop()) {
        return imported();
      }
      if (tokens.is("package") && nesting.isAtTop()) {
        return packaged();
      }
      if (tokens.is("class") || tokens.is("interface") || tokens.is("enum")) {
        return declaration();
      }
      if (tokens.is("record")) {
        return maybeRecord();
      }
    }
    if (nesting.isInHeader() && (tokens.is("extends") || tokens.is("implements"))) {
      return supertypes();
    }
    note();
    return tokens.next();
  }

  /** Reads the types behind {@code extends} or {@code implements}; the token behind them. */
  private char supertypes() {
    List<String> named = new ArrayList<>();
    int depth = 0;
    char token = tokens.next();
    while (token == Tokens.WORD || ".,<>?&[]".indexOf(token) >= 0) {
      if (token == Tokens.WORD && depth == 0 && isNextList()) {
        break;
      }
      if (token == Tokens.WORD) {
        token = named(depth == 0 ? named : new ArrayList<>());
        continue;
      }
      depth += token == '<' ? 1 : token == '>' ? -1 : 0;
      token = tokens.next();
      if (depth < 0) { // they bound a type parameter
        return token;
      }
    }
    supertypes.addAll(named);
    return token;
  }

  private boolean isNextList() {
    return tokens.is("implements") || tokens.is("permits");
  }

  /** Reads a word, and adds the last one of a name. */
  private char named(List<String> names) {
    note();
    String word = tokens.word();
    char token = tokens.next();
    if (token != '.') {
      names.add(word);
    }
    return token;
  }

  private void note() {
    words.add(tokens.start(), tokens.length());
  }

  private char declaration() {
    char token = tokens.next();
    if (token == Tokens.WORD) {
      note();
      nesting.declare(tokens.word());
      token = tokens.next();
    }
    return token;
  }

  /** A record has its components or type parameters behind the name, a field or method has not. */
  private char maybeRecord() {
    note();
    char token = tokens.next();
    if (token == Tokens.WORD) {
      note();
      String name = tokens.word();
      token = tokens.next();
      if (token == '(' || token == '<') {
        nesting.declare(name);
      }
    }
    return token;
  }

  private char packaged() {
    StringBuilder name = new StringBuilder();
    char token = tokens.next();
    while (token == Tokens.WORD || token == '.') {
      if (token == Tokens.WORD) {
        note();
      }
      name.append(token == '.' ? "." : tokens.word());
      token = tokens.next();
    }
    nesting.enterPackage(name.toString());
    return token;
  }

  private char imported() {
    int line = tokens.line();
    int column = tokens.column();
    String qualifier = "";
    StringBuilder name = new StringBuilder();
    char previous = Tokens.END;
    char token = tokens.next();
    while (token == Tokens.WORD || token == '.' || token == '*') {
      if (token == Tokens.WORD && previous == Tokens.WORD) {
        qualifier = name.toString();
        name.setLength(0);
      }
      name.append(token == Tokens.WORD ? tokens.word() : String.valueOf(token));
      previous = token;
      token = tokens.next();
    }
    if (token == ';' && !name.isEmpty()) {
      imports.add(imported(qualifier, name.toString(), new Span(line, column, tokens.line())));
    }
    return token;
  }

  private static Import imported(String qualifier, String name, Span span) {
    boolean all = name.endsWith(".*");
    String what = all ? name.substring(0, name.length() - 2) : name;
    Import.Form form =
        switch (qualifier) {
          case "static" -> all ? Import.Form.STATIC_TYPE : Import.Form.STATIC_MEMBER;
          case "module" -> Import.Form.MODULE;
          default -> all ? Import.Form.PACKAGE : Import.Form.TYPE;
        };
    return new Import(what, form, span);
  }
}
