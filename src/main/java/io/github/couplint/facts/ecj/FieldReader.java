package io.github.couplint.facts.ecj;

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
import org.eclipse.jdt.internal.compiler.ast.Expression;
import org.eclipse.jdt.internal.compiler.ast.FieldDeclaration;
import org.eclipse.jdt.internal.compiler.ast.RecordComponent;
import org.eclipse.jdt.internal.compiler.ast.TypeReference;
import org.eclipse.jdt.internal.compiler.classfmt.ClassFileConstants;
import org.jspecify.annotations.Nullable;

/** Reads the fields of one type. */
final class FieldReader {
  private final SourceFile file;
  private final TypeFrame frame;
  private final boolean ofInterface;
  private final TypeScope scope;
  private final Uses.Origin origin;
  private final Uses.Origin initialisation;
  private final List<Field> fields = new ArrayList<>();

  // of the declaration that declares the present field, and perhaps more
  private List<TypeName> types = List.of();
  private List<Annotation> annotations = List.of();

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
  void components(List<RecordComponent> components) {
    for (int i = 0; i < components.size(); i++) {
      RecordComponent component = components.get(i);
      List<TypeName> types = file.types().all(component.type, scope);
      List<Annotation> annotations = annotations(component.annotations, types);
      mention(component.type);
      Value passed = new Value.OfParameter(frame.user, "<init>", i);
      fields.add(
          new Field(
              new String(component.name),
              Visibility.PUBLIC,
              false,
              types,
              Injection.of(annotations).orElse(passed),
              annotations,
              file.lines().between(component.declarationSourceStart, component.sourceEnd)));
    }
  }

  /** Reads a field or a constant of an enum. */
  void add(FieldDeclaration field) {
    if (field.type == null) {
      constant(field);
    } else {
      declared(field);
    }
  }

  private void constant(FieldDeclaration constant) {
    TypeName type = TypeName.of(frame.user);
    Code code = new Code(file, initialisation, scope);
    EnumConstants.read(code, constant, type, Circumstances.PLAIN.with(Context.INITIALISER));
    fields.add(
        new Field(
            new String(constant.name),
            Visibility.PUBLIC,
            true,
            List.of(type),
            Value.UNKNOWN,
            annotations(constant.annotations, List.of(type)),
            file.lines().between(constant.declarationSourceStart, constant.declarationSourceEnd)));
  }

  private void declared(FieldDeclaration field) {
    if (!Members.isContinued(field)) {
      types = file.types().all(field.type, scope);
      annotations = annotations(field.annotations, types);
      mention(field.type);
    }
    boolean constant = ofInterface || (field.isStatic() && isFinal(field));
    fields.add(
        new Field(
            new String(field.name),
            Visibilities.of(field.modifiers, ofInterface ? Visibility.PUBLIC : Visibility.PACKAGE),
            constant,
            types,
            value(field, annotations),
            annotations,
            file.lines().between(field.sourceStart, end(field))));
  }

  private static boolean isFinal(FieldDeclaration field) {
    return (field.modifiers & ClassFileConstants.AccFinal) != 0;
  }

  private static int end(FieldDeclaration field) {
    return field.initialization == null ? field.sourceEnd : field.initialization.sourceEnd;
  }

  private Value value(FieldDeclaration field, List<Annotation> annotations) {
    Value initial = initial(field.initialization);
    Optional<Value> injected = Injection.of(annotations);
    if (initial == null && injected.isEmpty()) {
      open.add(new String(field.name));
    }
    return injected.orElse(initial == null ? Value.UNKNOWN : initial);
  }

  private @Nullable Value initial(@Nullable Expression expression) {
    return expression == null
        ? null
        : new Code(file, initialisation, scope)
            .read(expression, Circumstances.PLAIN.with(Context.INITIALISER))
            .held();
  }

  private List<Annotation> annotations(
      org.eclipse.jdt.internal.compiler.ast.Annotation[] nodes, List<TypeName> types) {
    return new AnnotationReader(file)
        .read(Nodes.list(nodes), scope, origin, types.stream().limit(1).toList());
  }

  private void mention(TypeReference type) {
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
