package io.github.couplint.facts.build;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/** Cuts the tokens of a Gradle script into statements; tolerates what it doesn't understand. */
final class Statements {
  private final List<Token> tokens;
  private final List<Statement> found = new ArrayList<>();
  private final Deque<Outer> outers = new ArrayDeque<>();
  private Block block = Block.ROOT;
  private List<Token> current = new ArrayList<>();
  private int depth;

  /** What waits outside of the braces that are open. */
  private record Outer(Block block, List<Token> statement, int depth) {}

  private Statements(List<Token> tokens) {
    this.tokens = tokens;
  }

  /** The statements in file order. */
  static List<Statement> of(String script) {
    Statements statements = new Statements(Lexer.tokens(script));
    statements.cut();
    statements.found.sort(
        Comparator.comparing(
            statement ->
                statement.span().line() * 100_000L + Math.min(99_999, statement.span().column())));
    return statements.found;
  }

  private void cut() {
    for (int i = 0; i < tokens.size(); i++) {
      take(tokens.get(i), i);
    }
    end(lastLine());
  }

  private int lastLine() {
    return tokens.isEmpty() ? 1 : tokens.get(tokens.size() - 1).endLine();
  }

  private void take(Token token, int index) {
    if (token.is("{")) {
      outers.push(new Outer(block, current, depth));
      block = depth == 0 ? block.open(current) : block.open(List.of());
      current = new ArrayList<>();
      depth = 0;
    } else if (token.is("}")) {
      close(token);
    } else if (token.kind() == Token.Kind.NEWLINE) {
      if (depth == 0 && !goesOn(index)) {
        end(lastLineOf(current));
      }
    } else if (token.is(";") && depth == 0) {
      end(token.line());
    } else if (token.is(">") && endsWith("-")) {
      current.clear(); // what came before are the parameters of a closure
    } else {
      depth = Math.max(0, depth + (token.opens() ? 1 : token.closes() ? -1 : 0));
      current.add(token);
    }
  }

  private boolean endsWith(String mark) {
    return depth == 0 && !current.isEmpty() && current.get(current.size() - 1).is(mark);
  }

  private boolean goesOn(int newline) {
    if (current.isEmpty() || newline + 1 >= tokens.size()) {
      return false;
    }
    Token last = current.get(current.size() - 1);
    Token next = tokens.get(newline + 1);
    return last.is(",")
        || last.is("=")
        || last.is("+")
        || last.is(".")
        || next.is(".")
        || next.is("{")
        || next.is("+")
        || next.is(",");
  }

  private static int lastLineOf(List<Token> statement) {
    return statement.isEmpty() ? 1 : statement.get(statement.size() - 1).endLine();
  }

  private void close(Token brace) {
    end(brace.line());
    if (outers.isEmpty()) {
      return;
    }
    Outer outer = outers.pop();
    block = outer.block();
    depth = outer.depth();
    current = outer.statement();
    if (depth == 0) {
      end(brace.line());
    }
  }

  private void end(int endLine) {
    if (!current.isEmpty()) {
      found.add(new Statement(current, block, Math.max(lastLineOf(current), endLine)));
      current = new ArrayList<>();
    }
    depth = 0;
  }
}
