package io.github.couplint.facts.ecj;

import io.github.couplint.facts.Receiver;
import io.github.couplint.facts.Value;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.internal.compiler.ast.Expression;
import org.eclipse.jdt.internal.compiler.ast.LambdaExpression;
import org.eclipse.jdt.internal.compiler.ast.QualifiedAllocationExpression;
import org.eclipse.jdt.internal.compiler.ast.ReferenceExpression;

/** Reads the arguments of a call. */
final class Arguments {
  private Arguments() {}

  static List<Meaning> read(
      Code code, List<Expression> arguments, Circumstances at, Callbacks callbacks) {
    int count = arguments.size();
    if (count == 0) {
      return List.of();
    }
    List<Meaning> read = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      read.add(read(code, arguments.get(i), at, callbacks));
    }
    return read;
  }

  /** What the arguments are worth. */
  static List<Value> values(List<Meaning> arguments) {
    List<Value> values = new ArrayList<>(arguments.size());
    for (Meaning argument : arguments) {
      values.add(argument.value());
    }
    return values;
  }

  private static Meaning read(
      Code code, Expression argument, Circumstances at, Callbacks callbacks) {
    if (Nodes.isParenthesised(argument)) {
      return code.read(argument, callbacks.beside(at));
    }
    if (argument instanceof LambdaExpression lambda) {
      return Lambdas.read(code, lambda, callbacks.run(at), callbacks.element());
    }
    if (argument instanceof ReferenceExpression reference) {
      return Lambdas.read(code, reference, callbacks.run(at), callbacks.element());
    }
    if (argument instanceof QualifiedAllocationExpression creation
        && creation.anonymousType != null) {
      return Constructions.read(code, creation, callbacks.run(at));
    }
    return code.read(argument, callbacks.beside(at));
  }

  /** Notes that a method of a type of this file is called. */
  static void reach(Code code, Receiver owner, String method, int arity, Circumstances at) {
    if (owner.steps().isEmpty() && code.file().declares(owner.root().name())) {
      Reachability.Key callee = new Reachability.Key(owner.root().name(), method, arity);
      code.uses().reachability().call(code.origin().key(), callee, at);
    }
  }
}
