package io.github.couplint.facts.javaparser;

import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.type.Type;
import io.github.couplint.facts.Annotation;
import io.github.couplint.facts.Context;
import io.github.couplint.facts.JavaType.Field;
import io.github.couplint.facts.TypeName;
import io.github.couplint.facts.Use;
import io.github.couplint.facts.Value;
import io.github.couplint.facts.Visibility;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the fields of one type. */
final class FieldReader {
  private final SourceFile file;
  private final TypeFrame frame;
  private final boolean ofInterface;
  private final TypeScope scope;
  private final Uses.Origin origin;
  private final Uses.Origin initialisation;
  private final List<Field> fields = new ArrayList<>();

  /** Fields that their declarations leave without a value. */
  private final Set<String> open = new HashSet<>();

  FieldReader(SourceFile file, TypeFrame frame, boolean ofInterface) {
    this.file = file;
    this.frame = frame;
    this.ofInterface = ofInterface;
    this.scope = TypeScope.of(frame);
    this.origin = Uses.Origin.of(frame.user, "", 0);
    this.initialisation = Uses.Origin.of(frame.user, "<init>", MethodReader.INITIALISERS);
  }

  /** Reads the components of a record. */
  void components(List<Parameter> components) {
    for (int i = 0; i < components.size(); i++) {
      Parameter component = components.get(i);
      List<TypeName> types = file.types().all(component.getType(), scope);
      List<Annotation> annotations = annotations(component.getAnnotations(), types);
      mention(component.getType());
      Value passed = new Value.OfParameter(frame.user, "<init>", i);
      fields.add(
          new Field(
              component.getNameAsString(),
              Visibility.PUBLIC,
              false,
              types,
              Injection.of(annotations).orElse(passed),
              annotations,
              Spans.of(component)));
    }
  }

  /** Reads a constant of an enum. */
  void constant(EnumConstantDeclaration constant) {
    TypeName type = TypeName.of(frame.user);
    Code code = new Code(file, initialisation, scope);
    Circumstances at = Circumstances.PLAIN.with(Context.INITIALISER);
    List<Value> arguments =
        Arguments.values(
            Arguments.read(code, constant.getArguments(), at, Callbacks.ofConstructor(type)));
    file.uses().construct(initialisation, at, Spans.startOf(constant), type, arguments);
    TypeFrame body = TypeFrame.inside(frame, "");
    body.supertypes = List.of(type);
    InnerTypes.read(code, body, constant.getClassBody(), Circumstances.DETACHED);
    fields.add(
        new Field(
            constant.getNameAsString(),
            Visibility.PUBLIC,
            true,
            List.of(type),
            Value.UNKNOWN,
            annotations(constant.getAnnotations(), List.of(type)),
            Spans.of(constant)));
  }

  /** Reads a declaration of one or more fields. */
  void add(FieldDeclaration declaration) {
    VariableDeclarator first = declaration.getVariables().get(0);
    List<TypeName> types = file.types().all(first.getType(), scope);
    List<Annotation> annotations = annotations(declaration.getAnnotations(), types);
    mention(first.getType());
    Visibility visibility =
        Visibilities.of(declaration, ofInterface ? Visibility.PUBLIC : Visibility.PACKAGE);
    boolean constant = ofInterface || (declaration.isStatic() && declaration.isFinal());
    for (VariableDeclarator variable : declaration.getVariables()) {
      fields.add(
          new Field(
              variable.getNameAsString(),
              visibility,
              constant,
              types,
              declared(variable, annotations),
              annotations,
              Spans.of(variable)));
    }
  }

  private Value declared(VariableDeclarator variable, List<Annotation> annotations) {
    Value initial =
        variable
            .getInitializer()
            .map(
                expression ->
                    new Code(file, initialisation, scope)
                        .read(expression, Circumstances.PLAIN.with(Context.INITIALISER)))
            .orElse(Meaning.NULL)
            .held();
    Optional<Value> injected = Injection.of(annotations);
    if (initial == null && injected.isEmpty()) {
      open.add(variable.getNameAsString());
    }
    return injected.orElse(initial == null ? Value.UNKNOWN : initial);
  }

  private List<Annotation> annotations(List<AnnotationExpr> nodes, List<TypeName> types) {
    return new AnnotationReader(file).read(nodes, scope, origin, types.stream().limit(1).toList());
  }

  private void mention(Type type) {
    file.types().mention(type, Use.As.FIELD, scope, origin, Circumstances.PLAIN);
  }

  /** The fields, after the code of the type was read: some get their value there. */
  List<Field> read() {
    return fields.stream().map(this::assigned).toList();
  }

  private Field assigned(Field field) {
    return open.contains(field.name())
        ? new Field(
            field.name(),
            field.visibility(),
            field.constant(),
            field.types(),
            frame.assignments.only(field.name()),
            field.annotations(),
            field.span())
        : field;
  }
}
