package io.github.couplint.facts.ecj;

import io.github.couplint.facts.TypeName;
import io.github.couplint.facts.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.jdt.internal.compiler.ast.AbstractMethodDeclaration;
import org.eclipse.jdt.internal.compiler.ast.ConstructorDeclaration;
import org.eclipse.jdt.internal.compiler.ast.ExplicitConstructorCall;
import org.eclipse.jdt.internal.compiler.ast.Expression;
import org.eclipse.jdt.internal.compiler.ast.Statement;
import org.jspecify.annotations.Nullable;

/** The code of one member while it is read: where it stands and what is visible. */
final class Code {
  private final SourceFile file;
  private final Uses.Origin origin;
  private final Variables variables;
  private final String returnType;
  private final List<@Nullable Value> returned = new ArrayList<>();
  private final ExpressionReader expressions = new ExpressionReader(this);
  private final StatementReader statements = new StatementReader(this);
  private final Lookup lookup = new Lookup(this);
  private TypeScope scope;

  Code(SourceFile file, Uses.Origin origin, TypeScope scope) {
    this(file, origin, scope, "");
  }

  /**
   * Code of a method.
   *
   * @param returnType the simple name of the type that it returns; empty for none
   */
  Code(SourceFile file, Uses.Origin origin, TypeScope scope, String returnType) {
    this(file, origin, scope, returnType, new Variables());
  }

  private Code(
      SourceFile file,
      Uses.Origin origin,
      TypeScope scope,
      String returnType,
      Variables variables) {
    this.file = file;
    this.origin = origin;
    this.scope = scope;
    this.returnType = returnType;
    this.variables = variables;
  }

  /** Code of a member of a type that stands within this code. */
  Code inside(TypeFrame frame, Map<String, TypeName> typeVariables) {
    return new Code(file, origin, scope.in(frame).with(typeVariables), "", variables);
  }

  /** Code that returns to itself: the body of a lambda. */
  Code lambda() {
    return new Code(file, origin, scope, returnType, variables);
  }

  SourceFile file() {
    return file;
  }

  Uses uses() {
    return file.uses();
  }

  Uses.Origin origin() {
    return origin;
  }

  Variables variables() {
    return variables;
  }

  Lookup lookup() {
    return lookup;
  }

  TypeScope scope() {
    return scope;
  }

  /** The simple name of the type that the method around it returns; empty for none. */
  String returnType() {
    return returnType;
  }

  /** From here on a name stands for a local type. */
  void declareType(String simpleName, TypeName type) {
    scope = scope.with(Map.of(simpleName, type));
  }

  /** Reads an expression; tells what it means. */
  Meaning read(Expression expression, Circumstances at) {
    return expressions.read(expression, at);
  }

  /** Reads a statement. */
  void run(Statement statement, Circumstances at) {
    statements.run(statement, at);
  }

  /** Reads the body of a method, if it has one. */
  void runBody(AbstractMethodDeclaration method, Circumstances at) {
    ExplicitConstructorCall call =
        method instanceof ConstructorDeclaration constructor ? constructor.constructorCall : null;
    if (call != null && !call.isImplicitSuper()) {
      run(call, at);
    }
    statements.block(Nodes.list(method.statements), at);
  }

  /** Notes what a return statement returns. */
  void returns(@Nullable Value value) {
    returned.add(value);
  }

  /** What the code returns, when that is one value. */
  Value result() {
    List<@Nullable Value> distinct = returned.stream().distinct().toList();
    Value only = distinct.size() == 1 ? distinct.get(0) : null;
    return only == null ? Value.UNKNOWN : only;
  }
}
