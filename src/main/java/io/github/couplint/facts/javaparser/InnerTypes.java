package io.github.couplint.facts.javaparser;

import com.github.javaparser.ast.Modifier.Keyword;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.InitializerDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.type.Type;
import io.github.couplint.facts.Context;
import io.github.couplint.facts.TypeName;
import io.github.couplint.facts.Use;
import io.github.couplint.facts.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads anonymous and local types as parts of the code around them. */
final class InnerTypes {
  private InnerTypes() {}

  /** Reads a local type; its code runs when others say. */
  static void local(Code code, TypeDeclaration<?> node) {
    String simple = node.getNameAsString();
    TypeFrame frame = TypeFrame.inside(code.scope().frame(), simple);
    code.declareType(simple, TypeName.of(frame.user + "." + simple));
    TypeScope scope = code.scope().in(frame);
    Names names = code.file().names();
    frame.supertypes =
        TypeFrames.supertypes(node).stream().map(type -> names.of(type, scope)).toList();
    TypeFrames.supertypes(node)
        .forEach(type -> mention(code, scope, type, Use.As.SUPERTYPE, Circumstances.DETACHED));
    read(code, frame, node.getMembers(), Circumstances.DETACHED);
  }

  /** Reads the members of a type that stands in code. */
  static void read(Code code, TypeFrame frame, List<BodyDeclaration<?>> members, Circumstances at) {
    TypeFrames.members(frame, members, code.file().types());
    for (BodyDeclaration<?> member : members) {
      if (member instanceof FieldDeclaration field) {
        fields(code, frame, field, at);
      } else if (member instanceof MethodDeclaration method) {
        method(code, frame, method, method.getBody(), at);
      } else if (member instanceof ConstructorDeclaration constructor) {
        method(code, frame, constructor, Optional.of(constructor.getBody()), at);
      } else if (member instanceof InitializerDeclaration initializer) {
        code.inside(frame, Map.of()).read(initializer.getBody(), at);
      } else if (member instanceof TypeDeclaration<?> type) {
        local(code.inside(frame, Map.of()), type);
      }
    }
  }

  private static void fields(Code code, TypeFrame frame, FieldDeclaration field, Circumstances at) {
    Code inner = code.inside(frame, Map.of());
    mention(inner, inner.scope(), field.getElementType(), Use.As.FIELD, at);
    field
        .getVariables()
        .forEach(v -> v.getInitializer().ifPresent(initial -> inner.read(initial, at)));
  }

  private static void method(
      Code code,
      TypeFrame frame,
      CallableDeclaration<?> method,
      Optional<BlockStmt> body,
      Circumstances at) {
    TypeScope scope = code.scope().in(frame);
    Names names = code.file().names();
    Code inner = code.inside(frame, names.variables(method.getTypeParameters(), scope));
    int mark = code.variables().enter();
    for (Parameter parameter : method.getParameters()) {
      mention(inner, inner.scope(), parameter.getType(), Use.As.PARAMETER, at);
      inner
          .variables()
          .declare(
              parameter.getNameAsString(),
              code.file().types().meaning(parameter.getType(), inner.scope(), Value.UNKNOWN));
    }
    Circumstances inside = method.hasModifier(Keyword.SYNCHRONIZED) ? at.with(Context.LOCK) : at;
    body.ifPresent(block -> inner.variables().branch(() -> inner.read(block, inside)));
    code.variables().leave(mark);
  }

  private static void mention(Code code, TypeScope scope, Type type, Use.As as, Circumstances at) {
    code.file().types().mention(type, as, scope, code.origin(), at);
  }
}
