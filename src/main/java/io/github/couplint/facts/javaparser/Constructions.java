package io.github.couplint.facts.javaparser;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import io.github.couplint.change.Span;
import io.github.couplint.facts.Context;
import io.github.couplint.facts.Receiver;
import io.github.couplint.facts.TypeName;
import io.github.couplint.facts.Use;
import io.github.couplint.facts.Value;
import java.util.List;

/** Reads what is made with {@code new}. */
final class Constructions {
  private Constructions() {}

  static Meaning read(Code code, ObjectCreationExpr creation, Circumstances at) {
    creation.getScope().ifPresent(scope -> code.read(scope, at));
    ClassOrInterfaceType type = creation.getType();
    TypeName name = code.file().names().of(type, code.scope());
    Callbacks callbacks = Callbacks.ofConstructor(name);
    List<Meaning> arguments = Arguments.read(code, creation.getArguments(), at, callbacks);
    List<Value> values = Arguments.values(arguments);
    code.uses().construct(code.origin(), at, span(creation), name, values);
    Arguments.reach(code, Receiver.of(name), "<init>", values.size(), at);
    type.getTypeArguments()
        .ifPresent(
            types ->
                types.forEach(
                    t ->
                        code.file()
                            .types()
                            .mention(t, Use.As.TYPE_ARGUMENT, code.scope(), code.origin(), at)));
    creation
        .getAnonymousClassBody()
        .ifPresent(body -> anonymous(code, name, body, callbacks.run(at)));
    Meaning declared = code.file().types().meaning(type, code.scope(), Value.UNKNOWN);
    return declared.with(LibraryValues.ofConstruction(name, values));
  }

  private static void anonymous(
      Code code, TypeName supertype, List<BodyDeclaration<?>> members, Circumstances at) {
    TypeFrame frame = TypeFrame.inside(code.scope().frame(), "");
    frame.supertypes = List.of(supertype);
    boolean atStart = FrameworkTypes.isRunner(supertype.simpleName());
    InnerTypes.read(code, frame, members, atStart ? at.with(Context.INITIALISER) : at);
  }

  /** Without the body of an anonymous class. */
  private static Span span(ObjectCreationExpr creation) {
    List<Expression> arguments = creation.getArguments();
    Node last = arguments.isEmpty() ? creation.getType() : arguments.get(arguments.size() - 1);
    return creation.getAnonymousClassBody().isPresent()
        ? Spans.between(creation, last)
        : Spans.of(creation);
  }
}
