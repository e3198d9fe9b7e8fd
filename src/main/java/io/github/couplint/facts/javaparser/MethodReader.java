package io.github.couplint.facts.javaparser;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.AnnotationMemberDeclaration;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.CompactConstructorDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.InitializerDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.type.ReferenceType;
import com.github.javaparser.ast.type.Type;
import com.github.javaparser.ast.type.VoidType;
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
    Type type = method.getType();
    Head head = head(method, method.getNameAsString(), type);
    List<TypeName> returns = file.types().all(type, head.scope());
    String returnType = returns.isEmpty() ? "" : returns.get(0).simpleName();
    Code code = new Code(file, head.origin(), head.scope(), returnType);
    declare(code, method.getParameters(), head);
    Circumstances at = contexts.of(method, head.annotations(), head.parameters());
    method.getBody().ifPresent(body -> code.read(body, at));
    methods.add(
        new Method(
            method.getNameAsString(),
            Visibilities.of(method, otherwise),
            returns,
            head.parameters(),
            thrown(method.getThrownExceptions(), head),
            code.result(),
            head.annotations(),
            Spans.of(method)));
  }

  private Head head(CallableDeclaration<?> node, String name, Type type) {
    TypeScope around = TypeScope.of(frame);
    TypeScope scope = around.with(file.names().variables(node.getTypeParameters(), around));
    Uses.Origin origin = Uses.Origin.of(frame.user, name, node.getParameters().size());
    file.uses().reachability().declare(origin.key());
    List<TypeName> annotated =
        node instanceof ConstructorDeclaration
            ? List.of(TypeName.of(frame.user))
            : file.types().all(type, scope).stream().limit(1).toList();
    List<Annotation> read = annotations.read(node.getAnnotations(), scope, origin, annotated);
    mention(type, Use.As.RETURN, scope, origin);
    List<JavaType.Parameter> parameters =
        node.getParameters().stream().map(p -> parameter(p, scope, origin)).toList();
    return new Head(scope, origin, read, parameters);
  }

  private JavaType.Parameter parameter(Parameter parameter, TypeScope scope, Uses.Origin origin) {
    List<TypeName> types = file.types().all(parameter.getType(), scope);
    List<Annotation> read =
        annotations.read(
            parameter.getAnnotations(), scope, origin, types.stream().limit(1).toList());
    mention(parameter.getType(), Use.As.PARAMETER, scope, origin);
    return new JavaType.Parameter(parameter.getNameAsString(), types, read);
  }

  private void declare(Code code, List<Parameter> parameters, Head head) {
    Optional<Value> intoAll = Injection.of(head.annotations());
    for (int i = 0; i < parameters.size(); i++) {
      Value passed = new Value.OfParameter(frame.user, head.origin().method(), i);
      Value value =
          Injection.of(head.parameters().get(i).annotations()).or(() -> intoAll).orElse(passed);
      Parameter parameter = parameters.get(i);
      code.variables()
          .declare(
              parameter.getNameAsString(),
              file.types().meaning(parameter.getType(), head.scope(), value));
    }
  }

  private List<TypeName> thrown(List<ReferenceType> types, Head head) {
    types.forEach(type -> mention(type, Use.As.THROWS, head.scope(), head.origin()));
    return types.stream().flatMap(type -> file.types().all(type, head.scope()).stream()).toList();
  }

  private void mention(Type type, Use.As as, TypeScope scope, Uses.Origin origin) {
    file.types().mention(type, as, scope, origin, Circumstances.PLAIN);
  }

  void add(ConstructorDeclaration constructor) {
    Head head = head(constructor, "<init>", new VoidType());
    Code code = new Code(file, head.origin(), head.scope());
    declare(code, constructor.getParameters(), head);
    code.read(constructor.getBody(), Circumstances.PLAIN.with(Context.INITIALISER));
    methods.add(
        constructor(
            Visibilities.of(constructor, Visibility.PACKAGE),
            head,
            thrown(constructor.getThrownExceptions(), head),
            constructor));
  }

  private static Method constructor(
      Visibility visibility, Head head, List<TypeName> thrown, Node node) {
    return new Method(
        "<init>",
        visibility,
        List.of(),
        head.parameters(),
        thrown,
        Value.UNKNOWN,
        head.annotations(),
        Spans.of(node));
  }

  /** Reads the compact constructor of a record with those components. */
  void add(CompactConstructorDeclaration constructor, List<Parameter> components) {
    TypeScope scope = TypeScope.of(frame);
    Uses.Origin origin = Uses.Origin.of(frame.user, "<init>", components.size());
    List<Annotation> read =
        annotations.read(
            constructor.getAnnotations(), scope, origin, List.of(TypeName.of(frame.user)));
    List<JavaType.Parameter> parameters =
        components.stream()
            .map(
                c ->
                    new JavaType.Parameter(
                        c.getNameAsString(), file.types().all(c.getType(), scope), List.of()))
            .toList();
    Head head = new Head(scope, origin, read, parameters);
    Code code = new Code(file, origin, scope);
    declare(code, components, head);
    code.read(constructor.getBody(), Circumstances.PLAIN.with(Context.INITIALISER));
    methods.add(
        constructor(
            Visibilities.of(constructor, Visibility.PACKAGE), head, List.of(), constructor));
  }

  /** Reads a static or instance initialiser. */
  void initialiser(InitializerDeclaration initialiser) {
    Uses.Origin origin = Uses.Origin.of(frame.user, "<init>", INITIALISERS);
    new Code(file, origin, TypeScope.of(frame))
        .read(initialiser.getBody(), Circumstances.PLAIN.with(Context.INITIALISER));
  }

  /** Reads an attribute of an annotation type. */
  void add(AnnotationMemberDeclaration attribute) {
    TypeScope scope = TypeScope.of(frame);
    Uses.Origin origin = Uses.Origin.of(frame.user, attribute.getNameAsString(), 0);
    mention(attribute.getType(), Use.As.RETURN, scope, origin);
    Value value =
        attribute
            .getDefaultValue()
            .map(v -> new Code(file, origin, scope).read(v, Circumstances.PLAIN).value())
            .orElse(Value.UNKNOWN);
    methods.add(
        new Method(
            attribute.getNameAsString(),
            Visibility.PUBLIC,
            file.types().all(attribute.getType(), scope),
            List.of(),
            List.of(),
            value,
            List.of(),
            Spans.of(attribute)));
  }

  /** In source order. */
  List<Method> read() {
    return methods;
  }
}
