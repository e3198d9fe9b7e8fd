package io.github.couplint.facts.ecj;

import io.github.couplint.facts.Annotation;
import io.github.couplint.facts.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Knows the annotations by which frameworks put settings into fields and parameters. */
final class Injection {
  private static final Set<String> VALUES =
      Set.of(
          "org.springframework.beans.factory.annotation.Value",
          "io.micronaut.context.annotation.Value");

  private static final Set<String> PROPERTIES =
      Set.of(
          "org.eclipse.microprofile.config.inject.ConfigProperty",
          "io.micronaut.context.annotation.Property");

  private Injection() {}

  /** What the annotations put into what they stand on. */
  static Optional<Value> of(List<Annotation> annotations) {
    return annotations.stream().flatMap(a -> of(a).stream()).findFirst();
  }

  private static Optional<Value> of(Annotation annotation) {
    if (annotation.type().candidates().anyMatch(VALUES::contains)) {
      return attribute(annotation, "value");
    }
    if (annotation.type().candidates().anyMatch(PROPERTIES::contains)) {
      return attribute(annotation, "name").map(name -> property(name, annotation));
    }
    return Optional.empty();
  }

  private static Value property(Value name, Annotation annotation) {
    if (!(name instanceof Value.Template key)) {
      return Value.UNKNOWN;
    }
    String fallback =
        attribute(annotation, "defaultValue")
            .map(v -> v instanceof Value.Template text ? ":" + text.text() : "")
            .orElse("");
    return new Value.Template("${" + key.text() + fallback + "}");
  }

  private static Optional<Value> attribute(Annotation annotation, String name) {
    return annotation.attributes().getOrDefault(name, List.of()).stream().findFirst();
  }
}
