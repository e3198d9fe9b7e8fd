package io.github.couplint.facts.ecj;

import io.github.couplint.facts.Value;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the code of a type assigns to its fields. */
final class Assignments {
  private final Map<String, Set<Value>> inConstructors = new HashMap<>();
  private final Map<String, Set<Value>> elsewhere = new HashMap<>();

  void add(String field, @Nullable Value value, boolean inConstructor) {
    if (value != null) {
      Map<String, Set<Value>> assigned = inConstructor ? inConstructors : elsewhere;
      assigned.computeIfAbsent(field, k -> new LinkedHashSet<>()).add(value);
    }
  }

  /**
   * The one value that a field is set to: by constructors, else by the only assignment there is.
   */
  Value only(String field) {
    Set<Value> values =
        inConstructors.containsKey(field)
            ? inConstructors.get(field)
            : elsewhere.getOrDefault(field, Set.of());
    return values.size() == 1 ? values.iterator().next() : Value.UNKNOWN;
  }
}
