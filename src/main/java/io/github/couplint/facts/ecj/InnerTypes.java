package io.github.couplint.facts.ecj;

import io.github.couplint.facts.Context;
import io.github.couplint.facts.TypeName;
import io.github.couplint.facts.Use;
import io.github.couplint.facts.Value;
import java.util.List;
import java.util.Map;
import org.eclipse.jdt.internal.compiler.ast.ASTNode;
import org.eclipse.jdt.internal.compiler.ast.AbstractMethodDeclaration;
import org.eclipse.jdt.internal.compiler.ast.Argument;
import org.eclipse.jdt.internal.compiler.ast.FieldDeclaration;
import org.eclipse.jdt.internal.compiler.ast.Initializer;
import org.eclipse.jdt.internal.compiler.ast.TypeDeclaration;
import org.eclipse.jdt.internal.compiler.ast.TypeReference;
import org.eclipse.jdt.internal.compiler.classfmt.ClassFileConstants;

/** Reads anonymous and local types as parts of the code around them. */
final class InnerTypes {
  private InnerTypes() {}

  /** Reads a local type; its code runs when others say. */
  static void local(Code code, TypeDeclaration node) {
    String simple = new String(node.name);
    TypeFrame frame = TypeFrame.inside(code.scope().frame(), simple);
    code.declareType(simple, TypeName.of(frame.user + "." + simple));
    TypeScope scope = code.scope().in(frame);
    Names names = code.file().names();
    List<TypeReference> supertypes = TypeFrames.supertypes(node);
    frame.supertypes = supertypes.stream().map(type -> names.of(type, scope)).toList();
    supertypes.forEach(
        type -> mention(code, scope, type, Use.As.SUPERTYPE, Circumstances.DETACHED));
    read(code, frame, node, Circumstances.DETACHED);
  }

  /** Reads the members of a type that stands in code. */
  static void read(Code code, TypeFrame frame, TypeDeclaration node, Circumstances at) {
    TypeFrames.members(frame, node, code.file().types());
    for (ASTNode member : Members.of(node)) {
      if (member instanceof Initializer initializer) {
        code.inside(frame, Map.of()).run(initializer.block, at);
      } else if (member instanceof FieldDeclaration constant && constant.type == null) {
        TypeName type = TypeName.of(frame.user + "." + frame.simpleName);
        EnumConstants.read(code.inside(frame, Map.of()), constant, type, at);
      } else if (member instanceof FieldDeclaration field) {
        field(code.inside(frame, Map.of()), field, at);
      } else if (member instanceof AbstractMethodDeclaration method) {
        method(code, frame, method, at);
      } else if (member instanceof TypeDeclaration type) {
        local(code.inside(frame, Map.of()), type);
      }
    }
  }

  private static void field(Code inner, FieldDeclaration field, Circumstances at) {
    if (!Members.isContinued(field)) {
      mention(inner, inner.scope(), field.type, Use.As.FIELD, at);
    }
    if (field.initialization != null) {
      inner.read(field.initialization, at);
    }
  }

  private static void method(
      Code code, TypeFrame frame, AbstractMethodDeclaration method, Circumstances at) {
    TypeScope scope = code.scope().in(frame);
    Names names = code.file().names();
    Code inner = code.inside(frame, names.variables(Nodes.list(method.typeParameters()), scope));
    int mark = code.variables().enter();
    for (Argument parameter : Nodes.list(method.arguments)) {
      mention(inner, inner.scope(), parameter.type, Use.As.PARAMETER, at);
      inner
          .variables()
          .declare(
              new String(parameter.name),
              code.file().types().meaning(parameter.type, inner.scope(), Value.UNKNOWN));
    }
    boolean locked = (method.modifiers & ClassFileConstants.AccSynchronized) != 0;
    Circumstances inside = locked ? at.with(Context.LOCK) : at;
    code.variables().branch(() -> inner.runBody(method, inside));
    code.variables().leave(mark);
  }

  private static void mention(
      Code code, TypeScope scope, TypeReference type, Use.As as, Circumstances at) {
    code.file().types().mention(type, as, scope, code.origin(), at);
  }
}
