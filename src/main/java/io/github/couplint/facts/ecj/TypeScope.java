package io.github.couplint.facts.ecj;

import io.github.couplint.facts.TypeName;
import java.util.HashMap;
import java.util.Map;

/**
 * What simple names of types mean at a place.
 *
 * @param frame the innermost type around it
 * @param local type variables of methods, and local types
 */
record TypeScope(TypeFrame frame, Map<String, TypeName> local) {
  TypeScope {
    local = Map.copyOf(local);
  }

  static TypeScope of(TypeFrame frame) {
    return new TypeScope(frame, Map.of());
  }

  TypeScope with(Map<String, TypeName> more) {
    if (more.isEmpty()) {
      return this;
    }
    Map<String, TypeName> names = new HashMap<>(local);
    names.putAll(more);
    return new TypeScope(frame, names);
  }

  TypeScope in(TypeFrame inner) {
    return new TypeScope(inner, local);
  }
}
