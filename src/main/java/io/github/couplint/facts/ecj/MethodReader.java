package io.github.couplint.facts.ecj;

import io.github.couplint.change.Span;
import io.github.couplint.facts.Annotation;
import io.github.couplint.facts.Context;
import io.github.couplint.facts.JavaType;
import io.github.couplint.facts.JavaType.Method;
import io.github.couplint.facts.TypeName;
import io.github.couplint.facts.Use;
import io.github.couplint.facts.Value;
import io.github.couplint.facts.Visibility;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jdt.internal.compiler.ast.AbstractMethodDeclaration;
import org.eclipse.jdt.internal.compiler.ast.AbstractVariableDeclaration;
import org.eclipse.jdt.internal.compiler.ast.AnnotationMethodDeclaration;
import org.eclipse.jdt.internal.compiler.ast.Argument;
import org.eclipse.jdt.internal.compiler.ast.ConstructorDeclaration;
import org.eclipse.jdt.internal.compiler.ast.Initializer;
import org.eclipse.jdt.internal.compiler.ast.MethodDeclaration;
import org.eclipse.jdt.internal.compiler.ast.RecordComponent;
import org.eclipse.jdt.internal.compiler.ast.TypeReference;
import org.jspecify.annotations.Nullable;

/** Reads the methods, constructors and initialisers of one type. */
final class MethodReader {
  /** In place of the number of parameters, for code that nobody calls. */
  static final int INITIALISERS = -2;

  private final SourceFile file;
  private final TypeFrame frame;
  private final MethodContexts contexts;
  private final Visibility otherwise;
  private final AnnotationReader annotations;
  private final List<Method> methods = new ArrayList<>();

  /**
   * A reader.
   *
   * @param ofType the annotations of the type
   * @param otherwise the visibility of a method without modifiers
   */
  MethodReader(SourceFile file, TypeFrame frame, List<Annotation> ofType, Visibility otherwise) {
    this.file = file;
    this.frame = frame;
    this.contexts = new MethodContexts(frame, ofType);
    this.otherwise = otherwise;
    this.annotations = new AnnotationReader(file);
  }

  /** The head of a method, as far as its code needs it. */
  private record Head(
      TypeScope scope,
      Uses.Origin origin,
      List<Annotation> annotations,
      List<JavaType.Parameter> parameters) {}

  void add(MethodDeclaration method) {
    Head head = head(method, new String(method.selector), method.returnType);
    List<TypeName> returns = all(method.returnType, head.scope());
    String returnType = returns.isEmpty() ? "" : returns.get(0).simpleName();
    Code code = new Code(file, head.origin(), head.scope(), returnType);
    declare(code, Nodes.list(method.arguments), head);
    code.runBody(method, contexts.of(method, head.annotations(), head.parameters()));
    methods.add(
        new Method(
            head.origin().method(),
            Visibilities.of(method.modifiers, otherwise),
            returns,
            head.parameters(),
            thrown(method, head),
            code.result(),
            head.annotations(),
            span(method)));
  }

  private Span span(AbstractMethodDeclaration method) {
    return file.lines().between(method.declarationSourceStart, method.declarationSourceEnd);
  }

  private List<TypeName> all(@Nullable TypeReference type, TypeScope scope) {
    return type == null ? List.of() : file.types().all(type, scope);
  }

  private Head head(
      AbstractMethodDeclaration node, String name, @Nullable TypeReference returnType) {
    TypeScope around = TypeScope.of(frame);
    TypeScope scope =
        around.with(file.names().variables(Nodes.list(node.typeParameters()), around));
    List<Argument> arguments = Nodes.list(node.arguments);
    Uses.Origin origin = Uses.Origin.of(frame.user, name, arguments.size());
    file.uses().reachability().declare(origin.key());
    List<TypeName> annotated =
        node.isConstructor()
            ? List.of(TypeName.of(frame.user))
            : all(returnType, scope).stream().limit(1).toList();
    List<Annotation> read =
        annotations.read(Nodes.list(node.annotations), scope, origin, annotated);
    mention(returnType, Use.As.RETURN, scope, origin);
    List<JavaType.Parameter> parameters =
        arguments.stream().map(p -> parameter(p, scope, origin)).toList();
    return new Head(scope, origin, read, parameters);
  }

  private JavaType.Parameter parameter(Argument parameter, TypeScope scope, Uses.Origin origin) {
    List<TypeName> types = all(parameter.type, scope);
    List<Annotation> read =
        annotations.read(
            Nodes.list(parameter.annotations), scope, origin, types.stream().limit(1).toList());
    mention(parameter.type, Use.As.PARAMETER, scope, origin);
    return new JavaType.Parameter(new String(parameter.name), types, read);
  }

  private void declare(Code code, List<? extends AbstractVariableDeclaration> nodes, Head head) {
    Optional<Value> intoAll = Injection.of(head.annotations());
    for (int i = 0; i < nodes.size(); i++) {
      Value passed = new Value.OfParameter(frame.user, head.origin().method(), i);
      Value value =
          Injection.of(head.parameters().get(i).annotations()).or(() -> intoAll).orElse(passed);
      AbstractVariableDeclaration parameter = nodes.get(i);
      code.variables()
          .declare(
              new String(parameter.name),
              file.types().meaning(parameter.type, head.scope(), value));
    }
  }

  private List<TypeName> thrown(AbstractMethodDeclaration method, Head head) {
    List<TypeReference> types = Nodes.list(method.thrownExceptions);
    types.forEach(type -> mention(type, Use.As.THROWS, head.scope(), head.origin()));
    return types.stream().flatMap(type -> all(type, head.scope()).stream()).toList();
  }

  private void mention(
      @Nullable TypeReference type, Use.As as, TypeScope scope, Uses.Origin origin) {
    if (type != null) {
      file.types().mention(type, as, scope, origin, Circumstances.PLAIN);
    }
  }

  /**
   * Reads a constructor.
   *
   * @param components those of the record around it, which are the parameters of a compact one
   */
  void add(ConstructorDeclaration constructor, List<RecordComponent> components) {
    boolean compact = constructor.isCompactConstructor();
    Head head = compact ? compact(constructor, components) : head(constructor, "<init>", null);
    Code code = new Code(file, head.origin(), head.scope());
    declare(code, compact ? components : Nodes.list(constructor.arguments), head);
    code.runBody(constructor, Circumstances.PLAIN.with(Context.INITIALISER));
    methods.add(
        new Method(
            "<init>",
            Visibilities.of(constructor.modifiers, Visibility.PACKAGE),
            List.of(),
            head.parameters(),
            thrown(constructor, head),
            Value.UNKNOWN,
            head.annotations(),
            span(constructor)));
  }

  private Head compact(ConstructorDeclaration constructor, List<RecordComponent> components) {
    TypeScope scope = TypeScope.of(frame);
    Uses.Origin origin = Uses.Origin.of(frame.user, "<init>", components.size());
    List<Annotation> read =
        annotations.read(
            Nodes.list(constructor.annotations), scope, origin, List.of(TypeName.of(frame.user)));
    List<JavaType.Parameter> parameters =
        components.stream()
            .map(c -> new JavaType.Parameter(new String(c.name), all(c.type, scope), List.of()))
            .toList();
    return new Head(scope, origin, read, parameters);
  }

  /** Reads a static or instance initialiser. */
  void initialiser(Initializer initialiser) {
    Uses.Origin origin = Uses.Origin.of(frame.user, "<init>", INITIALISERS);
    new Code(file, origin, TypeScope.of(frame))
        .run(initialiser.block, Circumstances.PLAIN.with(Context.INITIALISER));
  }

  /** Reads an attribute of an annotation type. */
  void add(AnnotationMethodDeclaration attribute) {
    TypeScope scope = TypeScope.of(frame);
    String name = new String(attribute.selector);
    Uses.Origin origin = Uses.Origin.of(frame.user, name, 0);
    mention(attribute.returnType, Use.As.RETURN, scope, origin);
    Value value =
        attribute.defaultValue == null
            ? Value.UNKNOWN
            : new Code(file, origin, scope)
                .read(attribute.defaultValue, Circumstances.PLAIN)
                .value();
    methods.add(
        new Method(
            name,
            Visibility.PUBLIC,
            all(attribute.returnType, scope),
            List.of(),
            List.of(),
            value,
            List.of(),
            span(attribute)));
  }

  /** In source order. */
  List<Method> read() {
    return methods;
  }
}
