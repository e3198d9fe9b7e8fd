package io.github.couplint.facts.javaparser;

import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.NameExpr;
import io.github.couplint.facts.Receiver;
import io.github.couplint.facts.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads concatenation, assignment and choice. */
final class Operations {
  private Operations() {}

  /** Reads operands from left to right; without recursion, as generated sums are long. */
  static Meaning binary(Code code, BinaryExpr binary, Circumstances at) {
    List<Expression> operands = new ArrayList<>();
    Expression leftmost = binary;
    boolean sum = true;
    while (leftmost instanceof BinaryExpr inner) {
      sum &= inner.getOperator() == BinaryExpr.Operator.PLUS;
      operands.add(inner.getRight());
      leftmost = inner.getLeft();
    }
    operands.add(leftmost);
    Collections.reverse(operands);
    List<Meaning> read = operands.stream().map(operand -> code.read(operand, at)).toList();
    return sum && !isArithmetic(operands, read)
        ? Meaning.of(Literals.STRING, Texts.join(read.stream().map(Meaning::value).toList()))
        : Meaning.UNKNOWN;
  }

  private static boolean isArithmetic(List<Expression> operands, List<Meaning> read) {
    return operands.stream().anyMatch(IntegerLiteralExpr.class::isInstance)
        && read.stream().noneMatch(meaning -> Literals.STRING.equals(meaning.receiver()));
  }

  /** Reads an assignment; a variable holds its value from here on. */
  static Meaning assign(Code code, AssignExpr assignment, Circumstances at) {
    Expression target = unwrapped(assignment.getTarget());
    Meaning assigned = code.read(assignment.getValue(), at);
    boolean adds = assignment.getOperator() == AssignExpr.Operator.PLUS;
    boolean sets = assignment.getOperator() == AssignExpr.Operator.ASSIGN;
    String field = ownField(code, target);
    Variable local =
        target instanceof NameExpr name ? code.variables().find(name.getNameAsString()) : null;
    if (local != null) {
      code.variables().assign(local, sets ? assigned.held() : added(adds, local, assigned));
    } else if (field != null) {
      TypeFrame frame = code.scope().frame();
      frame.assignments.add(
          field,
          sets ? assigned.held() : Value.UNKNOWN,
          code.origin().method().equals("<init>") && frame.declared);
    } else {
      code.read(target, at);
    }
    return assigned;
  }

  private static Value added(boolean adds, Variable local, Meaning assigned) {
    Value held = local.held();
    return adds && held != null ? Texts.join(List.of(held, assigned.value())) : Value.UNKNOWN;
  }

  private static @Nullable String ownField(Code code, Expression target) {
    String name = null;
    if (target instanceof NameExpr simple) {
      name = simple.getNameAsString();
    } else if (target instanceof FieldAccessExpr access
        && access.getScope().isThisExpr()
        && access.getScope().asThisExpr().getTypeName().isEmpty()) {
      name = access.getNameAsString();
    }
    return name != null && code.scope().frame().fields.containsKey(name) ? name : null;
  }

  /**
   * Reads a choice. Its value is that of both sides where they agree, of the one that is not {@code
   * null}, or, after a test for {@code null}, of the tested value with the other as its default;
   * else what both start with.
   */
  static Meaning conditional(Code code, ConditionalExpr conditional, Circumstances at) {
    code.read(conditional.getCondition(), at);
    Meaning then = code.read(conditional.getThenExpr(), at);
    Meaning otherwise = code.read(conditional.getElseExpr(), at);
    Receiver receiver = then.receiver() == null ? otherwise.receiver() : then.receiver();
    @Nullable Value value = Texts.merge(then.held(), otherwise.held());
    if (conditional.getCondition() instanceof BinaryExpr test
        && test.getRight().isNullLiteralExpr()) {
      Value tested = otherwise.value();
      Value fallback = then.value();
      if (test.getOperator() == BinaryExpr.Operator.NOT_EQUALS) {
        tested = then.value();
        fallback = otherwise.value();
      }
      value = LibraryValues.orElse(tested, fallback);
    }
    return Meaning.of(receiver, value);
  }

  private static Expression unwrapped(Expression expression) {
    Expression inner = expression;
    while (inner instanceof EnclosedExpr enclosed) {
      inner = enclosed.getInner();
    }
    return inner;
  }
}
