package io.github.couplint.facts.ecj;

import io.github.couplint.facts.TypeName;
import io.github.couplint.facts.Value;
import java.util.List;
import org.eclipse.jdt.internal.compiler.ast.AllocationExpression;
import org.eclipse.jdt.internal.compiler.ast.FieldDeclaration;
import org.eclipse.jdt.internal.compiler.ast.QualifiedAllocationExpression;

/** Reads how the constants of an enum are made. */
final class EnumConstants {
  private EnumConstants() {}

  /** Reads the arguments and the body of a constant of that type. */
  static void read(Code code, FieldDeclaration constant, TypeName type, Circumstances at) {
    AllocationExpression made =
        constant.initialization instanceof AllocationExpression given
            ? given
            : new AllocationExpression();
    List<Value> arguments =
        Arguments.values(
            Arguments.read(code, Nodes.list(made.arguments), at, Callbacks.ofConstructor(type)));
    code.uses()
        .construct(
            code.origin(),
            at,
            code.file().lines().at(constant.declarationSourceStart),
            type,
            arguments);
    if (made instanceof QualifiedAllocationExpression withBody && withBody.anonymousType != null) {
      TypeFrame body = TypeFrame.inside(code.scope().frame(), "");
      body.supertypes = List.of(type);
      InnerTypes.read(code, body, withBody.anonymousType, Circumstances.DETACHED);
    }
  }
}
