package io.github.couplint.facts.ecj;

import io.github.couplint.facts.Annotation;
import io.github.couplint.facts.JavaType;
import io.github.couplint.facts.TypeName;
import io.github.couplint.facts.Use;
import io.github.couplint.facts.Visibility;
import java.util.List;
import org.eclipse.jdt.internal.compiler.ast.ASTNode;
import org.eclipse.jdt.internal.compiler.ast.AnnotationMethodDeclaration;
import org.eclipse.jdt.internal.compiler.ast.ConstructorDeclaration;
import org.eclipse.jdt.internal.compiler.ast.FieldDeclaration;
import org.eclipse.jdt.internal.compiler.ast.Initializer;
import org.eclipse.jdt.internal.compiler.ast.MethodDeclaration;
import org.eclipse.jdt.internal.compiler.ast.TypeDeclaration;

/** Reads one declared type with all its code. */
final class TypeReader {
  private final SourceFile file;
  private final TypeFrame frame;
  private final TypeDeclaration node;
  private final boolean inInterface;
  private final Uses.Origin origin;
  private final TypeScope scope;

  private TypeReader(SourceFile file, TypeFrames.Declared declared) {
    this.file = file;
    this.frame = declared.frame();
    this.node = declared.node();
    this.inInterface = declared.inInterface();
    this.origin = Uses.Origin.of(frame.user, "", 0);
    this.scope = TypeScope.of(frame);
  }

  static JavaType read(SourceFile file, TypeFrames.Declared declared) {
    return new TypeReader(file, declared).read();
  }

  private JavaType read() {
    List<Annotation> annotations =
        new AnnotationReader(file)
            .read(Nodes.list(node.annotations), scope, origin, List.of(TypeName.of(frame.user)));
    TypeFrames.supertypes(node)
        .forEach(
            type ->
                file.types().mention(type, Use.As.SUPERTYPE, scope, origin, Circumstances.PLAIN));
    boolean isInterface = TypeFrames.isInterface(node);
    FieldReader fields = new FieldReader(file, frame, isInterface);
    MethodReader methods =
        new MethodReader(
            file, frame, annotations, isInterface ? Visibility.PUBLIC : Visibility.PACKAGE);
    fields.components(Nodes.list(node.recordComponents));
    Members.of(node).forEach(member -> member(member, fields, methods));
    return new JavaType(
        frame.user,
        form(),
        Visibilities.of(node.modifiers, inInterface ? Visibility.PUBLIC : Visibility.PACKAGE),
        frame.supertypes,
        annotations,
        fields.read(),
        methods.read(),
        file.lines().between(node.declarationSourceStart, node.declarationSourceEnd));
  }

  private void member(ASTNode member, FieldReader fields, MethodReader methods) {
    if (member instanceof Initializer initializer) {
      methods.initialiser(initializer);
    } else if (member instanceof FieldDeclaration field) {
      fields.add(field);
    } else if (member instanceof AnnotationMethodDeclaration attribute) {
      methods.add(attribute);
    } else if (member instanceof MethodDeclaration method) {
      methods.add(method);
    } else if (member instanceof ConstructorDeclaration constructor) {
      methods.add(constructor, Nodes.list(node.recordComponents));
    }
  }

  private JavaType.Form form() {
    return switch (TypeDeclaration.kind(node.modifiers)) {
      case TypeDeclaration.ANNOTATION_TYPE_DECL -> JavaType.Form.ANNOTATION;
      case TypeDeclaration.ENUM_DECL -> JavaType.Form.ENUM;
      case TypeDeclaration.RECORD_DECL -> JavaType.Form.RECORD;
      case TypeDeclaration.INTERFACE_DECL -> JavaType.Form.INTERFACE;
      default -> JavaType.Form.CLASS;
    };
  }
}
