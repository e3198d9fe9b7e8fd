package io.github.couplint.facts.javaparser;

import com.github.javaparser.ast.body.AnnotationDeclaration;
import com.github.javaparser.ast.body.AnnotationMemberDeclaration;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.CompactConstructorDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.InitializerDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import io.github.couplint.facts.Annotation;
import io.github.couplint.facts.JavaType;
import io.github.couplint.facts.TypeName;
import io.github.couplint.facts.Use;
import io.github.couplint.facts.Visibility;
import java.util.List;

/** Reads one declared type with all its code. */
final class TypeReader {
  private final SourceFile file;
  private final TypeFrame frame;
  private final TypeDeclaration<?> node;
  private final Uses.Origin origin;
  private final TypeScope scope;

  private TypeReader(SourceFile file, TypeFrames.Declared declared) {
    this.file = file;
    this.frame = declared.frame();
    this.node = declared.node();
    this.origin = Uses.Origin.of(frame.user, "", 0);
    this.scope = TypeScope.of(frame);
  }

  static JavaType read(SourceFile file, TypeFrames.Declared declared) {
    return new TypeReader(file, declared).read();
  }

  private JavaType read() {
    List<Annotation> annotations =
        new AnnotationReader(file)
            .read(node.getAnnotations(), scope, origin, List.of(TypeName.of(frame.user)));
    TypeFrames.supertypes(node)
        .forEach(
            type ->
                file.types().mention(type, Use.As.SUPERTYPE, scope, origin, Circumstances.PLAIN));
    FieldReader fields = new FieldReader(file, frame, isInterface());
    MethodReader methods =
        new MethodReader(
            file, frame, annotations, isInterface() ? Visibility.PUBLIC : Visibility.PACKAGE);
    components(fields);
    node.getMembers().forEach(member -> member(member, fields, methods));
    return new JavaType(
        frame.user,
        form(),
        visibility(),
        frame.supertypes,
        annotations,
        fields.read(),
        methods.read(),
        Spans.of(node));
  }

  private void components(FieldReader fields) {
    if (node instanceof RecordDeclaration type) {
      fields.components(type.getParameters());
    } else if (node instanceof EnumDeclaration type) {
      type.getEntries().forEach(fields::constant);
    }
  }

  private void member(BodyDeclaration<?> member, FieldReader fields, MethodReader methods) {
    if (member instanceof FieldDeclaration field) {
      fields.add(field);
    } else if (member instanceof MethodDeclaration method) {
      methods.add(method);
    } else if (member instanceof ConstructorDeclaration constructor) {
      methods.add(constructor);
    } else if (member instanceof CompactConstructorDeclaration constructor) {
      methods.add(constructor, ((RecordDeclaration) node).getParameters());
    } else if (member instanceof InitializerDeclaration initializer) {
      methods.initialiser(initializer);
    } else if (member instanceof AnnotationMemberDeclaration attribute) {
      methods.add(attribute);
    }
  }

  private boolean isInterface() {
    return node instanceof AnnotationDeclaration
        || (node instanceof ClassOrInterfaceDeclaration type && type.isInterface());
  }

  private JavaType.Form form() {
    if (node instanceof AnnotationDeclaration) {
      return JavaType.Form.ANNOTATION;
    }
    if (node instanceof EnumDeclaration) {
      return JavaType.Form.ENUM;
    }
    if (node instanceof RecordDeclaration) {
      return JavaType.Form.RECORD;
    }
    return isInterface() ? JavaType.Form.INTERFACE : JavaType.Form.CLASS;
  }

  private Visibility visibility() {
    boolean inInterface =
        node.getParentNode()
            .filter(
                parent ->
                    parent instanceof AnnotationDeclaration
                        || (parent instanceof ClassOrInterfaceDeclaration type
                            && type.isInterface()))
            .isPresent();
    return Visibilities.of(node, inInterface ? Visibility.PUBLIC : Visibility.PACKAGE);
  }
}
