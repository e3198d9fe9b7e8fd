package io.github.couplint.rules;

import io.github.couplint.facts.JavaType;
import io.github.couplint.facts.TypeName;
import io.github.couplint.topology.CodeIndex;
import java.util.stream.Stream;

/** Tells which types stand behind an interface of their own that shows nothing of a client. */
final class Ports {
  private final CodeIndex code;
  private final TypeHits hits;

  Ports(CodeIndex code, TypeHits hits) {
    this.code = code;
    this.hits = hits;
  }

  /** Whether a type implements such an interface, which lies in no package for clients. */
  boolean isBehindPort(String type) {
    return of(type).anyMatch(port -> !Traits.isClient(port.name()));
  }

  /** Such interfaces that a type implements, nearest first. */
  Stream<JavaType> of(String type) {
    return code.family(type).stream()
        .filter(ancestor -> !ancestor.equals(type))
        .flatMap(ancestor -> code.type(ancestor).stream())
        .filter(this::isPort);
  }

  private boolean isPort(JavaType type) {
    return type.form() == JavaType.Form.INTERFACE
        && !type.methods().isEmpty()
        && type.methods().stream()
            .flatMap(Ports::types)
            .map(code::resolve)
            .allMatch(name -> hits.of(name).isEmpty());
  }

  private static Stream<TypeName> types(JavaType.Method method) {
    return Stream.of(
            method.returns(),
            method.throwsTypes(),
            method.parameters().stream().flatMap(p -> p.types().stream()).toList())
        .flatMap(java.util.Collection::stream);
  }
}
