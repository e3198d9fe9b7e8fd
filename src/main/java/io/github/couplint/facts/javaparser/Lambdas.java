package io.github.couplint.facts.javaparser;

import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.TypeExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import io.github.couplint.change.Span;
import io.github.couplint.facts.Receiver;
import io.github.couplint.facts.TypeName;
import io.github.couplint.facts.Use;
import io.github.couplint.facts.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads lambdas and method references. */
final class Lambdas {
  private Lambdas() {}

  /**
   * Reads a lambda.
   *
   * @param element what is handed to its last parameter, where that is known
   */
  static Meaning read(Code code, LambdaExpr lambda, Circumstances at, @Nullable TypeName element) {
    int mark = code.variables().enter();
    List<Parameter> parameters = lambda.getParameters();
    for (int i = 0; i < parameters.size(); i++) {
      declare(code, parameters.get(i), at, i == parameters.size() - 1 ? element : null);
    }
    Code body = code.lambda();
    if (lambda.getBody() instanceof ExpressionStmt only) {
      body.read(only.getExpression(), at);
    } else {
      code.variables().branch(() -> body.read(lambda.getBody(), at));
    }
    code.variables().leave(mark);
    return Meaning.UNKNOWN;
  }

  private static void declare(
      Code code, Parameter parameter, Circumstances at, @Nullable TypeName element) {
    Meaning meaning = element == null ? Meaning.UNKNOWN : Meaning.of(element);
    if (!DeclaredTypes.isInferred(parameter.getType())) {
      DeclaredTypes types = code.file().types();
      meaning = types.meaning(parameter.getType(), code.scope(), Value.UNKNOWN);
      types.mention(parameter.getType(), Use.As.PARAMETER, code.scope(), code.origin(), at);
    }
    code.variables().declare(parameter.getNameAsString(), meaning);
  }

  /** Reads a method reference as a call without arguments. */
  static Meaning read(
      Code code, MethodReferenceExpr reference, Circumstances at, @Nullable TypeName element) {
    Meaning scope = scope(code, reference.getScope(), at);
    Span span = Spans.of(reference);
    String method = reference.getIdentifier();
    Receiver owner = scope.asked();
    if (method.equals("new")) {
      code.uses().construct(code.origin(), at, span, owner.root(), List.of());
      Arguments.reach(code, owner, "<init>", Reachability.ANY, at);
    } else {
      code.uses().call(code.origin(), at, span, owner, method, List.of());
      Arguments.reach(code, owner, method, Reachability.ANY, at);
    }
    return Meaning.UNKNOWN;
  }

  /** A name before {@code ::} is parsed as one of a type, even where it is one of a variable. */
  private static Meaning scope(Code code, Expression scope, Circumstances at) {
    if (!(scope instanceof TypeExpr typed)) {
      return code.read(scope, at);
    }
    if (typed.getType() instanceof ClassOrInterfaceType type) {
      Meaning variable =
          type.getScope().isEmpty() ? code.lookup().variable(type.getNameAsString()) : null;
      if (variable != null) {
        return variable;
      }
      if (type.getScope().isEmpty()
          && Names.isPackageLike(type.getNameAsString())
          && !code.file().names().isKnown(type.getNameAsString(), code.scope())) {
        return code.lookup().inherited(type.getNameAsString());
      }
    }
    code.file().types().mention(typed.getType(), Use.As.QUALIFIER, code.scope(), code.origin(), at);
    return code.file().types().meaning(typed.getType(), code.scope(), Value.UNKNOWN);
  }
}
