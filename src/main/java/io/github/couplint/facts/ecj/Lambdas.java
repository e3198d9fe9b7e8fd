package io.github.couplint.facts.ecj;

import io.github.couplint.change.Span;
import io.github.couplint.facts.Receiver;
import io.github.couplint.facts.TypeName;
import io.github.couplint.facts.Use;
import io.github.couplint.facts.Value;
import java.util.List;
import org.eclipse.jdt.internal.compiler.ast.Argument;
import org.eclipse.jdt.internal.compiler.ast.Expression;
import org.eclipse.jdt.internal.compiler.ast.LambdaExpression;
import org.eclipse.jdt.internal.compiler.ast.QualifiedNameReference;
import org.eclipse.jdt.internal.compiler.ast.ReferenceExpression;
import org.eclipse.jdt.internal.compiler.ast.SingleNameReference;
import org.eclipse.jdt.internal.compiler.ast.TypeReference;
import org.jspecify.annotations.Nullable;

/** Reads lambdas and method references. */
final class Lambdas {
  private Lambdas() {}

  /**
   * Reads a lambda.
   *
   * @param element what is handed to its last parameter, where that is known
   */
  static Meaning read(
      Code code, LambdaExpression lambda, Circumstances at, @Nullable TypeName element) {
    int mark = code.variables().enter();
    List<Argument> parameters = Nodes.list(lambda.arguments);
    for (int i = 0; i < parameters.size(); i++) {
      declare(code, parameters.get(i), at, i == parameters.size() - 1 ? element : null);
    }
    Code body = code.lambda();
    if (lambda.body instanceof Expression only && only.isTrulyExpression()) {
      body.read(only, at);
    } else {
      code.variables().branch(() -> body.run(lambda.body, at));
    }
    code.variables().leave(mark);
    return Meaning.UNKNOWN;
  }

  private static void declare(
      Code code, Argument parameter, Circumstances at, @Nullable TypeName element) {
    Meaning meaning = element == null ? Meaning.UNKNOWN : Meaning.of(element);
    if (!DeclaredTypes.isInferred(parameter.type)) {
      DeclaredTypes types = code.file().types();
      meaning = types.meaning(parameter.type, code.scope(), Value.UNKNOWN);
      types.mention(parameter.type, Use.As.PARAMETER, code.scope(), code.origin(), at);
    }
    code.variables().declare(new String(parameter.name), meaning);
  }

  /** Reads a method reference as a call without arguments. */
  static Meaning read(
      Code code, ReferenceExpression reference, Circumstances at, @Nullable TypeName element) {
    Meaning scope = scope(code, reference.lhs, at);
    Span span = code.file().lines().of(reference);
    String method = new String(reference.selector);
    Receiver owner = scope.asked();
    if (reference.isConstructorReference()) {
      code.uses().construct(code.origin(), at, span, owner.root(), List.of());
      Arguments.reach(code, owner, "<init>", Reachability.ANY, at);
    } else {
      code.uses().call(code.origin(), at, span, owner, method, List.of());
      Arguments.reach(code, owner, method, Reachability.ANY, at);
    }
    return Meaning.UNKNOWN;
  }

  /** A name before {@code ::} may be one of a variable or of a type. */
  private static Meaning scope(Code code, Expression scope, Circumstances at) {
    if (Nodes.isParenthesised(scope)) {
      return code.read(scope, at);
    }
    if (scope instanceof SingleNameReference name) {
      return named(code, new String(name.token), name.sourceStart, at);
    }
    if (scope instanceof QualifiedNameReference name) {
      return ofType(code, code.file().names().of(name.tokens, code.scope()), name.sourceStart, at);
    }
    if (scope instanceof TypeReference type) {
      code.file().types().mention(type, Use.As.QUALIFIER, code.scope(), code.origin(), at);
      return code.file().types().meaning(type, code.scope(), Value.UNKNOWN);
    }
    return code.read(scope, at);
  }

  private static Meaning named(Code code, String name, int place, Circumstances at) {
    Meaning variable = code.lookup().variable(name);
    if (variable != null) {
      return variable;
    }
    return Names.isPackageLike(name) && !code.file().names().isKnown(name, code.scope())
        ? code.lookup().inherited(name)
        : ofType(code, code.file().names().named(name, code.scope()), place, at);
  }

  private static Meaning ofType(Code code, TypeName type, int place, Circumstances at) {
    if (!DeclaredTypes.isEverywhere(type)) {
      Span span = code.file().lines().at(place);
      code.uses().mention(code.origin(), at, span, type, Use.As.QUALIFIER);
    }
    return Meaning.of(type);
  }
}
