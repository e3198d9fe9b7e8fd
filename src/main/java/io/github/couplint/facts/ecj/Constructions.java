package io.github.couplint.facts.ecj;

import io.github.couplint.change.Span;
import io.github.couplint.facts.Context;
import io.github.couplint.facts.Receiver;
import io.github.couplint.facts.TypeName;
import io.github.couplint.facts.Use;
import io.github.couplint.facts.Value;
import java.util.List;
import org.eclipse.jdt.internal.compiler.ast.ASTNode;
import org.eclipse.jdt.internal.compiler.ast.AllocationExpression;
import org.eclipse.jdt.internal.compiler.ast.Expression;
import org.eclipse.jdt.internal.compiler.ast.QualifiedAllocationExpression;
import org.eclipse.jdt.internal.compiler.ast.TypeDeclaration;
import org.eclipse.jdt.internal.compiler.ast.TypeReference;
import org.jspecify.annotations.Nullable;

/** Reads what is made with {@code new}. */
final class Constructions {
  private Constructions() {}

  static Meaning read(Code code, AllocationExpression creation, Circumstances at) {
    if (creation.enclosingInstance() != null) {
      code.read(creation.enclosingInstance(), at);
    }
    TypeReference type = creation.type;
    TypeName name = code.file().names().of(type, code.scope());
    Callbacks callbacks = Callbacks.ofConstructor(name);
    List<Meaning> arguments = Arguments.read(code, Nodes.list(creation.arguments), at, callbacks);
    List<Value> values = Arguments.values(arguments);
    TypeDeclaration body = body(creation);
    code.uses().construct(code.origin(), at, span(code, creation, body), name, values);
    Arguments.reach(code, Receiver.of(name), "<init>", values.size(), at);
    DeclaredTypes types = code.file().types();
    DeclaredTypes.arguments(type)
        .forEach(t -> types.mention(t, Use.As.TYPE_ARGUMENT, code.scope(), code.origin(), at));
    if (body != null) {
      anonymous(code, name, body, callbacks.run(at));
    }
    Meaning declared = types.meaning(type, code.scope(), Value.UNKNOWN);
    return declared.with(LibraryValues.ofConstruction(name, values));
  }

  private static @Nullable TypeDeclaration body(AllocationExpression creation) {
    return creation instanceof QualifiedAllocationExpression qualified
        ? qualified.anonymousType
        : null;
  }

  private static void anonymous(
      Code code, TypeName supertype, TypeDeclaration body, Circumstances at) {
    TypeFrame frame = TypeFrame.inside(code.scope().frame(), "");
    frame.supertypes = List.of(supertype);
    boolean atStart = FrameworkTypes.isRunner(supertype.simpleName());
    InnerTypes.read(code, frame, body, atStart ? at.with(Context.INITIALISER) : at);
  }

  /** Without the body of an anonymous class. */
  private static Span span(
      Code code, AllocationExpression creation, @Nullable TypeDeclaration body) {
    List<Expression> arguments = Nodes.list(creation.arguments);
    ASTNode last = arguments.isEmpty() ? creation.type : arguments.get(arguments.size() - 1);
    return code.file()
        .lines()
        .between(creation.sourceStart, body == null ? creation.sourceEnd : last.sourceEnd);
  }
}
