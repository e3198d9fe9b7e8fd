package io.github.couplint.facts.javaparser;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.SwitchExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchEntry;
import com.github.javaparser.ast.stmt.SwitchStmt;
import io.github.couplint.facts.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads switches. */
final class Switches {
  private Switches() {}

  /** Reads a switch that is an expression; its value is what its arms agree on. */
  static Meaning read(Code code, SwitchExpr choice, Circumstances at) {
    code.read(choice.getSelector(), at);
    List<Meaning> arms = new ArrayList<>();
    entries(code, choice.getEntries(), at, arms);
    @Nullable Value value = null;
    for (Meaning arm : arms) {
      value = Texts.merge(value, arm.held());
    }
    return arms.isEmpty() ? Meaning.UNKNOWN : Meaning.of(arms.get(0).receiver(), value);
  }

  static void read(Code code, SwitchStmt choice, Circumstances at) {
    code.read(choice.getSelector(), at);
    entries(code, choice.getEntries(), at, new ArrayList<>());
  }

  private static void entries(
      Code code, List<SwitchEntry> entries, Circumstances at, List<Meaning> arms) {
    List<Variables.Branch> branches = new ArrayList<>();
    boolean complete = false;
    for (SwitchEntry entry : entries) {
      complete |= entry.isDefault() || entry.getLabels().isEmpty();
      branches.add(code.variables().branch(() -> entry(code, entry, at, arms)));
    }
    if (!complete) {
      branches.add(Variables.Branch.NONE);
    }
    code.variables().merge(branches);
  }

  private static void entry(Code code, SwitchEntry entry, Circumstances at, List<Meaning> arms) {
    int mark = code.variables().enter();
    for (Expression label : entry.getLabels()) {
      if (label.isPatternExpr()) {
        code.read(label, at);
      }
    }
    entry.getGuard().ifPresent(guard -> code.read(guard, at));
    for (Statement statement : entry.getStatements()) {
      if (entry.getType() == SwitchEntry.Type.EXPRESSION
          && statement instanceof ExpressionStmt only) {
        arms.add(code.read(only.getExpression(), at));
      } else {
        code.read(statement, at);
      }
    }
    code.variables().leave(mark);
  }
}
