package io.github.couplint.rules;

import io.github.couplint.facts.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** A binding with the value that stands at its place. */
record Bound(Binding.Part part, Value value) {
  /** The values of a call's arguments. */
  static List<Bound> positional(List<Binding> bindings, List<Value> arguments) {
    List<Bound> bound = new ArrayList<>();
    for (int i = 0; i < bindings.size() && i < arguments.size(); i++) {
      bound.add(new Bound(bindings.get(i).part(), arguments.get(i)));
    }
    return bound;
  }

  /** The classes that a call or constructor is about. */
  static List<String> classes(List<Bound> bound) {
    return bound.stream()
        .filter(one -> one.part() == Binding.Part.CLASS)
        .flatMap(one -> className(one.value()).stream())
        .toList();
  }

  /** The classes that an annotation is about. */
  static List<String> classes(List<Binding> bindings, SortedMap<String, List<Value>> attributes) {
    return bindings.stream()
        .filter(binding -> binding.part() == Binding.Part.CLASS)
        .flatMap(binding -> attributes.getOrDefault(binding.attribute(), List.of()).stream())
        .flatMap(value -> className(value).stream())
        .toList();
  }

  private static Optional<String> className(Value value) {
    return value instanceof Value.OfClass type ? Optional.of(type.type().name()) : Optional.empty();
  }
}
