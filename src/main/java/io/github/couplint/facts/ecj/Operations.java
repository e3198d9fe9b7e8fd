package io.github.couplint.facts.ecj;

import io.github.couplint.facts.Receiver;
import io.github.couplint.facts.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.eclipse.jdt.internal.compiler.ast.ASTNode;
import org.eclipse.jdt.internal.compiler.ast.Assignment;
import org.eclipse.jdt.internal.compiler.ast.BinaryExpression;
import org.eclipse.jdt.internal.compiler.ast.CompoundAssignment;
import org.eclipse.jdt.internal.compiler.ast.ConditionalExpression;
import org.eclipse.jdt.internal.compiler.ast.Expression;
import org.eclipse.jdt.internal.compiler.ast.FieldReference;
import org.eclipse.jdt.internal.compiler.ast.IntLiteral;
import org.eclipse.jdt.internal.compiler.ast.NullLiteral;
import org.eclipse.jdt.internal.compiler.ast.OperatorIds;
import org.eclipse.jdt.internal.compiler.ast.SingleNameReference;
import org.jspecify.annotations.Nullable;

/** Reads concatenation, assignment and choice. */
final class Operations {
  private Operations() {}

  /** Reads operands from left to right; without recursion, as generated sums are long. */
  static Meaning binary(Code code, BinaryExpression binary, Circumstances at) {
    List<Expression> operands = new ArrayList<>();
    Expression leftmost = binary;
    boolean sum = true;
    while (leftmost instanceof BinaryExpression inner
        && (inner == binary || !Nodes.isParenthesised(inner))) {
      sum &= operator(inner) == OperatorIds.PLUS;
      operands.add(inner.right);
      leftmost = inner.left;
    }
    operands.add(leftmost);
    Collections.reverse(operands);
    List<Meaning> read = operands.stream().map(operand -> code.read(operand, at)).toList();
    return sum && !isArithmetic(operands, read)
        ? Meaning.of(Literals.STRING, Texts.join(read.stream().map(Meaning::value).toList()))
        : Meaning.UNKNOWN;
  }

  private static int operator(BinaryExpression binary) {
    return (binary.bits & ASTNode.OperatorMASK) >> ASTNode.OperatorSHIFT;
  }

  private static boolean isArithmetic(List<Expression> operands, List<Meaning> read) {
    return operands.stream().anyMatch(Operations::isNumber)
        && read.stream().noneMatch(meaning -> Literals.STRING.equals(meaning.receiver()));
  }

  private static boolean isNumber(Expression operand) {
    return operand instanceof IntLiteral && !Nodes.isParenthesised(operand);
  }

  /** Reads an assignment; a variable holds its value from here on. */
  static Meaning assign(Code code, Assignment assignment, Circumstances at) {
    Expression target = assignment.lhs;
    Meaning assigned = code.read(assignment.expression, at);
    boolean sets = !(assignment instanceof CompoundAssignment);
    boolean adds =
        assignment instanceof CompoundAssignment more && more.operator == OperatorIds.PLUS;
    String field = ownField(code, target);
    Variable local =
        target instanceof SingleNameReference name
            ? code.variables().find(new String(name.token))
            : null;
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
    if (target instanceof SingleNameReference simple) {
      name = new String(simple.token);
    } else if (target instanceof FieldReference access && Nodes.isThis(access.receiver)) {
      name = new String(access.token);
    }
    return name != null && code.scope().frame().fields.containsKey(name) ? name : null;
  }

  /**
   * Reads a choice. Its value is that of both sides where they agree, of the one that is not {@code
   * null}, or, after a test for {@code null}, of the tested value with the other as its default;
   * else what both start with.
   */
  static Meaning conditional(Code code, ConditionalExpression conditional, Circumstances at) {
    code.read(conditional.condition, at);
    Meaning then = code.read(conditional.valueIfTrue, at);
    Meaning otherwise = code.read(conditional.valueIfFalse, at);
    Receiver receiver = then.receiver() == null ? otherwise.receiver() : then.receiver();
    @Nullable Value value = Texts.merge(then.held(), otherwise.held());
    if (conditional.condition instanceof BinaryExpression test
        && !Nodes.isParenthesised(test)
        && test.right instanceof NullLiteral) {
      Value tested = otherwise.value();
      Value fallback = then.value();
      if (operator(test) == OperatorIds.NOT_EQUAL) {
        tested = then.value();
        fallback = otherwise.value();
      }
      value = LibraryValues.orElse(tested, fallback);
    }
    return Meaning.of(receiver, value);
  }
}
