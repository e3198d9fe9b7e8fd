package io.github.couplint.facts.ecj;

import io.github.couplint.facts.Facts;
import io.github.couplint.facts.JavaFacts;
import io.github.couplint.facts.JavaType;
import io.github.couplint.facts.Receiver;
import io.github.couplint.facts.Use;
import io.github.couplint.facts.Value;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;

/** Reads sources of tests, and picks what a test is about. */
final class Read {
  private Read() {}

  static Facts facts(String source) {
    return new JavaFactReader().read(source.getBytes(StandardCharsets.UTF_8));
  }

  static JavaFacts java(String source) {
    Facts facts = facts(source);
    return facts
        .java()
        .orElseThrow(() -> new AssertionError("not read: " + facts.problem().orElse("")));
  }

  static JavaType type(String source) {
    return java(source).types().get(0);
  }

  static JavaType.Field field(String source, String name) {
    return type(source).fields().stream()
        .filter(field -> field.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  static JavaType.Method method(String source, String name) {
    return type(source).methods().stream()
        .filter(method -> method.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** The first call of a method of that name. */
  static Use.Call call(String source, String method) {
    return java(source).uses().stream()
        .filter(use -> use instanceof Use.Call call && call.method().equals(method))
        .map(Use.Call.class::cast)
        .findFirst()
        .orElseThrow();
  }

  static Receiver receiver(String source, String method) {
    return call(source, method).receiver();
  }

  /** The first argument of the first call of a method of that name. */
  static Value argument(String source, String method) {
    return call(source, method).arguments().get(0);
  }

  /** The contexts of the first call of a method of that name. */
  static String contexts(String source, String method) {
    return new TreeSet<>(call(source, method).place().contexts()).toString();
  }

  /** Each mention as its part and type, in source order. */
  static List<String> mentions(String source) {
    return java(source).uses().stream()
        .filter(Use.Mention.class::isInstance)
        .map(Use.Mention.class::cast)
        .map(mention -> mention.as() + " " + mention.type().name())
        .toList();
  }
}
