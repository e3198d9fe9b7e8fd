package io.github.couplint.facts;

import io.github.couplint.change.Span;
import java.util.List;

/**
 * A type that a file declares.
 *
 * @param name fully qualified, nested types with dots; anonymous and local types are part of the
 *     type around them
 * @param supertypes what it extends, then what it implements
 */
public record JavaType(
    String name,
    Form form,
    Visibility visibility,
    List<TypeName> supertypes,
    List<Annotation> annotations,
    List<Field> fields,
    List<Method> methods,
    Span span) {
  /** What sort of type it is. */
  public enum Form {
    CLASS,
    INTERFACE,
    RECORD,
    ENUM,
    ANNOTATION
  }

  /**
   * A field, or a component of a record.
   *
   * @param constant whether it is {@code static final}, or of an interface
   * @param types every type that its declaration names, type arguments included; the first is the
   *     field's own, empty for a primitive
   * @param value what it is initialised with, in its declaration, by injection or in the only
   *     constructor
   */
  public record Field(
      String name,
      Visibility visibility,
      boolean constant,
      List<TypeName> types,
      Value value,
      List<Annotation> annotations,
      Span span) {
    public Field {
      types = List.copyOf(types);
      annotations = List.copyOf(annotations);
    }
  }

  /**
   * A method, or a constructor under the name {@code <init>}.
   *
   * @param returns every type that the return type names, type arguments included, the first its
   *     own; empty for {@code void} and primitives
   * @param result what it returns, when it is one value
   * @param throwsTypes what it declares to throw
   */
  public record Method(
      String name,
      Visibility visibility,
      List<TypeName> returns,
      List<Parameter> parameters,
      List<TypeName> throwsTypes,
      Value result,
      List<Annotation> annotations,
      Span span) {
    public Method {
      returns = List.copyOf(returns);
      parameters = List.copyOf(parameters);
      throwsTypes = List.copyOf(throwsTypes);
      annotations = List.copyOf(annotations);
    }
  }

  /**
   * A parameter.
   *
   * @param types as for a field
   */
  public record Parameter(String name, List<TypeName> types, List<Annotation> annotations) {
    public Parameter {
      types = List.copyOf(types);
      annotations = List.copyOf(annotations);
    }
  }

  public JavaType {
    supertypes = List.copyOf(supertypes);
    annotations = List.copyOf(annotations);
    fields = List.copyOf(fields);
    methods = List.copyOf(methods);
  }
}
