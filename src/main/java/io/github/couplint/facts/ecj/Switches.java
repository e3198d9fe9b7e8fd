package io.github.couplint.facts.ecj;

import io.github.couplint.facts.Value;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.internal.compiler.ast.CaseStatement;
import org.eclipse.jdt.internal.compiler.ast.Expression;
import org.eclipse.jdt.internal.compiler.ast.FakeDefaultLiteral;
import org.eclipse.jdt.internal.compiler.ast.Pattern;
import org.eclipse.jdt.internal.compiler.ast.Statement;
import org.eclipse.jdt.internal.compiler.ast.SwitchStatement;
import org.eclipse.jdt.internal.compiler.ast.YieldStatement;
import org.jspecify.annotations.Nullable;

/** Reads switches. */
final class Switches {
  private Switches() {}

  /** Reads a switch that is an expression; its value is what its arms agree on. */
  static Meaning value(Code code, SwitchStatement choice, Circumstances at) {
    List<Meaning> arms = read(code, choice, at);
    @Nullable Value value = null;
    for (Meaning arm : arms) {
      value = Texts.merge(value, arm.held());
    }
    return arms.isEmpty() ? Meaning.UNKNOWN : Meaning.of(arms.get(0).receiver(), value);
  }

  /** Reads a switch; what its arms mean that are but an expression. */
  static List<Meaning> read(Code code, SwitchStatement choice, Circumstances at) {
    code.read(choice.expression, at);
    List<Meaning> arms = new ArrayList<>();
    List<Variables.Branch> branches = new ArrayList<>();
    boolean complete = false;
    for (Entry entry : entries(choice)) {
      complete |= isDefault(entry.label());
      branches.add(code.variables().branch(() -> entry(code, entry, at, arms)));
    }
    if (!complete) {
      branches.add(Variables.Branch.NONE);
    }
    code.variables().merge(branches);
    return arms;
  }

  /** A label with the statements up to the next one. */
  private record Entry(CaseStatement label, List<Statement> statements) {}

  private static List<Entry> entries(SwitchStatement choice) {
    List<Entry> entries = new ArrayList<>();
    for (Statement statement : Nodes.list(choice.statements)) {
      if (statement instanceof CaseStatement label) {
        entries.add(new Entry(label, new ArrayList<>()));
      } else if (!entries.isEmpty()) {
        entries.get(entries.size() - 1).statements().add(statement);
      }
    }
    return entries;
  }

  private static boolean isDefault(CaseStatement label) {
    List<Expression> labels = Nodes.list(label.constantExpressions);
    return labels.isEmpty() || labels.stream().anyMatch(FakeDefaultLiteral.class::isInstance);
  }

  private static void entry(Code code, Entry entry, Circumstances at, List<Meaning> arms) {
    int mark = code.variables().enter();
    for (Expression label : Nodes.list(entry.label().constantExpressions)) {
      if (label instanceof Pattern) {
        code.read(label, at);
      }
    }
    for (Statement statement : entry.statements()) {
      if (statement instanceof YieldStatement only && only.isImplicit) {
        arms.add(code.read(only.expression, at));
      } else {
        code.run(statement, at);
      }
    }
    code.variables().leave(mark);
  }
}
